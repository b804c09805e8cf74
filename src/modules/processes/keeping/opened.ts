import { type RawBuilder, sql } from 'kysely'
import { Missing } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Frame, State, Token, Wait } from '../engine/state.ts'
import type { TaskState } from '../table.ts'
import { type Ready, readyDefinition } from './definition.ts'
import { doneOf, type KeptRecord, type KeptRest, openValueOf, variablesOf, waitOf } from './kept.ts'

/** A case whose row this transaction has locked, as it stands. */
export type Opened = {
  id: string
  definition: string
  subject: string | null
  rev: number
  entries: number
  state: State
  ready: Ready
}

/** A task as it stands once its case is locked. */
type TaskThere = { id: string; token: string; kind: 'user' | 'service'; state: TaskState }

/** Locks a case and reads it. Throws Missing. */
export const openInstance = async (w: Write, id: string): Promise<Opened> =>
  (await opened(w, sql`${id}::uuid`, undefined)).instance

/** The same by one of its tasks. Throws Missing. */
export const openByTask = async (w: Write, task: string): Promise<{ instance: Opened; task: TaskThere }> => {
  const found = await opened(w, sql`(select instance_id from processes.task where id = ${task}::uuid)`, task)
  if (!found.task) throw new Missing('No such task')
  return { instance: found.instance, task: found.task }
}

type Head = {
  id: string
  definition_id: string
  subject: string | null
  rev: number
  next_id: number
  entries: number
  state: string
  error_code: string | null
  error_message: string | null
}

type Rows = {
  tokens: [id: number, frame: number, node: string, state: Token['state'], rest: KeptRest | null][] | null
  frames: FrameRow[] | null
  waits: [id: number, frame: number, token: number | null, node: string, awaits: KeptRecord][] | null
  timers: [id: number, frame: number, token: number | null, node: string, awaits: KeptRecord][] | null
  task: [id: string, token: number, kind: 'user' | 'service', state: TaskState] | null
}

type FrameRow = [
  id: number,
  scope: string,
  kind: Frame['kind'],
  host: number | null,
  parent: number | null,
  variables: KeptRecord,
  rest: KeptRest | null,
]

/**
 * Two statements sent together: the second sees what whoever held the lock before has left, for its snapshot is taken when the first has been
 * answered.
 */
const opened = async (
  w: Write,
  key: RawBuilder<unknown>,
  task: string | undefined,
): Promise<{ instance: Opened; task: TaskThere | undefined }> => {
  const [locked, read] = await Promise.all([
    sql<Head>`select id, definition_id, subject, rev, next_id, entries, state, error_code, error_message
      from processes.instance where id = ${key} for update`.execute(w.tx),
    sql<Rows>`select
      (select json_agg(json_build_array(id, frame, node, state, rest)) from processes.token where instance_id = ${key}) as tokens,
      (select json_agg(json_build_array(id, scope, kind, host, parent, variables, rest)) from processes.frame where instance_id = ${key}) as frames,
      (select json_agg(json_build_array(id, frame, token, node, awaits)) from processes.subscription where instance_id = ${key}) as waits,
      (select json_agg(json_build_array(id, frame, token, node, awaits)) from processes.timer where instance_id = ${key}) as timers,
      (select json_build_array(id, token, kind, state) from processes.task where id = ${task ?? null}::uuid) as task`.execute(
      w.tx,
    ),
  ])
  const [head] = locked.rows
  const [rows] = read.rows
  if (!head || !rows) throw new Missing('No such process instance')
  const [id = '', token = 0, kind = 'user', state = 'open'] = rows.task ?? []
  return {
    instance: {
      id: head.id,
      definition: head.definition_id,
      subject: head.subject,
      rev: head.rev,
      entries: head.entries,
      state: stateOf(head, rows),
      ready: await readyDefinition(reading(w), head.definition_id),
    },
    task: rows.task ? { id, token: String(token), kind, state } : undefined,
  }
}

const stateOf = (head: Head, { tokens, frames, waits, timers }: Rows): State => ({
  tokens: byId((tokens ?? []).map(([id, frame, node, state, rest]) => tokenOf(id, frame, node, state, rest ?? {}))),
  frames: byId((frames ?? []).map(frameOf)),
  waits: byId(
    [...(waits ?? []), ...(timers ?? [])].map(([id, frame, token, node, awaits]) => ({
      id: String(id),
      frame: String(frame),
      ...(token === null ? {} : { token: String(token) }),
      node,
      on: waitOf(awaits),
    })),
  ),
  next: head.next_id,
  ...endedOf(head),
})

const byId = <R extends Token | Frame | Wait>(rows: R[]): Record<string, R> =>
  Object.fromEntries(rows.map(row => [row.id, row]))

const tokenOf = (
  id: number,
  frame: number,
  node: string,
  state: Token['state'],
  { undoing, inner, done: _, count: __, ...rest }: KeptRest,
): Token => ({
  id: String(id),
  frame: String(frame),
  node,
  state,
  ...rest,
  ...(undoing ? { undoing: doneOf(undoing) } : {}),
  ...(inner ? { inner: doneOf(inner) } : {}),
})

const frameOf = ([id, scope, kind, host, parent, variables, rest]: FrameRow): Frame => ({
  id: String(id),
  scope,
  kind,
  ...(host === null ? {} : { host: String(host) }),
  ...(parent === null ? {} : { parent: String(parent) }),
  variables: variablesOf(variables),
  done: doneOf(rest?.done ?? []),
  ...(rest?.count
    ? { count: { ...rest.count, given: listOf(rest.count.given), items: listOf(rest.count.items) } }
    : {}),
})

const listOf = (json: Parameters<typeof openValueOf>[0]) => {
  const value = openValueOf(json)
  return Array.isArray(value) ? value : []
}

const endedOf = ({ state, error_code: code, error_message: message }: Head): Pick<State, 'ended'> => {
  if (state !== 'completed' && state !== 'failed') return {}
  return { ended: { how: state, ...(code === null ? {} : { error: { code, message: message ?? '' } }) } }
}
