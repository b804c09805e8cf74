import type { UserSignature } from '../../../kernel/auth/sign.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { numberOf } from '../../people/index.ts'
import type { Checked } from '../behalf/checked.ts'
import { sendApplication } from '../commands/send-application.ts'
import { signFaultUrl } from '../urls.ts'
import type { UnderWay } from './under-way.ts'

/** Sends what has been signed, if it was signed by who is signed in; `checked` is their right to act for whom it concerns. Throws as sending does. Gives where to go on. */
export const sendSigned = async (
  w: Write<Resident>,
  { under, signed, device }: { under: UnderWay; signed: UserSignature; device: Device },
  checked: Checked | undefined,
): Promise<string> => {
  const { service, draft } = under
  // The provider has been told who is to sign; whether it heeded that is seen here.
  if ((await numberOf(reading(w), w.actor.id)) !== signed.claims.number?.value)
    return signFaultUrl(service, draft, 'other-person')
  const { to } = await sendApplication(w, { service, draft, device, signature: { under, signed } }, checked)
  return to
}
