import type { Officer, Read, Sight } from '../../../kernel/hands.ts'
import { type PersonForOfficer, peopleForOfficer } from '../../people/index.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { pickedIn } from './picked-children.ts'

/** A child who was chosen in what was sent, and when it was checked that the applicant has the custody. */
export type ChildForOfficer = { person: PersonForOfficer; checkedAt: Temporal.Instant }

/**
 * The children of the register whom the newest submission of a case names, for an officer who may see the case: that is the caller's to
 * find out. `sights` are of those who are shown by name.
 */
export const childrenForOfficer = async (
  r: Read<Officer>,
  { number, unit }: { number: string; unit: string },
): Promise<{ children: ChildForOfficer[]; sights: Sight[] }> => {
  const row = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .select(['s.slug', 's.version', 'd.hash', 's.answers', 's.sent_at'])
    .where('s.number', '=', number)
    .orderBy('s.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { children: [], sights: [] }
  const picked = pickedIn(await serviceOf(r, row), row.answers)
  const known = await peopleForOfficer(
    r,
    picked.map(({ person }) => ({ person, unit })),
  )
  const children = picked.flatMap(({ person }) => {
    const found = known.get(person)
    return found ? [{ person: found, checkedAt: row.sent_at }] : []
  })
  const sights = children
    .filter(({ person }) => !person.masked)
    .map(({ person }): Sight => ({ person: person.id, what: 'concerned', object: number, why: 'handling' }))
  return { children, sights }
}
