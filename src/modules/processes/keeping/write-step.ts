import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import { actorId } from '../../../kernel/hands.ts'
import { situationOf } from '../engine/situation.ts'
import type { DecidedBy, Frame, Token, Wait } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { clean, cleanValues, type KeptRest, kept, keptDone, keptVariables, keptWait } from './kept.ts'
import type { Opened } from './opened.ts'
import { writeEffects } from './write-effects.ts'
import { writeIncidents } from './write-incidents.ts'

/**
 * Writes what a step has changed, what happened and what is to be done, in the transaction that caused it. Nothing is waited for: each statement
 * leaves at once and all are answered with the commit. A new case has no row yet.
 */
export const writeStep = async (w: Write, before: Opened, made: Step, isNew: boolean): Promise<void> => {
  const { id } = before
  writeInstance(w, before, made, isNew)
  const { put, gone } = made.difference
  putTokens(w, id, put.tokens)
  putFrames(w, id, put.frames)
  const timers = put.waits.filter(({ on }) => on.type === 'timer')
  putTimers(w, id, timers)
  putSubscriptions(
    w,
    id,
    put.waits.filter(({ on }) => on.type !== 'timer'),
  )
  const left = gone.waits.filter(wait => before.state.waits[wait]?.on.type !== 'timer')
  drop(w, 'token', id, gone.tokens)
  drop(w, 'frame', id, gone.frames)
  drop(w, 'subscription', id, left)
  drop(
    w,
    'timer',
    id,
    gone.waits.filter(wait => !left.includes(wait)),
  )
  writeHistory(w, before, made)
  writeIncidents(w, before, made)
  await writeEffects(w, before, made)
  // What it was about is told, so that nobody has to ask.
  if (made.state.ended && before.subject !== null)
    await w.enqueue({
      kind: 'process.ended',
      payload: { subject: before.subject, instance: id },
      order: before.subject,
      correlation: before.subject,
    })
}

const writeInstance = (
  w: Write,
  { id, definition, subject, rev, entries, ready }: Opened,
  made: Step,
  isNew: boolean,
) => {
  const { ended, next } = made.state
  const state = situationOf(ready.program, made.state)
  const [code, message] = ended?.error ? [clean(ended.error.code), clean(ended.error.message)] : [null, null]
  const lines = entries + made.entries.length
  const endedAt = ended ? w.now : null
  if (isNew)
    w.send(sql`insert into processes.instance (id, definition_id, subject, state, rev, next_id, entries, error_code, error_message, started_at, ended_at)
      values (${id}, ${definition}, ${subject}, ${state}, ${rev + 1}, ${next}, ${lines}, ${code}, ${message}, ${w.now}, ${endedAt})`)
  else
    w.send(sql`update processes.instance set state = ${state}, rev = ${rev + 1}, next_id = ${next}, entries = ${lines},
      error_code = ${code}, error_message = ${message}, ended_at = ${endedAt} where id = ${id}`)
}

const putTokens = (w: Write, id: string, tokens: Token[]): void => {
  if (tokens.length === 0) return
  const rows = tokens.map(({ id, frame, node, state, undoing, inner, ...rest }) => ({
    id: Number(id),
    frame: Number(frame),
    node,
    state,
    rest: orNull({
      ...rest,
      ...(undoing ? { undoing: keptDone(undoing) } : {}),
      ...(inner ? { inner: keptDone(inner) } : {}),
      ...(rest.incident
        ? {
            incident: {
              ...rest.incident,
              message: clean(rest.incident.message),
              values: cleanValues(rest.incident.values),
            },
          }
        : {}),
    }),
  }))
  w.send(sql`insert into processes.token (instance_id, id, frame, node, state, rest)
    select ${id}::uuid, id, frame, node, state, rest
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id int, frame int, node text, state text, rest json)
    on conflict (municipality_id, instance_id, id) do update set node = excluded.node, state = excluded.state, rest = excluded.rest`)
}

const orNull = (rest: KeptRest): KeptRest | null => (Object.keys(rest).length === 0 ? null : rest)

const putFrames = (w: Write, id: string, frames: Frame[]): void => {
  if (frames.length === 0) return
  const rows = frames.map(({ id, scope, kind, host, parent, variables, done, count }) => ({
    id: Number(id),
    scope,
    kind,
    host: host === undefined ? null : Number(host),
    parent: parent === undefined ? null : Number(parent),
    variables: keptVariables(variables),
    rest: orNull({
      ...(done.length > 0 ? { done: keptDone(done) } : {}),
      ...(count ? { count: { ...count, given: kept(count.given), items: kept(count.items) } } : {}),
    }),
  }))
  w.send(sql`insert into processes.frame (instance_id, id, scope, kind, host, parent, variables, rest)
    select ${id}::uuid, id, scope, kind, host, parent, variables, rest
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id int, scope text, kind text, host int, parent int, variables json, rest json)
    on conflict (municipality_id, instance_id, id) do update set variables = excluded.variables, rest = excluded.rest`)
}

const placeOf = ({ id, frame, token, node, on }: Wait) => ({
  id: Number(id),
  frame: Number(frame),
  token: token === undefined ? null : Number(token),
  node,
  awaits: keptWait(on),
})

const putSubscriptions = (w: Write, id: string, waits: Wait[]): void => {
  if (waits.length === 0) return
  const rows = waits.map(wait => ({
    ...placeOf(wait),
    type: wait.on.type,
    name: 'name' in wait.on ? findable(wait.on.name) : null,
    correlation: 'correlation' in wait.on && wait.on.correlation !== undefined ? findable(wait.on.correlation) : null,
  }))
  w.send(sql`insert into processes.subscription (instance_id, id, frame, token, node, type, name, correlation, awaits)
    select ${id}::uuid, id, frame, token, node, type, name, correlation, awaits
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id int, frame int, token int, node text, type text, name text, correlation text, awaits json)
    on conflict (municipality_id, instance_id, id) do update set awaits = excluded.awaits`)
}

const putTimers = (w: Write, id: string, waits: Wait[]): void => {
  if (waits.length === 0) return
  const rows = waits.map(wait => ({ ...placeOf(wait), due: wait.on.type === 'timer' ? within(wait.on.due) : null }))
  w.send(sql`insert into processes.timer (instance_id, id, frame, token, node, due, awaits)
    select ${id}::uuid, id, frame, token, node, due, awaits
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id int, frame int, token int, node text, due timestamptz, awaits json)
    on conflict (municipality_id, instance_id, id) do update set due = excluded.due, awaits = excluded.awaits, parked = false`)
}

/** A text as an index can hold it: one that is too long by its hash. */
export const findable = (text: string): string =>
  text.length <= 200 && clean(text) === text
    ? text
    : `sha256:${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`

/** Times outside what PostgreSQL can order are as long past, or as far off, as it can tell. */
const within = (due: string): string => {
  if (due.startsWith('-')) return '0001-01-01T00:00:00Z'
  if (due.startsWith('+')) return '9999-12-31T00:00:00Z'
  // Never a bit before its time: PostgreSQL keeps microseconds.
  return Temporal.Instant.from(due).round({ smallestUnit: 'microsecond', roundingMode: 'ceil' }).toString()
}

const drop = (w: Write, table: 'token' | 'frame' | 'subscription' | 'timer', id: string, rows: string[]): void => {
  if (rows.length === 0) return
  w.send(
    sql`delete from ${sql.table(`processes.${table}`)} where instance_id = ${id} and id = any(${rows.map(Number)}::int[])`,
  )
}

const writeHistory = (w: Write, { id, rev, entries }: Opened, made: Step): void => {
  if (made.entries.length === 0) return
  const rows = made.entries.map(({ what, node, token, more, decided }, i) => ({
    seq: entries + i + 1,
    what,
    node,
    token: token === undefined ? null : Number(token),
    more: more === undefined ? null : clean(more),
    decided: decided === undefined ? null : cleanDecided(decided),
  }))
  w.send(sql`insert into processes.history (instance_id, seq, rev, at, what, node, token, more, decided, actor_kind, actor_id)
    select ${id}::uuid, seq, ${rev + 1}::int, ${w.now}::timestamptz, what, node, token, more, decided, ${w.actor.kind}::text, ${actorId(w.actor)}::text
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(seq int, what text, node text, token int, more text, decided json)`)
}

/** Names come from files of others. */
const cleanDecided = ({ decision, rules }: DecidedBy): DecidedBy => ({
  decision: clean(decision),
  rules: rules.map(({ table, rule, index }) => ({ table: clean(table), rule: clean(rule), index })),
})
