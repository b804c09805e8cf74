import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { unitSlugs, type Words } from '../../organisation/index.ts'
import { type CaseState, caseStates, openStates } from '../case.ts'
import type { Scope } from '../scope.ts'
import '../table.ts'

/** `more`: there are at least that many; nobody reads on from a thousand. */
export type Count = { n: number; more: boolean }

const most = 1000

/** How many cases there are in each state within a scope, how many open ones are the officer's own, and of which services. */
export const countsOf = async (
  r: Read<Officer>,
  scope: Scope,
): Promise<{ counts: Record<CaseState | 'mine', Count>; services: { slug: string; title: Words }[] }> => {
  const own = rowsOf(
    r,
    sql<{ n: number }>`select count(*) as n from (
      select from cases.case k join ${placesOf(scope)} on u.unit = k.unit and (u.hidden or not k.protected)
      where k.officer = ${r.actor.id} and k.state = any(${openStates}::text[]) limit ${most}) x`,
  )
  const [states, [mine], services] = await Promise.all([
    byState(r, scope, [...caseStates], most),
    own,
    servicesOf(r, scope),
  ])
  const of = (n: number): Count => ({ n, more: n >= most })
  return {
    counts: {
      received: of(states.received),
      assigned: of(states.assigned),
      waiting: of(states.waiting),
      decided: of(states.decided),
      closed: of(states.closed),
      mine: of(mine?.n ?? 0),
    },
    services,
  }
}

/** For the metrics: how many cases wait, in the whole municipality; counted up to ten thousand a unit and state. */
export const caseCountsForMetrics = async (r: Read): Promise<Record<CaseState, number>> => {
  const units = await unitSlugs(r)
  return byState(r, { units, hidden: units.map(() => true) }, openStates, 10_000)
}

const byState = async (r: Read, scope: Scope, states: CaseState[], cap: number): Promise<Record<CaseState, number>> => {
  const rows = await rowsOf(
    r,
    sql<{ state: CaseState; n: number }>`select s.state, least(sum(c.n), ${cap})::int as n
    from ${placesOf(scope)}
    cross join unnest(${states}::text[]) as s(state)
    cross join lateral (
      select count(*) as n from (
        select from cases.case k where k.unit = u.unit and k.state = s.state and (u.hidden or not k.protected) limit ${cap}) x
    ) c group by s.state`,
  )
  const of = (state: CaseState): number => rows.find(row => row.state === state)?.n ?? 0
  return {
    received: of('received'),
    assigned: of('assigned'),
    waiting: of('waiting'),
    decided: of('decided'),
    closed: of('closed'),
  }
}

/** The services that the units have cases of which the officer may see: steps from one to the next in the index instead of reading every case. */
const servicesOf = (r: Read, scope: Scope): Promise<{ slug: string; title: Words }[]> =>
  rowsOf(
    r,
    sql<{ slug: string; title: Words }>`with recursive step(unit, hidden, slug) as (
      select u.unit, u.hidden, (
        select min(k.service_slug) from cases.case k where k.unit = u.unit and (u.hidden or not k.protected)
      ) from ${placesOf(scope)}
      union all
      select s.unit, s.hidden, (
        select min(k.service_slug) from cases.case k
        where k.unit = s.unit and k.service_slug > s.slug and (s.hidden or not k.protected)
      ) from step s where s.slug is not null
    )
    select distinct on (s.slug) s.slug, k.service_title as title
    from step s cross join lateral (
      select service_title from cases.case k where k.unit = s.unit and k.service_slug = s.slug and (s.hidden or not k.protected) limit 1
    ) k
    where s.slug is not null order by s.slug`,
  )

const placesOf = ({ units, hidden }: Scope): RawBuilder<unknown> =>
  sql`unnest(${units}::text[], ${hidden}::boolean[]) as u(unit, hidden)`
