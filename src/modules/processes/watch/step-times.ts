import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** Fewer cases than this say nothing of how long a step takes: the figure could be one person's. */
export const leastCases = 5

/** The times are those of so many cases at the most: those that ended last, and those that began last of what runs. */
const sampled = 2_000

/** How many cases stand at a step now, and since when. */
export type Standing = {
  node: string
  cases: number
  /** The case that has stood there longest, and the one in the middle. Seconds. */
  oldest: number
  median: number
  /** Of them, how many have stopped and wait for somebody to look. */
  stopped: number
}

/**
 * Where the running cases of a version stand. A case that is at a step several times over counts once, by when it came there first. A token keeps its
 * number as long as it stands, also when its case is moved to another version where the step is called something else. At
 * gateways nothing is told of a token that comes: there it counts from when the way to it was last taken.
 */
export const standingAt = (r: Read, definition: string): Promise<Standing[]> =>
  rowsOf(
    r,
    sql<Standing>`
      with at as (
        select t.instance_id, t.node, bool_or(t.state = 'incident') as stopped,
          min(coalesce(h.came, h.sent, i.started_at)) as since
        from processes.instance i
        join processes.token t on t.instance_id = i.id
        cross join lateral (
          select max(h.at) filter (where h.what = 'entered' and h.token = t.id) as came,
            max(h.at) filter (where h.what = 'taken' and h.more = t.rest->>'by') as sent
          from processes.history h where h.instance_id = t.instance_id and h.what in ('entered', 'taken')) h
        where i.definition_id = ${definition}::uuid and i.ended_at is null
        group by t.instance_id, t.node
      )
      select node, count(*)::int as cases, count(*) filter (where stopped)::int as stopped,
        extract(epoch from ${r.now}::timestamptz - min(since))::float8 as oldest,
        percentile_cont(0.5) within group (order by extract(epoch from ${r.now}::timestamptz - since))::float8 as median
      from at group by node order by node`,
  )

/** How long a step has taken, of the visits that are over. Seconds, from when it began until it was done. */
export type StepTime = {
  node: string
  /** How many cases have been there. */
  cases: number
  visits: number
  median: number
  /** One visit in ten took longer. */
  ninetieth: number
}

/**
 * How long each step has taken in the cases of a version, by history. What began under another name, before the case was moved, is not among them. Steps that
 * fewer than `leastCases` cases have been through are left out.
 */
export const stepTimes = (r: Read, definition: string): Promise<StepTime[]> =>
  rowsOf(
    r,
    sql<StepTime>`
      with chosen as (
        (select id from processes.instance where definition_id = ${definition}::uuid and ended_at is not null
          order by ended_at desc limit ${sampled})
        union all
        (select id from processes.instance where definition_id = ${definition}::uuid and ended_at is null
          order by id desc limit ${sampled})
      ), lines as (
        select h.instance_id, h.node, h.what, h.at,
          lead(h.what) over visit as next_what, lead(h.at) over visit as next_at
        from processes.history h join chosen c on c.id = h.instance_id
        where h.token is not null and h.what in ('entered', 'done')
        window visit as (partition by h.instance_id, h.token, h.node order by h.seq)
      )
      select node, count(distinct instance_id)::int as cases, count(*)::int as visits,
        percentile_cont(0.5) within group (order by extract(epoch from next_at - at))::float8 as median,
        percentile_cont(0.9) within group (order by extract(epoch from next_at - at))::float8 as ninetieth
      from lines where what = 'entered' and next_what = 'done'
      group by node having count(distinct instance_id) >= ${leastCases}
      order by median desc, node`,
  )
