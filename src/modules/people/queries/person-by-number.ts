import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** Who has an identity number of 12 digits, as an id alone; undefined when the municipality knows nobody by it. */
export const personByNumber = async (
  r: Read,
  number: string,
): Promise<{ id: string; protectedIdentity: boolean } | undefined> => {
  const row = await r.db
    .selectFrom('people.person')
    .select(['id', 'protected_identity'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { id: row.id, protectedIdentity: row.protected_identity }
}
