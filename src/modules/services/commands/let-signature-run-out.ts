import { reading, type System, type Write } from '../../../kernel/hands.ts'
import { notifyApplicant } from '../../cases/index.ts'
import { labelFor } from '../signing/settle.ts'
import { lockRequests, requests, standing } from '../signing/signature.ts'

/** The time for a request is out: written down and told, once. One that was settled or got more time meanwhile is left alone. */
export const letSignatureRunOut = async (w: Write<System>, id: string): Promise<void> => {
  const found = await requests(reading(w)).where('g.id', '=', id).executeTakeFirst()
  const one = found && (await lockRequests(w, found.submission_id)).find(request => request.id === id)
  if (one?.state !== 'waiting' || standing(one, w.now) !== 'expired') return
  await w.tx
    .updateTable('services.signature')
    .set({ state: 'expired', settled_at: w.now })
    .where('id', '=', id)
    .execute()
  await w.emit({
    type: 'signature.expired',
    subject: one.case_id,
    visible: true,
    body: { signature: id, label: await labelFor(w, id) },
  })
  await notifyApplicant(w, { case: one.case_id, about: 'signatures' })
}
