import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'
import type { InUse } from './plan-move.ts'

/** Cases as they are named in a statement: by their ids, so that each table is gone through once whatever PostgreSQL believes of it. */
export const among = (cases: readonly string[]): RawBuilder<unknown> => sql`any(${cases}::uuid[])`

/** All elements at which these cases are. */
export const elementsInUse = (r: Read, cases: readonly string[]): Promise<InUse[]> => {
  const these = among(cases)
  return rowsOf(
    r,
    sql<InUse>`
      select 'token' as as, t.node as element, case when f.kind in ('one', 'each') then null else f.scope end as within, count(*)::int as count
        from processes.token t join processes.frame f
          on f.municipality_id = t.municipality_id and f.instance_id = t.instance_id and f.id = t.frame
        where t.instance_id = ${these} group by t.node, 3
      union all
      select 'flow', t.rest->>'by', null, count(*)::int from processes.token t
        where t.instance_id = ${these} and t.state = 'joining' and t.rest->>'by' is not null group by t.rest->>'by'
      union all
      select 'scope', f.scope, null, count(*)::int from processes.frame f where f.instance_id = ${these} group by f.scope
      union all
      select 'wait', s.node, null, count(*)::int from processes.subscription s where s.instance_id = ${these} group by s.node
      union all
      select 'wait', m.node, null, count(*)::int from processes.timer m where m.instance_id = ${these} group by m.node
      union all
      select 'done', d.value->>'node', null, count(*)::int
        from processes.frame f cross join json_array_elements(f.rest->'done') d
        where f.instance_id = ${these} and f.rest->'done' is not null group by d.value->>'node'
      union all
      select 'done', d.value->>'node', null, count(*)::int
        from processes.token t cross join json_array_elements(coalesce(t.rest->'inner', t.rest->'undoing')) d
        where t.instance_id = ${these} and (t.rest->'inner' is not null or t.rest->'undoing' is not null) group by d.value->>'node'
      order by 1, 2`,
  )
}
