import { sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import type { Grant, Officer, Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** The actor of a staff session with the rights of today, by unit; undefined when that person no longer works here. */
export const officerActor = async (r: Read, staffId: string): Promise<Officer | undefined> => {
  const today = dayOf(r.now)
  const rows = await r.db
    .selectFrom('organisation.staff as s')
    .leftJoin('organisation.assignment as a', join =>
      join
        .onRef('a.staff_id', '=', 's.id')
        .on('a.from_day', '<=', today)
        .on(eb => eb.or([eb('a.to_day', 'is', null), eb('a.to_day', '>=', today)])),
    )
    .leftJoin('organisation.role as o', 'o.slug', 'a.role')
    .where('s.id', '=', staffId)
    .where('s.ended_on', 'is', null)
    .select(['s.id', 's.name', 'a.unit', 'o.rights'])
    .execute()
  const [first] = rows
  if (!first) return undefined
  const grants = new Map<string, Grant>()
  for (const { unit, rights } of rows) {
    if (unit) for (const right of rights ?? []) grants.set(`${unit} ${right}`, { unit, right })
  }
  return { kind: 'officer', id: first.id, name: first.name, grants: [...grants.values()] }
}

/** Who among the staff has this affiliation (`karin@almvik.example`), as the identity provider says it. */
export const staffByAffiliation = async (r: Read, uid: string): Promise<{ id: string; name: string } | undefined> =>
  r.db
    .selectFrom('organisation.staff')
    .select(['id', 'name'])
    .where('affiliation', '=', uid.toLowerCase())
    .where('ended_on', 'is', null)
    .executeTakeFirst()

/** Those who have a right at a unit today, by name. */
export const colleaguesAt = async (r: Read, unit: string, right: string): Promise<{ id: string; name: string }[]> => {
  const today = dayOf(r.now)
  return r.db
    .selectFrom('organisation.staff as s')
    .innerJoin('organisation.assignment as a', 'a.staff_id', 's.id')
    .innerJoin('organisation.role as o', 'o.slug', 'a.role')
    .where('a.unit', '=', unit)
    .where('a.from_day', '<=', today)
    .where(eb => eb.or([eb('a.to_day', 'is', null), eb('a.to_day', '>=', today)]))
    .where('s.ended_on', 'is', null)
    .where(sql<boolean>`${right} = any(o.rights)`)
    .select(['s.id', 's.name'])
    .distinct()
    .orderBy('s.name')
    .execute()
}
