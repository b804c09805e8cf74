import { happeningsOf } from '../../../kernel/events/events.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { lockRequests, requestsOf } from '../signing/signature.ts'

/**
 * A case has been decided: that not all had signed is written down, and nobody is waited for any longer. Nothing where all had, or
 * where nobody was asked; once, however often the decision is sent.
 */
export const noteUnsigned = async (w: Write<Officer>, { number }: { number: string }): Promise<void> => {
  const first = await requestsOf(reading(w), number).executeTakeFirst()
  const all = first ? await lockRequests(w, first.submission_id) : []
  const asked = all.filter(({ state }) => state !== 'withdrawn')
  const signed = asked.filter(({ state }) => state === 'signed').length
  if (!first || signed === asked.length) return
  const told = await happeningsOf(reading(w), first.case_id)
  if (told.some(({ type }) => type === 'signature.decided-without')) return
  await w.emit({
    type: 'signature.decided-without',
    subject: first.case_id,
    visible: true,
    body: { signed, asked: asked.length },
  })
  await w.tx
    .updateTable('services.signature')
    .set({ state: 'withdrawn', settled_at: w.now })
    .where('submission_id', '=', first.submission_id)
    .where('state', '=', 'waiting')
    .execute()
}
