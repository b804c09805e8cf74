import type { Resident, Write } from '../../../kernel/hands.ts'
import type { Service } from '../compiled-service.ts'
import { requestSignatures } from './request-signatures.ts'
import { lockRequests } from './signature.ts'
import type { Signer } from './signers-in.ts'
import './table.ts'
import { withdrawLeft } from './withdraw-left.ts'

/**
 * What was sent has been corrected: everybody is asked to sign what stands there now, also who had signed what stood there before. That
 * signature stays with what it was given for. The case is locked.
 */
export const askAnew = async (
  w: Write<Resident>,
  service: Pick<Service, 'words'>,
  signers: readonly Signer[],
  { earlier, submission, case: opened }: { earlier: string; submission: string; case: string },
): Promise<void> => {
  const before = await lockRequests(w, earlier)
  await withdrawLeft(w, before)
  if (before.some(({ state }) => state !== 'withdrawn'))
    await w.emit({ type: 'signature.outdated', subject: opened, visible: true, body: { submission: earlier } })
  await requestSignatures(w, service, signers, { submission, case: opened }, ({ number, coSigner }) =>
    Math.max(0, ...before.filter(one => one.number === number && one.signer === coSigner.id).map(one => one.mailed)),
  )
}
