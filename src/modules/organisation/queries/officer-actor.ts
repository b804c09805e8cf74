import { sql } from 'kysely'
import { actorOf, actorSource } from '../../../kernel/auth/actor-source.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { Grant, Officer, Read } from '../../../kernel/hands.ts'
import '../table.ts'

type Row = { name: string; roles: { unit: string; rights: string[] }[] }

/** The actor of a staff session with the rights of today, by unit; nobody when that person no longer works here. */
export const officers = actorSource({
  row: (subject, now) => sql`
    select jsonb_build_object('name', t.name, 'roles', coalesce((
      select jsonb_agg(jsonb_build_object('unit', a.unit, 'rights', o.rights) order by a.unit, a.role)
      from organisation.assignment a join organisation.role o on o.slug = a.role
      where a.staff_id = t.id and a.from_day <= ${dayOf(now)}::date and (a.to_day is null or a.to_day >= ${dayOf(now)}::date)
    ), '[]'))
    from organisation.staff t where t.id = ${subject} and t.ended_on is null`,
  actor: (id, { name, roles }: Row): Officer => {
    const grants = new Map<string, Grant>()
    for (const { unit, rights } of roles) for (const right of rights) grants.set(`${unit} ${right}`, { unit, right })
    return { kind: 'officer', id, name, grants: [...grants.values()] }
  },
})

/** The same by id; undefined when nobody with that id works here. */
export const officerActor = (r: Read, staffId: string): Promise<Officer | undefined> => actorOf(r, officers, staffId)

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
