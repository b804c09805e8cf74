import type { Read } from '../../../kernel/hands.ts'
import { fullName } from '../person.ts'
import '../table.ts'

/**
 * The names of persons who want to be named beside something that they have written for others to read, by person id. Who has a
 * protected identity is not among them, whatever they chose when they wrote it.
 */
export const namesToShow = async (r: Read, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await r.db
    .selectFrom('people.person')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', [...new Set(ids)])
    .where('protected_identity', '=', false)
    .execute()
  return new Map(rows.map(row => [row.id, fullName(row)]))
}
