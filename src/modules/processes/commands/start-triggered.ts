import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Variables } from '../engine/state.ts'
import { readyDefinition } from '../keeping/definition.ts'
import '../table.ts'
import { startBy } from './start-instance.ts'

/** Starts what begins with a message (the first map by name) or a signal (all maps), by the newest version of each. Gives the new cases. */
export const startTriggered = async (
  w: Write,
  type: 'message' | 'signal',
  name: string,
  variables: Variables,
): Promise<string[]> => {
  const rows = await rowsOf(
    reading(w),
    sql<{ id: string }>`
      select id from (
        select distinct on (name) id, name, ${type === 'message' ? sql`messages` : sql`signals`} as triggers
        from processes.definition order by name, version desc
      ) as newest
      where ${name} = any(triggers) and not exists (select from processes.unpublished u where u.name = newest.name) order by name`,
  )
  const started: string[] = []
  for (const { id } of type === 'message' ? rows.slice(0, 1) : rows) {
    const { program } = await readyDefinition(reading(w), id)
    const node = Object.values(program.nodes).find(
      each =>
        each.kind === 'start' &&
        each.event.type === type &&
        each.event.name === name &&
        program.scopes[each.scope]?.kind === 'process',
    )
    if (node) started.push(await startBy(w, { definition: id, variables, process: node.scope, at: node.id }))
  }
  return started
}
