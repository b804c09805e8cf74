import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'
import type { InUse } from './plan-move.ts'

/** The cases that run by a definition: a part of a statement. */
export const runningBy = (definition: string): RawBuilder<unknown> =>
  sql`(select id from processes.instance where definition_id = ${definition} and ended_at is null)`

/** All elements at which running cases of a definition are. */
export const elementsInUse = (r: Read, definition: string): Promise<InUse[]> => {
  const running = runningBy(definition)
  return rowsOf(
    r,
    sql<InUse>`
      select 'token' as as, t.node as element, case when f.kind in ('one', 'each') then null else f.scope end as within, count(*)::int as count
        from processes.token t join processes.frame f
          on f.municipality_id = t.municipality_id and f.instance_id = t.instance_id and f.id = t.frame
        where t.instance_id in ${running} group by t.node, 3
      union all
      select 'flow', t.rest->>'by', null, count(*)::int from processes.token t
        where t.instance_id in ${running} and t.state = 'joining' and t.rest->>'by' is not null group by t.rest->>'by'
      union all
      select 'scope', f.scope, null, count(*)::int from processes.frame f where f.instance_id in ${running} group by f.scope
      union all
      select 'wait', s.node, null, count(*)::int from processes.subscription s where s.instance_id in ${running} group by s.node
      union all
      select 'wait', m.node, null, count(*)::int from processes.timer m where m.instance_id in ${running} group by m.node
      union all
      select 'done', d.value->>'node', null, count(*)::int
        from processes.frame f cross join json_array_elements(f.rest->'done') d
        where f.instance_id in ${running} and f.rest->'done' is not null group by d.value->>'node'
      union all
      select 'done', d.value->>'node', null, count(*)::int
        from processes.token t cross join json_array_elements(coalesce(t.rest->'inner', t.rest->'undoing')) d
        where t.instance_id in ${running} and (t.rest->'inner' is not null or t.rest->'undoing' is not null) group by d.value->>'node'
      order by 1, 2`,
  )
}
