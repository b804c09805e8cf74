import { Invalid } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { colleaguesAt } from '../../organisation/index.ts'
import { recordAssignment } from '../assignment.ts'
import { advance, lockCase } from '../locked-case.ts'

/** Gives the case to a colleague at the unit, or to oneself. Throws Invalid on `handlaggare`. */
export const assignCase = async (
  w: Write<Officer>,
  { number, rev, to }: { number: string; rev: number; to: string },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'assign', { rev, event: 'case.reassigned' })
  if (locked.repeated) return { id: locked.id, number }
  // A case with a protected identity goes only to those who may see it.
  const able = await colleaguesAt(reading(w), locked.unit, locked.protected ? 'case.protected' : 'case.take')
  const colleague = able.find(one => one.id === to)
  if (!colleague) throw new Invalid({ handlaggare: { key: 'cases.assign.choose' } })
  await recordAssignment(w, locked.id, colleague)
  return advance(
    w,
    locked,
    {
      officer: colleague.id,
      officer_name: colleague.name,
    },
    { type: 'case.reassigned', visible: false, body: { to: colleague.name } },
  )
}
