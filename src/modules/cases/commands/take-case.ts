import type { Officer, Write } from '../../../kernel/hands.ts'
import { recordAssignment } from '../assignment.ts'
import { advance, lockCase } from '../locked-case.ts'
import { notifyApplicant } from './notify-applicant.ts'

/** The officer takes a case that nobody has. The applicant is told that somebody has begun. */
export const takeCase = async (
  w: Write<Officer>,
  { number, rev }: { number: string; rev: number },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'take', { rev, event: 'case.taken' })
  if (locked.repeated) return { id: locked.id, number }
  await recordAssignment(w, locked.id, w.actor)
  await notifyApplicant(w, { case: locked.id, about: 'taken' }, locked.notified)
  return advance(w, locked, { officer: w.actor.id, officer_name: w.actor.name }, { type: 'case.taken', visible: true })
}
