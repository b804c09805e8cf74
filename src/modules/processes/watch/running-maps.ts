import { sql } from 'kysely'
import { dayOf, swedishZone } from '../../../kernel/clock.ts'
import { rowsOf } from '../../../kernel/db/rows.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** One version of a published map, and how it goes with it now. */
export type RunningMap = {
  id: string
  name: string
  /** What the map itself is called; its name where it says nothing. */
  title: string
  version: number
  newest: boolean
  publishedAt: Temporal.Instant
  /** It begins no more cases. */
  unpublished: boolean
  running: number
  incidents: number
  /** Since the first of the month, in Sweden. */
  ended: number
}

/** The versions that cases run by, or have ended by this month, and the newest of each map. By name, newest first. */
export const runningMaps = async (r: Read, only?: string): Promise<RunningMap[]> => {
  const month = dayOf(r.now).with({ day: 1 }).toZonedDateTime(swedishZone).toInstant()
  const rows = await rowsOf(
    r,
    sql<{
      id: string
      name: string
      title: string
      version: number
      newest: boolean
      published_at: Temporal.Instant
      unpublished: boolean
      running: number
      incidents: number
      ended: number
    }>`
      select * from (
        select d.id, d.name, d.version,
          coalesce(nullif(d.compiled->'scopes'->(d.compiled->>'main')->>'name', ''), d.name) as title, d.published_at,
          not exists (select from processes.definition n where n.name = d.name and n.version > d.version) as newest,
          exists (select from processes.unpublished u where u.name = d.name) as unpublished,
          (select count(*)::int from processes.instance i where i.definition_id = d.id and i.ended_at is null) as running,
          (select count(*)::int from processes.incident c join processes.instance i on i.id = c.instance_id
            where i.definition_id = d.id and c.resolved_at is null and i.ended_at is null) as incidents,
          (select count(*)::int from processes.instance i where i.definition_id = d.id and i.ended_at >= ${month}) as ended
        from processes.definition d ${only === undefined ? sql`` : sql`where d.id = ${only}::uuid`}
      ) as one
      ${only === undefined ? sql`where newest or running > 0 or ended > 0` : sql``}
      order by name, version desc`,
  )
  return rows.map(({ published_at: publishedAt, ...row }) => ({ ...row, publishedAt }))
}

/** One of them, with its file. Throws Missing. */
export const runningMap = async (r: Read, id: string): Promise<RunningMap & { xml: string }> => {
  if (!/^[\da-f-]{36}$/.test(id)) throw new Missing('No such map')
  const [map] = await runningMaps(r, id)
  if (!map) throw new Missing('No such map')
  const { xml } = await r.db
    .selectFrom('processes.definition')
    .where('id', '=', id)
    .select('xml')
    .executeTakeFirstOrThrow()
  return { ...map, xml }
}
