import type { Officer, Write } from '../../../kernel/hands.ts'
import { recordAssignment } from '../assignment.ts'
import { advance, lockCase } from '../locked-case.ts'

/** The officer lets the case go back to the unit. */
export const releaseCase = async (
  w: Write<Officer>,
  { number, rev }: { number: string; rev: number },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'release', { rev, event: 'case.released' })
  if (locked.repeated) return { id: locked.id, number }
  await recordAssignment(w, locked.id, undefined)
  return advance(w, locked, { officer: null, officer_name: null }, { type: 'case.released', visible: false })
}
