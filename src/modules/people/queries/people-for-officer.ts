import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { fullName, type PersonForOfficer, shownNumber } from '../person.ts'
import '../table.ts'

/**
 * Persons as this officer may see them, each at the unit that has the matter, by person id. A protected identity is masked for
 * whoever lacks `case.protected` at that unit. The caller is responsible for logging the sight of those not masked.
 */
export const peopleForOfficer = async (
  r: Read<Officer>,
  wanted: { person: string; unit: string }[],
): Promise<Map<string, PersonForOfficer>> => {
  if (wanted.length === 0) return new Map()
  const rows = await r.db
    .selectFrom('people.person')
    .select(['id', 'number', 'given_name', 'family_name', 'email', 'phone', 'protected_identity'])
    .where('id', 'in', [...new Set(wanted.map(one => one.person))])
    .execute()
  const mayAt = (unit: string) => r.actor.grants.some(grant => grant.unit === unit && grant.right === 'case.protected')
  return new Map(
    rows.map(row => {
      // Offentlighets- och sekretesslagen 22 kap. 1 §: a protected identity is for the few who need it.
      const masked = row.protected_identity && !wanted.every(one => one.person !== row.id || mayAt(one.unit))
      if (masked) return [row.id, { id: row.id, protectedIdentity: true, masked: true }]
      const seen: PersonForOfficer = {
        id: row.id,
        name: fullName(row),
        number: shownNumber(row.number),
        ...(row.email ? { email: row.email } : {}),
        ...(row.phone ? { phone: row.phone } : {}),
        protectedIdentity: row.protected_identity,
        masked: false,
      }
      return [row.id, seen]
    }),
  )
}

/** One person as this officer may see them at a unit. Throws Missing. */
export const personForOfficer = async (r: Read<Officer>, person: string, unit: string): Promise<PersonForOfficer> => {
  const found = (await peopleForOfficer(r, [{ person, unit }])).get(person)
  if (!found) throw new Missing('No such person')
  return found
}
