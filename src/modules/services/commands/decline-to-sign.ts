import { Invalid } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { notifyApplicant } from '../../cases/index.ts'
import { lockToSettle, settle } from '../signing/settle.ts'

const longest = 2000

/**
 * Says no to signing, and why; the officer reads the reason. It stands in no event: those are kept for ever.
 * Throws Invalid on `skal`, Missing for anybody else's request, Refused when nothing is waited for.
 */
export const declineToSign = async (
  w: Write<Resident>,
  { signature, reason }: { signature: string; reason: string },
): Promise<void> => {
  const locked = await lockToSettle(w, signature, 'declined')
  if (locked.repeated) return
  const text = reason.replaceAll('\r\n', '\n').trim()
  if (text === '') throw new Invalid({ skal: { key: 'services.signing.reason-empty' } })
  if (text.length > longest)
    throw new Invalid({ skal: { key: 'services.signing.reason-long', args: { max: longest, n: text.length } } })
  await settle(w, locked.one, { state: 'declined', reason: text })
  await notifyApplicant(w, { case: locked.one.case_id, about: 'signatures' })
}
