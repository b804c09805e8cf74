import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Node, Program } from '../bpmn/program.ts'
import type { Event } from '../engine/event.ts'
import { situationOf } from '../engine/situation.ts'
import type { Effect, State, Variables } from '../engine/state.ts'
import { blank, step, type Tools } from '../engine/step.ts'

/** A message that is sent in a trial: at once; after a task (by name or id) has been done; or after a time (`PT2H`). */
export type TrialMessage = { name: string; correlation?: string; payload: Variables; after?: string }

export type Trial = {
  variables: Variables
  messages: TrialMessage[]
  /** How far the clock goes when nothing else happens any more, ISO 8601. */
  advance?: string
  /** User tasks that are not done by themselves, by id or name. */
  hold: string[]
}

export type TrialResult = {
  /** The script and user tasks that were done, in order, by name. */
  trace: string[]
  state: 'completed' | 'waiting' | 'deadlock' | 'failed'
  error?: string
  variables: Record<string, OpenValue>
}

/** More events than this in one trial are a map that goes round for ever. */
const mostEvents = 20_000

type Running = { state: State; process: string }

/**
 * Runs a map from beginning to end without anybody: tasks are done by themselves, messages come as the trial says, and the clock is moved. What one
 * process sends the others of the file receive.
 */
export const runMap = (
  program: Program,
  trial: Trial,
  tools: Omit<Tools, 'now'>,
  start: Temporal.Instant,
): TrialResult => {
  const cases: Running[] = []
  const todo: { of: Running; effect: Effect }[] = []
  const done: string[] = []
  const names = new Set<string>()
  let now = start
  let events = 0

  const happen = (one: Running, event: Event): boolean => {
    if (++events > mostEvents) throw new Endless()
    const made = step(program, one.state, event, { ...tools, now })
    one.state = made.state
    for (const effect of made.effects) todo.push({ of: one, effect })
    for (const { what, node } of made.entries) {
      const found = program.nodes[node]
      if (what !== 'done' || found?.kind !== 'activity') continue
      names.add(found.id).add(found.name)
      if (found.does.type === 'script' || found.does.type === 'user') done.push(found.name || found.id)
    }
    return made.taken
  }

  const begin = (process: string, at: string | undefined, variables: Variables): void => {
    const one: Running = { state: blank, process }
    cases.push(one)
    happen(one, { type: 'start', process, variables, ...(at === undefined ? {} : { at }) })
  }

  /** Whom a message reaches: a case that waits for it, or a process that begins with it and has not begun. */
  const deliver = (name: string, correlation: string | undefined, payload: Variables): boolean => {
    const event: Event = { type: 'message', name, payload, ...(correlation === undefined ? {} : { correlation }) }
    if (cases.some(one => happen(one, event))) return true
    const start = startsOf(program, 'message', name).find(({ scope }) =>
      cases.every(({ process }) => process !== scope),
    )
    if (start) begin(start.scope, start.id, payload)
    return start !== undefined
  }

  /** A signal reaches every case that waits for it, and begins every process that begins with it. */
  const broadcast = (from: Running, name: string): void => {
    for (const one of [...cases]) if (one !== from) happen(one, { type: 'signal', name, payload: {} })
    for (const start of startsOf(program, 'signal', name)) begin(start.scope, start.id, {})
  }

  const answer = ({ of, effect }: { of: Running; effect: Effect }): void => {
    if (effect.type === 'task' || effect.type === 'service') {
      if (!held(program, effect, trial.hold)) happen(of, { type: 'done', token: effect.token, variables: {} })
    } else if (effect.type === 'message') sent.push({ name: effect.name, payload: {} })
    else if (effect.type === 'signal') broadcast(of, effect.name)
  }

  /** What has been sent and nobody has taken yet. */
  const sent: TrialMessage[] = [...trial.messages]
  const due = ({ after }: TrialMessage): boolean => {
    if (after === undefined || names.has(after)) return true
    return isDuration(after) && !isAfter(later(start, after, tools.zone), now)
  }

  const deliverOne = (): boolean => {
    for (const [i, message] of sent.entries()) {
      if (!due(message) || !deliver(message.name, message.correlation, message.payload)) continue
      sent.splice(i, 1)
      return true
    }
    return false
  }

  const end = trial.advance === undefined ? start : later(start, trial.advance, tools.zone)

  const advance = (): boolean => {
    const sending: Moment[] = sent.flatMap(({ after }) =>
      after !== undefined && isDuration(after) ? [{ at: later(start, after, tools.zone) }] : [],
    )
    const [next] = [...cases.flatMap(timersOf), ...sending]
      .filter(({ at, timer }) => !isAfter(at, end) && (timer !== undefined || isAfter(at, now)))
      .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    if (!next) return false
    if (isAfter(next.at, now)) now = next.at
    if (next.timer) happen(next.timer.of, { type: 'due', wait: next.timer.wait })
    return true
  }

  try {
    begin(program.main, undefined, trial.variables)
    for (;;) {
      if (deliverOne()) continue
      const next = todo.shift()
      if (next) answer(next)
      else if (!advance()) break
    }
  } catch (fault) {
    if (!(fault instanceof Endless)) throw fault
    return {
      trace: done,
      state: 'failed',
      error: 'endless: the map goes round without end',
      variables: variablesOf(cases[0]),
    }
  }
  return { trace: done, ...endOf(program, cases[0]), variables: variablesOf(cases[0]) }
}

class Endless extends Error {}

/** Where processes of the file begin when a message or a signal of this name comes. */
const startsOf = ({ nodes, scopes }: Program, type: 'message' | 'signal', name: string): Node[] =>
  Object.values(nodes).filter(
    node =>
      node.kind === 'start' &&
      node.event.type === type &&
      node.event.name === name &&
      scopes[node.scope]?.kind === 'process',
  )

const held = ({ nodes }: Program, { node }: { node: string }, hold: string[]): boolean =>
  hold.includes(node) || hold.includes(nodes[node]?.name ?? node)

/** A point in time at which something happens: a timer of a case, or else a message is sent. */
type Moment = { at: Temporal.Instant; timer?: { of: Running; wait: string } }

const timersOf = (of: Running): Moment[] =>
  Object.values(of.state.waits).flatMap(({ id, on }) =>
    on.type === 'timer' ? [{ at: Temporal.Instant.from(on.due), timer: { of, wait: id } }] : [],
  )

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0

const isDuration = (text: string): boolean => /^P(?=.)([\d.]+[YMWD])*(T([\d.]+[HMS])+)?$/.test(text)

const later = (from: Temporal.Instant, duration: string, zone: string): Temporal.Instant =>
  from.toZonedDateTimeISO(zone).add(Temporal.Duration.from(duration)).toInstant()

const variablesOf = (one: Running | undefined): Variables =>
  Object.values(one?.state.frames ?? {}).find(({ kind }) => kind === 'process')?.variables ?? {}

const endOf = (program: Program, one: Running | undefined): Pick<TrialResult, 'state' | 'error'> => {
  if (!one) return { state: 'failed', error: 'nothing began' }
  const { state } = one
  switch (situationOf(program, state)) {
    case 'completed':
      return { state: 'completed' }
    case 'failed':
      return {
        state: 'failed',
        error: `error: ${state.ended?.error?.code || state.ended?.error?.message || 'unnamed'}`,
      }
    case 'incident':
      return { state: 'failed', error: incidentsOf(state).join('; ') }
    case 'waiting':
      return { state: 'waiting' }
    case 'stuck':
      return { state: 'deadlock' }
  }
}

const incidentsOf = (state: State): string[] =>
  Object.values(state.tokens).flatMap(({ node, incident }) =>
    incident ? [`${incident.rule} at ${node}: ${incident.message}`] : [],
  )
