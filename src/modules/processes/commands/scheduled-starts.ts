import { sql } from 'kysely'
import { swedishZone } from '../../../kernel/clock.ts'
import { Invalid } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import type { EventNode, Program } from '../bpmn/program.ts'
import { Incident } from '../engine/expressions.ts'
import { again, firstAfter, timerOf } from '../engine/timer.ts'
import { incidentWords } from '../incident-words.ts'
import { clean, keptWait, waitOf } from '../keeping/kept.ts'
import '../table.ts'
import { startBy } from './start-instance.ts'

/** Start events of the map's own processes that are timers. */
const timersIn = ({ nodes, scopes }: Program): EventNode[] =>
  Object.values(nodes).flatMap(node =>
    node.kind === 'start' && node.event.type === 'timer' && scopes[node.scope]?.kind === 'process' ? [node] : [],
  )

/**
 * From now on a map begins cases by the clock as this version says, and no more as the version before it. Times that have passed already begin nothing:
 * they were the earlier version's. Throws Invalid where a time can't be read.
 */
export const scheduleStarts = async (
  w: Write,
  { name, definition, program }: { name: string; definition: string; program: Program },
): Promise<void> => {
  await w.tx.deleteFrom('processes.schedule').where('name', '=', name).execute()
  for (const node of timersIn(program)) {
    const first = firstOf(w, node)
    await w.tx
      .insertInto('processes.schedule')
      .values({
        name,
        node: node.id,
        definition_id: definition,
        scope: node.scope,
        due: first ? dueAt(first.due) : null,
        awaits: JSON.stringify(first ? keptWait(first) : {}),
      })
      .execute()
  }
}

/** The same for a version that is published already: what it has begun is not begun anew. */
export const scheduleOnce = async (
  w: Write,
  asked: { name: string; definition: string; program: Program },
): Promise<void> => {
  if (timersIn(asked.program).length === 0) return
  const there = await w.tx
    .selectFrom('processes.schedule')
    .where('name', '=', asked.name)
    .where('definition_id', '=', asked.definition)
    .select('node')
    .executeTakeFirst()
  if (!there) await scheduleStarts(w, asked)
}

const firstOf = (w: Write, node: EventNode) => {
  if (node.event.type !== 'timer') return undefined
  try {
    return firstAfter(timerOf(node.event.timer, {}, { now: w.now, zone: swedishZone }), w.now, swedishZone)
  } catch (fault) {
    if (!(fault instanceof Incident)) throw fault
    throw new Invalid({ [node.id]: { text: incidentWords(w.t, fault) } })
  }
}

/** PostgreSQL keeps microseconds: never a bit before its time. */
const dueAt = (due: string): Temporal.Instant =>
  Temporal.Instant.from(due).round({ smallestUnit: 'microsecond', roundingMode: 'ceil' })

/** A start whose time has come: its row is locked. */
export type DueStart = { name: string; node: string; definition: string; scope: string }

/** The start that has been due longest and that nobody else is at. */
export const takeDueStart = async (w: Write): Promise<DueStart | undefined> =>
  (
    await sql<DueStart>`select name, node, definition_id as definition, scope from processes.schedule
      where due <= ${w.now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })} and parked is null
      order by due limit 1 for update skip locked`.execute(w.tx)
  ).rows[0]

/** Begins the case, and sets the time for the next, in one transaction: neither is without the other. */
export const fireStart = async (w: Write, { name, node, definition, scope }: DueStart): Promise<true> => {
  const { awaits } = await w.tx
    .selectFrom('processes.schedule')
    .where('name', '=', name)
    .where('node', '=', node)
    .select('awaits')
    .executeTakeFirstOrThrow()
  const on = waitOf(awaits)
  const next = on.type === 'timer' ? again(on, swedishZone) : undefined
  await startBy(w, { definition, variables: {}, process: scope, at: node })
  await w.tx
    .updateTable('processes.schedule')
    .set({ due: next ? dueAt(next.due) : null, ...(next ? { awaits: JSON.stringify(keptWait(next)) } : {}) })
    .where('name', '=', name)
    .where('node', '=', node)
    .execute()
  return true
}

/** A start that could not be made is left until somebody has looked at it. */
export const parkStart = async (w: Write, { name, node }: DueStart, why: string): Promise<void> => {
  await w.tx
    .updateTable('processes.schedule')
    .set({ parked: clean(why), parked_at: w.now })
    .where('name', '=', name)
    .where('node', '=', node)
    .where('parked', 'is', null)
    .execute()
}

/** Lets it be tried again, at once. Gives whether it stood still. */
export const retryStart = async (w: Write, { map, node }: { map: string; node: string }): Promise<boolean> => {
  const { numUpdatedRows } = await w.tx
    .updateTable('processes.schedule')
    .set({ parked: null, parked_at: null })
    .where('name', '=', map)
    .where('node', '=', node)
    .where('parked', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
