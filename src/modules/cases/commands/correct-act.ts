import type { Write } from '../../../kernel/hands.ts'
import type { CaseAct } from '../case.ts'
import '../table.ts'

/**
 * What came in before a case said what was sent was kept as an application. The definition that it was sent with says what it was;
 * doing it again changes nothing. Gives how many were put right.
 */
export const correctAct = async (
  w: Write,
  { service, version, act }: { service: string; version: string; act: CaseAct },
): Promise<number> => {
  const { numUpdatedRows } = await w.tx
    .updateTable('cases.case')
    .set({ act })
    .where('service_slug', '=', service)
    .where('service_version', '=', version)
    .where('act', '=', 'application')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
