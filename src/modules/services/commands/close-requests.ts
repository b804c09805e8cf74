import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { lockRequests, requestsOf, standing } from '../signing/signature.ts'
import { withdrawLeft } from '../signing/withdraw-left.ts'
import '../table.ts'

/**
 * The applicant has taken the application back: nobody is waited for any longer. Who was asked and has not said no is told so, also who
 * has signed. Nothing where nobody was asked; once, however often it is taken back.
 */
export const closeRequests = async (w: Write<Resident>, { number }: { number: string }): Promise<void> => {
  const first = await requestsOf(reading(w), number).where('s.person_id', '=', w.actor.id).executeTakeFirst()
  const all = first ? await lockRequests(w, first.submission_id) : []
  const left = await withdrawLeft(w, all)
  if (!first || left === 0) return
  await w.emit({ type: 'signature.recalled', subject: first.case_id, visible: true, body: { n: left } })
  for (const one of all.filter(request => ['waiting', 'signed'].includes(standing(request, w.now))))
    await w.enqueue({
      kind: 'signature.mail',
      payload: { signature: one.id, about: 'recalled' },
      correlation: one.case_id,
    })
}
