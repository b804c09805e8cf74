import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { readyDefinition } from '../keeping/definition.ts'
import type { RetryOutcome } from '../table.ts'

/** Something that can't go on until somebody has looked at it. */
export type Stopped = {
  id: string
  instance: string
  definition: string
  /** What the map is called. */
  title: string
  version: number
  node: string
  /** What the step is called. */
  step: string
  rule: string
  message: string
  values: Record<string, string>
  /** A time that ran out, and not a step that was under way. */
  timer: boolean
  since: Temporal.Instant
  resolvedAt: Temporal.Instant | null
}

/** Steps of one map that have stopped for the same reason. */
export type StoppedAlike = { definition: string; node: string; rule: string }

/** More than this are not listed, nor tried again, at once. */
export const mostStopped = 200

const stopped = (r: Read) =>
  r.db
    .selectFrom('processes.incident as c')
    .innerJoin('processes.instance as i', join =>
      join.onRef('i.municipality_id', '=', 'c.municipality_id').onRef('i.id', '=', 'c.instance_id'),
    )
    .innerJoin('processes.definition as d', join =>
      join.onRef('d.municipality_id', '=', 'i.municipality_id').onRef('d.id', '=', 'i.definition_id'),
    )
    .select([
      'c.id',
      'c.instance_id as instance',
      'd.id as definition',
      'd.name',
      'd.version',
      'c.node',
      'c.rule',
      'c.message',
      'c.told as values',
      'c.timer',
      'c.at as since',
      'c.resolved_at as resolvedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof stopped>['execute']>>[number]

const named = async (r: Read, { timer, name, ...row }: Row): Promise<Stopped> => {
  const { program } = await readyDefinition(r, row.definition)
  const node = program.nodes[row.node]
  const title = program.scopes[program.main]?.name || name
  return { ...row, title, step: node?.name || row.node, timer: timer !== null }
}

/** What stands still now, the oldest first; all, or what is alike. At most `mostStopped`, and how many there are. */
export const stoppedNow = async (r: Read, alike?: StoppedAlike): Promise<{ all: number; rows: Stopped[] }> => {
  let asked = stopped(r).where('c.resolved_at', 'is', null).where('i.ended_at', 'is', null)
  if (alike)
    asked = asked.where('d.id', '=', alike.definition).where('c.node', '=', alike.node).where('c.rule', '=', alike.rule)
  const rows = await asked.orderBy('c.id').limit(mostStopped).execute()
  const { all } = await asked
    .clearSelect()
    .select(eb => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  return { all: Number(all), rows: await Promise.all(rows.map(row => named(r, row))) }
}

export type StoppedOne = Stopped & { tried: Tried[] }

type Tried = { at: Temporal.Instant; by: string; outcome: RetryOutcome }

/** One of them, also when it is over, with each time it was tried again. Throws Missing. */
export const stoppedOne = async (r: Read, id: string): Promise<StoppedOne> => {
  if (!/^[\da-f-]{36}$/.test(id)) throw new Missing('Nothing has stopped by this id')
  const row = await stopped(r).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw new Missing('Nothing has stopped by this id')
  const tried = await r.db
    .selectFrom('processes.retry')
    .where('incident', '=', id)
    .orderBy('id')
    .select(['at', 'by_name as by', 'outcome'])
    .execute()
  return { ...(await named(r, row)), tried }
}

/** Starts by the clock that could not begin a case. */
export type StoppedStart = { map: string; node: string; why: string; since: Temporal.Instant }

export const stoppedStarts = async (r: Read): Promise<StoppedStart[]> =>
  (
    await r.db
      .selectFrom('processes.schedule')
      .where('parked', 'is not', null)
      .orderBy('name')
      .orderBy('node')
      .select(['name as map', 'node', 'parked as why', 'parked_at as since'])
      .execute()
  ).map(({ why, since, ...row }) => ({ ...row, why: why ?? '', since: since ?? r.now }))
