import type { Read, Resident } from '../../../kernel/hands.ts'
import { fullName } from '../person.ts'
import '../table.ts'

/** The actor of a session, as the person is known now; undefined when there is no such person. */
export const residentActor = async (r: Read, id: string): Promise<Resident | undefined> => {
  const row = await r.db
    .selectFrom('people.person')
    .select(['id', 'given_name', 'family_name', 'protected_identity'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { kind: 'resident', id: row.id, name: fullName(row), protectedIdentity: row.protected_identity }
}
