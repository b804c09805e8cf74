import { Invalid } from '../../../kernel/errors.ts'
import type { Officer, Write } from '../../../kernel/hands.ts'
import { advance, lockCase, staleSince } from '../locked-case.ts'
import { longest, longText } from '../long-text.ts'
import { tellMap } from '../on-map/move-on.ts'
import '../table.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Takes back what the applicant was asked for: the case goes on without an answer, and the applicant reads why. The reason
 * is kept with the request and not in the log of events, which is for ever. Throws Invalid on `skal`.
 */
export const withdrawCompletion = async (
  w: Write<Officer>,
  input: { number: string; rev: number; reason: string },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'withdraw', { rev: input.rev, event: 'case.completion-withdrawn' })
  const reason = longText(input.reason)
  if (locked.repeated) {
    const same = await w.tx
      .selectFrom('cases.completion')
      .select('id')
      .where('case_id', '=', locked.id)
      .where('withdrawn_reason', '=', reason)
      .executeTakeFirst()
    if (!same) throw await staleSince(w, locked, input.rev)
    return { id: locked.id, number: input.number }
  }
  if (reason === '') throw new Invalid({ skal: { key: 'cases.withdraw.reason-empty' } })
  if (reason.length > longest)
    throw new Invalid({ skal: { key: 'cases.text.long', args: { max: longest, n: reason.length } } })
  await w.tx
    .updateTable('cases.completion')
    .set({
      withdrawn_at: w.now,
      withdrawn_by: w.actor.id,
      withdrawn_by_name: w.actor.name,
      withdrawn_reason: reason,
    })
    .where('case_id', '=', locked.id)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await notifyApplicant(w, { case: locked.id, about: 'withdrawn' }, locked.notified)
  await tellMap(w, locked, 'komplettering-återtagen')
  return advance(w, locked, { asked: false }, { type: 'case.completion-withdrawn', visible: true })
}
