import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'

/** Whether the municipality offers anything that organisations may apply for. */
export const offersToOrganisations = async (r: Read): Promise<boolean> => {
  const [row] = await rowsOf(
    r,
    sql<{
      found: boolean
    }>`select exists (select 1 from services.offer o join services.definition d on d.slug = o.slug and d.version = o.version
      where o.withdrawn_at is null and d.body->'applicant'->'kinds' @> '"organisation"') as found`,
  )
  return row?.found ?? false
}
