import { sql } from 'kysely'
import { actorOf, actorSource } from '../../../kernel/auth/actor-source.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { fullName } from '../person.ts'

type Row = { given_name: string; family_name: string; protected_identity: boolean }

/** The actor of a session, as the person is known now. */
export const residents = actorSource({
  row: subject => sql`
    select jsonb_build_object('given_name', p.given_name, 'family_name', p.family_name, 'protected_identity', p.protected_identity)
    from people.person p where p.id = ${subject}`,
  actor: (id, row: Row): Resident => ({
    kind: 'resident',
    id,
    name: fullName(row),
    protectedIdentity: row.protected_identity,
  }),
})

/** The same by id; undefined when there is no such person. */
export const residentActor = (r: Read, id: string): Promise<Resident | undefined> => actorOf(r, residents, id)
