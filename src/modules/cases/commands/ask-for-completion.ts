import { dayOf } from '../../../kernel/clock.ts'
import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import type { Officer, Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { advance, lockCase, staleSince } from '../locked-case.ts'
import { finishWork, tellMap } from '../on-map/move-on.ts'
import '../table.ts'
import { longest, longText } from '../long-text.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Asks the applicant to complete the application before a day (förvaltningslagen 20 §). Until that day has passed
 * the case waits. Throws Invalid on `text` and `sista-dag`; Stale also when the same officer has asked for something else.
 */
export const askForCompletion = async (
  w: Write<Officer>,
  input: { number: string; rev: number; text: string; dueOn: Temporal.PlainDate },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'ask', { rev: input.rev, event: 'case.completion-requested' })
  const text = longText(input.text)
  if (locked.repeated) {
    const same = locked.completion?.text === text && locked.completion.due_on.equals(input.dueOn)
    if (!same) throw await staleSince(w, locked, input.rev)
    return { id: locked.id, number: input.number }
  }
  const today = dayOf(w.now)
  const complaints: Complaints = {}
  if (text === '') complaints.text = { key: 'cases.ask.text-empty' }
  if (text.length > longest) complaints.text = { key: 'cases.text.long', args: { max: longest, n: text.length } }
  const days = today.until(input.dueOn, { largestUnit: 'days' }).days
  if (days < 1 || days > 180) complaints['sista-dag'] = { key: 'cases.ask.due-wrong' }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  await w.tx
    .insertInto('cases.completion')
    .values({
      id: newId(),
      case_id: locked.id,
      text,
      due_on: input.dueOn,
      asked_by: w.actor.id,
      asked_by_name: w.actor.name,
      asked_at: w.now,
      answered_at: null,
      answer: null,
    })
    .execute()
  await notifyApplicant(w, { case: locked.id, about: 'completion' }, locked.notified)
  const sistaDag = { sistaDag: input.dueOn }
  if (locked.facts.works.includes('ask')) await finishWork(w, locked, 'ask', sistaDag)
  else await tellMap(w, locked, 'komplettering-begärd', sistaDag)
  return advance(
    w,
    locked,
    { asked: true },
    { type: 'case.completion-requested', visible: true, body: { dueOn: input.dueOn.toString() } },
  )
}
