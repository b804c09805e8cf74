import type { Officer, Write } from '../../../kernel/hands.ts'
import { advance, lockCase } from '../locked-case.ts'
import { leaveMap } from '../on-map/move-on.ts'
import { notifyApplicant } from './notify-applicant.ts'

/** There is nothing left to decide: the applicant has taken the application back. The case ends without an outcome. */
export const writeOffCase = async (
  w: Write<Officer>,
  { number, rev }: { number: string; rev: number },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'writeOff', { rev, event: 'case.written-off' })
  if (locked.repeated) return { id: locked.id, number }
  await w.tx.deleteFrom('cases.decision_draft').where('case_id', '=', locked.id).execute()
  await leaveMap(w, locked)
  await notifyApplicant(w, { case: locked.id, about: 'written-off' }, locked.notified)
  return advance(
    w,
    locked,
    {
      officer: locked.officer ?? w.actor.id,
      officer_name: locked.officer_name ?? w.actor.name,
      decided_at: w.now,
      closed_at: w.now,
    },
    { type: 'case.written-off', visible: true },
  )
}
