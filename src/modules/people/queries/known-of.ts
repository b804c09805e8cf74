import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** What is known of a person, for what the program itself reckons with; never for a page. The caller is responsible for logging the sight. */
export const knownOf = async (
  r: Read,
  person: string,
): Promise<{ number: string; birthDate: Temporal.PlainDate | null; protectedIdentity: boolean } | undefined> => {
  const row = await r.db
    .selectFrom('people.person')
    .where('id', '=', person)
    .select(['number', 'birth_date', 'protected_identity'])
    .executeTakeFirst()
  return row && { number: row.number, birthDate: row.birth_date, protectedIdentity: row.protected_identity }
}
