import { sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Claims, fullName } from '../person.ts'
import '../table.ts'

/**
 * Somebody signs in, or the municipality gets to know of them: made or brought up to date by the number, in one statement.
 * Contact details that the person has chosen are kept. A protected identity, once known, is never lost by a claim that lacks it.
 */
export const meetPerson = async (
  w: Write,
  { claims }: { claims: Claims },
): Promise<{ id: string; name: string; protectedIdentity: boolean }> => {
  const becomesProtected = claims.protectedIdentity === true && (await isOpen(w, claims.number))
  const row = await w.tx
    .insertInto('people.person')
    .values({
      id: newId(),
      number_kind: claims.numberKind,
      number: claims.number,
      given_name: claims.givenName,
      family_name: claims.familyName,
      birth_date: claims.birthDate ?? null,
      protected_identity: claims.protectedIdentity ?? false,
      email: claims.email ?? null,
      phone: claims.phone ?? null,
      locale: w.locale,
      created_at: w.now,
      updated_at: w.now,
    })
    .onConflict(conflict =>
      conflict.columns(['municipality_id', 'number']).doUpdateSet(eb => ({
        given_name: eb.ref('excluded.given_name'),
        family_name: eb.ref('excluded.family_name'),
        birth_date: eb.fn.coalesce('excluded.birth_date', 'people.person.birth_date'),
        protected_identity: sql<boolean>`people.person.protected_identity or excluded.protected_identity`,
        email: eb.fn.coalesce('people.person.email', 'excluded.email'),
        phone: eb.fn.coalesce('people.person.phone', 'excluded.phone'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .returning(['id', 'given_name', 'family_name', 'protected_identity'])
    .executeTakeFirstOrThrow()
  // What others hold about the person must be hidden too; each module does its own.
  if (becomesProtected) await w.enqueue({ kind: 'person.protected', payload: { person: row.id } })
  return { id: row.id, name: fullName(row), protectedIdentity: row.protected_identity }
}

/** Known already, and so far without protection. */
const isOpen = async (w: Write, number: string): Promise<boolean> => {
  const row = await w.tx
    .selectFrom('people.person')
    .select('protected_identity')
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.protected_identity === false
}
