import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** A person's identity number, 12 digits: to find what others have named the person in by it, never for a page. */
export const numberOf = async (r: Read, person: string): Promise<string | undefined> => {
  const row = await r.db.selectFrom('people.person').select('number').where('id', '=', person).executeTakeFirst()
  return row?.number
}
