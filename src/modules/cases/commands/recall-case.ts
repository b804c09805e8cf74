import type { Resident, Write } from '../../../kernel/hands.ts'
import { advance, lockCase } from '../locked-case.ts'
import { tellMap } from '../on-map/move-on.ts'
import { isCaseOfMine } from '../scope.ts'
import '../table.ts'

/**
 * The applicant takes the application back. The unit is told, and writes the case off. Taken back already, it stays so.
 * Throws Missing and Refused.
 */
export const recallCase = async (
  w: Write<Resident>,
  { number }: { number: string },
): Promise<{ id: string; number: string }> => {
  const done = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'number'])
    .where('number', '=', number)
    .where(isCaseOfMine(w.actor))
    .where('recalled_at', 'is not', null)
    .executeTakeFirst()
  if (done) return done
  const locked = await lockCase(w, number, 'recall')
  await tellMap(w, locked, 'återkallad')
  return advance(w, locked, { recalled_at: w.now }, { type: 'case.recalled', visible: true })
}
