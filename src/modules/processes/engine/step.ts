import type { Program } from '../bpmn/program.ts'
import { repeat, skip } from './by-hand.ts'
import { cancelToken } from './cancel.ts'
import type { Decide } from './decide.ts'
import { activityDone } from './done.ts'
import { enter } from './enter.ts'
import type { Event } from './event.ts'
import { Incident } from './expressions.ts'
import { broadcast, fire, fireConditions } from './fire.ts'
import { begin, closeIfEmpty } from './frames.ts'
import { passInclusive } from './join.ts'
import { leave } from './leave.ts'
import { raiseError, raiseEscalation } from './raise.ts'
import { runActivity } from './run-activity.ts'
import type { Effect, Entry, Frame, State, Token, Wait } from './state.ts'
import { stop } from './stop.ts'
import { setVariables } from './variables.ts'
import { type Job, newId, nodeOf, putFrame, putToken, tokenOf, type Work } from './work.ts'

/** More moves than this in one step are an endless loop. A map that waits for somebody or something at some place never makes them. */
const mostMoves = 10_000

/** What a step is made with besides the map and the state. */
export type Tools = { now: Temporal.Instant; zone: string; decide: Decide }

/** What is to be written: rows put and rows gone, by id. */
export type Difference = {
  put: { tokens: Token[]; frames: Frame[]; waits: Wait[] }
  gone: { tokens: string[]; frames: string[]; waits: string[] }
}

export type Step = {
  state: State
  difference: Difference
  entries: Entry[]
  effects: Effect[]
  /** Whether the event was for this case at all: what comes twice, or too late, is not. */
  taken: boolean
}

export const blank: State = { tokens: {}, frames: {}, waits: {}, next: 1 }

/**
 * One event on one case: a pure function of map, state and event. What goes wrong at a token stays there as an incident that can be tried again;
 * the rest of the case goes on.
 */
export const step = (program: Program, state: State, event: Event, tools: Tools): Step => {
  const work: Work = {
    program,
    state: { ...state, tokens: { ...state.tokens }, frames: { ...state.frames }, waits: { ...state.waits } },
    jobs: [],
    entries: [],
    effects: [],
    journal: [],
    written: { tokens: new Set(), frames: new Set(), waits: new Set() },
    changed: false,
    ...tools,
  }
  const taken = state.ended === undefined && take(work, event)
  if (taken) settle(work)
  return {
    state: work.state,
    difference: differenceOf(work, state),
    entries: work.entries,
    effects: work.effects,
    taken,
  }
}

const take = (work: Work, event: Event): boolean => {
  switch (event.type) {
    case 'start': {
      const scope = event.process ?? work.program.main
      const frame: Frame = { id: newId(work), scope, kind: 'process', variables: event.variables, done: [] }
      begin(work, putFrame(work, frame), event.at)
      return true
    }
    case 'done': {
      const token = activeAt(work, event.token)
      if (!token) return false
      setVariables(work, token.frame, event.variables)
      work.jobs.push({ do: 'done', token: token.id })
      return true
    }
    case 'message': {
      const wait = Object.values(work.state.waits).find(
        ({ on }) => on.type === 'message' && on.name === event.name && fits(on.correlation, event.correlation),
      )
      if (wait) attempt(work, wait.token, 'run', () => fire(work, wait, event.payload))
      return wait !== undefined
    }
    case 'signal':
      return broadcast(work, event.name, event.payload)
    case 'due': {
      const wait = work.state.waits[event.wait]
      if (wait?.on.type !== 'timer' || Temporal.Instant.compare(wait.on.due, work.now) > 0) return false
      fire(work, wait, {})
      return true
    }
    case 'error': {
      const token = activeAt(work, event.token)
      if (token) raiseError(work, token, event.code, event.message, event.variables)
      return token !== undefined
    }
    case 'escalation': {
      const token = activeAt(work, event.token)
      if (token) raiseEscalation(work, token, event.code, event.variables)
      return token !== undefined
    }
    case 'failed': {
      const token = activeAt(work, event.token)
      if (token) stop(work, token, 'run', new Incident('failed', event.message, { why: event.message }))
      return token !== undefined
    }
    case 'retry': {
      const token = tokenOf(work, event.token)
      if (token?.state !== 'incident' || !token.incident) return false
      const { incident, ...rest } = token
      putToken(work, { ...rest, state: 'active' })
      work.jobs.push({ do: incident.again, token: token.id })
      return true
    }
    case 'skip': {
      const token = activeAt(work, event.token)
      if (token) skip(work, token, event.variables)
      return token !== undefined
    }
    case 'repeat': {
      const token = tokenOf(work, event.token)
      return token !== undefined && token.state !== 'joining' && repeat(work, token, event.node)
    }
    case 'set': {
      const root = Object.values(work.state.frames).find(({ kind }) => kind === 'process')
      if (root) setVariables(work, root.id, event.variables)
      return root !== undefined
    }
    case 'cancel': {
      for (const frame of Object.values(work.state.frames))
        if (frame.kind === 'process')
          for (const token of Object.values(work.state.tokens)) if (token.frame === frame.id) cancelToken(work, token)
      return true
    }
  }
}

/** An activity that is under way and can be told that it is done. */
const activeAt = (work: Work, id: string): Token | undefined => {
  const token = tokenOf(work, id)
  if (token?.state !== 'active') return undefined
  const node = nodeOf(work, token.node)
  return node.kind === 'activity' ? token : undefined
}

/** A message that names nothing reaches whoever waits; one that does, only who waits for that. */
const fits = (waited: string | undefined, given: string | undefined): boolean =>
  waited === undefined || given === undefined || waited === given

const settle = (work: Work): void => {
  let moves = 0
  for (;;) {
    for (let job = work.jobs.shift(); job; job = work.jobs.shift()) {
      moves++
      if (moves > mostMoves) return void stopAll(work, job)
      perform(work, job)
      lookAtConditions(work)
    }
    if (work.state.ended) return
    if (lookAtConditions(work) || work.jobs.length > 0) continue
    if (!passInclusive(work)) return
  }
}

/** A condition happens as soon as it holds, before anything else moves. Tells whether one did. */
const lookAtConditions = (work: Work): boolean => {
  if (!work.changed || work.state.ended) return false
  work.changed = false
  return fireConditions(work)
}

const perform = (work: Work, job: Job): void => {
  if (job.do === 'empty') return void closeIfEmpty(work, job.frame)
  const token = tokenOf(work, job.token)
  if (token?.state !== 'active') return
  attempt(work, token.id, job.do, () => {
    if (job.do === 'enter') return enter(work, token)
    if (job.do === 'done') return activityDone(work, token)
    if (job.do === 'leave') return leave(work, token)
    const node = nodeOf(work, token.node)
    if (node.kind === 'activity') runActivity(work, token, node)
  })
}

/** Does it whole, or not at all: what ends in an incident leaves nothing behind but the incident. */
const attempt = (work: Work, token: string | undefined, again: Job['do'], act: () => void): void => {
  work.journal.length = 0
  const [jobs, entries, effects] = [work.jobs.length, work.entries.length, work.effects.length]
  try {
    act()
  } catch (fault) {
    if (!(fault instanceof Incident) || token === undefined) throw fault
    takeBack(work)
    work.jobs.length = jobs
    work.entries.length = entries
    work.effects.length = effects
    const left = tokenOf(work, token)
    if (left && again !== 'empty') stop(work, left, again, fault)
  }
}

const takeBack = (work: Work): void => {
  for (const { table, id, before } of work.journal.toReversed()) {
    const rows: Record<string, unknown> = work.state[table]
    if (before) rows[id] = before
    else delete rows[id]
  }
}

const stopAll = (work: Work, current: Job): void => {
  const endless = new Incident(
    'endless',
    `More than ${mostMoves} steps without anybody or anything being waited for: the map goes round without end`,
    { most: String(mostMoves) },
  )
  for (const job of [current, ...work.jobs.splice(0)]) {
    const token = job.do === 'empty' ? undefined : tokenOf(work, job.token)
    if (token?.state === 'active' && job.do !== 'empty') stop(work, token, job.do, endless)
  }
}

const differenceOf = ({ written, state }: Work, before: State): Difference => ({
  put: {
    tokens: put(written.tokens, state.tokens),
    frames: put(written.frames, state.frames),
    waits: put(written.waits, state.waits),
  },
  gone: {
    tokens: gone(written.tokens, state.tokens, before.tokens),
    frames: gone(written.frames, state.frames, before.frames),
    waits: gone(written.waits, state.waits, before.waits),
  },
})

const put = <R>(written: Set<string>, rows: Record<string, R>): R[] =>
  [...written].flatMap(id => {
    const row = rows[id]
    return row === undefined ? [] : [row]
  })

const gone = <R>(written: Set<string>, after: Record<string, R>, before: Record<string, R>): string[] =>
  [...written].filter(id => after[id] === undefined && before[id] !== undefined)
