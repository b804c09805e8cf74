import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { fullName, type PersonForOfficer } from '../person.ts'
import type { Basis, OnBehalf } from '../principal.ts'
import '../table.ts'
import { personForOfficer } from './people-for-officer.ts'

/** Whom a matter concerns, as an officer of a unit may see it. */
export type PrincipalForOfficer = { basis: Basis } & (
  | { kind: 'person'; person: PersonForOfficer }
  | { kind: 'organisation'; number: string; name: string }
)

/** The same for whoever acts: a name, and of a person the year of birth; never the whole number. */
export type PrincipalForSelf =
  | { kind: 'person'; name: string; birthYear?: number; protectedIdentity: boolean }
  | { kind: 'organisation'; name: string; number: string }

/** Whom a matter concerns. The caller is responsible for logging the sight of a person. Throws Missing. */
export const principalForOfficer = async (
  r: Read<Officer>,
  { principal, basis }: OnBehalf,
  unit: string,
): Promise<PrincipalForOfficer> =>
  principal.kind === 'organisation'
    ? { ...principal, basis }
    : { kind: 'person', person: await personForOfficer(r, principal.person, unit), basis }

/** Whom one acts for. The caller has made sure that it is the reader who does. Throws Missing. */
export const principalForSelf = async (r: Read, { principal }: OnBehalf): Promise<PrincipalForSelf> => {
  if (principal.kind === 'organisation') return principal
  const row = await r.db
    .selectFrom('people.person')
    .select(['given_name', 'family_name', 'birth_date', 'protected_identity'])
    .where('id', '=', principal.person)
    .executeTakeFirst()
  if (!row) throw new Missing('No such person')
  return {
    kind: 'person',
    // A name can have been changed to hide somebody: of a protected identity no more is told than a guardian has to know.
    name: row.protected_identity ? row.given_name : fullName(row),
    ...(row.birth_date ? { birthYear: row.birth_date.year } : {}),
    protectedIdentity: row.protected_identity,
  }
}

/** What a case is found by besides its number; of a protected identity the caller uses no name. Throws Missing. */
export const principalName = async (
  r: Read,
  { principal }: OnBehalf,
): Promise<{ name: string; protectedIdentity: boolean }> => {
  if (principal.kind === 'organisation') return { name: principal.name, protectedIdentity: false }
  const row = await r.db
    .selectFrom('people.person')
    .select(['given_name', 'family_name', 'protected_identity'])
    .where('id', '=', principal.person)
    .executeTakeFirst()
  if (!row) throw new Missing('No such person')
  return { name: fullName(row), protectedIdentity: row.protected_identity }
}
