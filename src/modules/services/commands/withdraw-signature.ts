import type { Resident, Write } from '../../../kernel/hands.ts'
import { lockMyRequest } from '../signing/my-request.ts'
import { labelFor } from '../signing/settle.ts'

/** The applicant no longer asks somebody to sign. The officer sees that it was asked and taken back. Throws Missing, and Refused once it is settled. */
export const withdrawSignature = async (
  w: Write<Resident>,
  input: { number: string; signature: string },
): Promise<void> => {
  const one = await lockMyRequest(w, input, ['waiting', 'expired', 'withdrawn'])
  if (one.state === 'withdrawn') return
  await w.tx
    .updateTable('services.signature')
    .set({ state: 'withdrawn', settled_at: w.now })
    .where('id', '=', one.id)
    .execute()
  await w.emit({
    type: 'signature.withdrawn',
    subject: one.case_id,
    visible: true,
    body: { signature: one.id, label: await labelFor(w, one.id) },
  })
}
