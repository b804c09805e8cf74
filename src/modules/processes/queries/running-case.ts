import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Ask, Phase, Program, Who } from '../bpmn/program.ts'
import { readyDefinition } from '../keeping/definition.ts'
import '../table.ts'

/** Something that a person is asked to do now. */
export type OpenStep = {
  task: string
  node: string
  name: string
  lane?: string
  who?: Who
  /** What in Torg it is done with. */
  work?: string
  asks: Ask[]
  since: Temporal.Instant
  /** When time runs out on its edge, nearest first, and what happens then. */
  limits: { at: Temporal.Instant; name: string }[]
}

/** A case on its map, as it stands. */
export type RunningCase = {
  instance: string
  definition: string
  ended: boolean
  /** Something could not go on. */
  incident: boolean
  /** Oldest first. */
  steps: OpenStep[]
}

type Found = {
  id: string
  definition_id: string
  ended: boolean
  incident: boolean
  tasks: [id: string, token: number, node: string, name: string, since: string][] | null
  timers: [token: number, node: string, due: string][] | null
}

/** The newest case on a map about something; none where nothing has been started. */
export const runningCase = async (r: Read, subject: string): Promise<RunningCase | undefined> => {
  const [found] = await rowsOf(
    r,
    sql<Found>`
      select i.id, i.definition_id, i.ended_at is not null as ended, i.state = 'incident' as incident,
        (select json_agg(json_build_array(t.id, t.token, t.node, t.name, t.created_at) order by t.id)
           from processes.task t where t.instance_id = i.id and t.kind = 'user' and t.state = 'open') as tasks,
        (select json_agg(json_build_array(x.token, x.node, x.due) order by x.due)
           from processes.timer x where x.instance_id = i.id and x.token is not null) as timers
      from processes.instance i where i.subject = ${subject} order by i.id desc limit 1`,
  )
  if (!found) return undefined
  const { program } = await readyDefinition(r, found.definition_id)
  return {
    instance: found.id,
    definition: found.definition_id,
    ended: found.ended,
    incident: found.incident,
    steps: (found.tasks ?? []).map(([task, token, node, name, since]) => ({
      task,
      node,
      name,
      ...placeOf(program, node),
      since: Temporal.Instant.from(since),
      limits: (found.timers ?? [])
        .filter(([at]) => at === token)
        .map(([, edge, due]) => ({ at: Temporal.Instant.from(due), name: program.nodes[edge]?.name ?? '' })),
    })),
  }
}

const placeOf = (program: Program, id: string): Pick<OpenStep, 'lane' | 'who' | 'work' | 'asks'> => {
  const node = program.nodes[id]
  if (node?.kind !== 'activity') return { asks: [] }
  return {
    ...(node.lane ? { lane: node.lane } : {}),
    ...(node.who ? { who: node.who } : {}),
    ...(node.work ? { work: node.work } : {}),
    asks: node.asks ?? [],
  }
}

/** How far a case has come: its phases in order, and which it is in; after the last when it has ended. */
export type Progress = { phases: Phase[]; at: number }

/** None where the map has no phases. */
export const progressOf = async (r: Read, running: RunningCase): Promise<Progress | undefined> => {
  const { program } = await readyDefinition(r, running.definition)
  const { phases } = program
  if (phases.length === 0) return undefined
  if (running.ended) return { phases, at: phases.length }
  const marked = Object.values(program.nodes).filter(node => node.phase !== undefined)
  const last = await r.db
    .selectFrom('processes.history')
    .where('instance_id', '=', running.instance)
    .where('what', 'in', ['entered', 'manual-repeat'])
    .where(
      'node',
      'in',
      marked.map(({ id }) => id),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .select('node')
    .executeTakeFirst()
  const phase = marked.find(({ id }) => id === last?.node)?.phase
  return {
    phases,
    at: Math.max(
      0,
      phases.findIndex(({ id }) => id === phase),
    ),
  }
}

/** Steps of people that have been done in the case and could be done once more from where it stands. */
export const stepsToRepeat = async (
  r: Read,
  running: RunningCase,
  task: string,
): Promise<{ node: string; name: string }[]> => {
  const open = running.steps.find(step => step.task === task)
  const { program } = await readyDefinition(r, running.definition)
  const scope = program.nodes[open?.node ?? '']?.scope
  const done = await r.db
    .selectFrom('processes.history')
    .where('instance_id', '=', running.instance)
    .where('what', '=', 'done')
    .distinct()
    .select('node')
    .execute()
  return done.flatMap(({ node }) => {
    const found = program.nodes[node]
    return found?.kind === 'activity' && found.does.type === 'user' && found.scope === scope && found.id !== open?.node
      ? [{ node, name: found.name }]
      : []
  })
}
