import { dayOf } from '../../../kernel/clock.ts'
import { Invalid } from '../../../kernel/errors.ts'
import type { Officer, Write } from '../../../kernel/hands.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { advance, lockCase, staleSince } from '../locked-case.ts'
import { tellMap } from '../on-map/move-on.ts'
import '../table.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Gives the applicant more time for what was asked: a later day than the one that was promised, also when that has passed. It is
 * never made shorter (förvaltningslagen 20 §). Throws Invalid on `sista-dag`.
 */
export const prolongCompletion = async (
  w: Write<Officer>,
  input: { number: string; rev: number; dueOn: Temporal.PlainDate },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'prolong', { rev: input.rev, event: 'case.completion-prolonged' })
  const { completion } = locked
  if (locked.repeated) {
    if (!completion?.due_on.equals(input.dueOn)) throw await staleSince(w, locked, input.rev)
    return { id: locked.id, number: input.number }
  }
  if (!completion) throw new Error(`The case ${locked.id} waits for nothing`)
  const today = dayOf(w.now)
  const days = today.until(input.dueOn, { largestUnit: 'days' }).days
  if (days < 1 || days > 180 || Temporal.PlainDate.compare(input.dueOn, completion.due_on) <= 0) {
    const after = Temporal.PlainDate.compare(completion.due_on, today) > 0 ? completion.due_on : today
    throw new Invalid({ 'sista-dag': { key: 'cases.prolong.due-wrong', args: { day: formatDate(after, w.locale) } } })
  }
  await w.tx.updateTable('cases.completion').set({ due_on: input.dueOn }).where('id', '=', completion.id).execute()
  await tellMap(w, locked, 'komplettering-förlängd', { sistaDag: input.dueOn })
  await notifyApplicant(w, { case: locked.id, about: 'prolonged' }, locked.notified)
  return advance(
    w,
    locked,
    {},
    {
      type: 'case.completion-prolonged',
      visible: true,
      body: { dueOn: input.dueOn.toString(), before: completion.due_on.toString() },
    },
  )
}
