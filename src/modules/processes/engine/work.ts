import type { Node, Program } from '../bpmn/program.ts'
import type { Decide } from './decide.ts'
import type { DecidedBy, Effect, Entry, Frame, State, Token, Wait } from './state.ts'

/** What is still to be done within this step, one after another. */
export type Job =
  | { do: 'enter' | 'run' | 'done' | 'leave'; token: string }
  /** The frame may have nothing left in it. */
  | { do: 'empty'; frame: string }

/**
 * One event on its way through a case: a copy of the state that is written to, and what came of it. Lives as long as the step.
 */
export type Work = {
  program: Program
  state: State
  jobs: Job[]
  entries: Entry[]
  effects: Effect[]
  now: Temporal.Instant
  /** Days are those of this zone: P1D over a change of the clock is a day, PT24H is not. */
  zone: string
  decide: Decide
  /** Whether variables have changed since conditions were looked at. */
  changed: boolean
  /** What this job has written over: taken back where it ends in an incident. */
  journal: { table: Table; id: string; before: Row | undefined }[]
  /** What this step has written, for the difference. */
  written: Record<Table, Set<string>>
}

export type Table = 'tokens' | 'frames' | 'waits'
export type Row = Token | Frame | Wait

const write = <R extends Row>(
  work: Work,
  table: Table,
  rows: Record<string, R>,
  id: string,
  row: R | undefined,
): void => {
  work.journal.push({ table, id, before: rows[id] })
  work.written[table].add(id)
  if (row) rows[id] = row
  else delete rows[id]
}

export const newId = ({ state }: Work): string => String(state.next++)

export const putToken = (work: Work, token: Token): Token => {
  write(work, 'tokens', work.state.tokens, token.id, token)
  return token
}

export const putFrame = (work: Work, frame: Frame): Frame => {
  write(work, 'frames', work.state.frames, frame.id, frame)
  return frame
}

export const putWait = (work: Work, wait: Wait): Wait => {
  write(work, 'waits', work.state.waits, wait.id, wait)
  return wait
}

/** The token where it still is: an event before this one may have taken it away. */
export const tokenOf = ({ state }: Work, id: string | undefined): Token | undefined =>
  id === undefined ? undefined : state.tokens[id]

export const frameOf = ({ state }: Work, id: string): Frame => {
  const frame = state.frames[id]
  if (!frame) throw new Error(`There is no frame ${id}`)
  return frame
}

export const nodeOf = ({ program }: Work, id: string): Node => {
  const node = program.nodes[id]
  if (!node) throw new Error(`There is no node ${id}`)
  return node
}

export const tokensIn = ({ state }: Work, frame: string): Token[] =>
  Object.values(state.tokens).filter(token => token.frame === frame)

export const framesOf = ({ state }: Work, host: string): Frame[] =>
  Object.values(state.frames).filter(frame => frame.host === host)

export const framesIn = ({ state }: Work, parent: string): Frame[] =>
  Object.values(state.frames).filter(frame => frame.parent === parent)

export const say = (work: Work, what: Entry['what'], node: string, token?: string, more?: string): void => {
  work.entries.push({ what, node, ...(token === undefined ? {} : { token }), ...(more === undefined ? {} : { more }) })
}

/** Which decision was asked, and the rules that decided: in short for who reads the history, and whole for who asks of them. */
export const sayDecided = (work: Work, node: string, token: string, decided: DecidedBy): void => {
  const rules = decided.rules.map(({ table, rule, index }) => rule || `${table}[${index}]`)
  work.entries.push({ what: 'decided', node, token, more: [decided.decision, ...rules].join(' '), decided })
}

/** A new token at a node; it goes in when its turn comes. */
export const send = (work: Work, frame: string, node: string, by?: string): Token => {
  const token: Token = { id: newId(work), frame, node, state: 'active', ...(by === undefined ? {} : { by }) }
  putToken(work, token)
  work.jobs.push({ do: 'enter', token: token.id })
  return token
}

/** Takes a token out; its frame may be done with that. */
export const dropToken = (work: Work, token: Token): void => {
  write(work, 'tokens', work.state.tokens, token.id, undefined)
  dropWaits(work, wait => wait.token === token.id)
  work.jobs.push({ do: 'empty', frame: token.frame })
}

export const dropWaits = (work: Work, which: (wait: Wait) => boolean): void => {
  for (const wait of Object.values(work.state.waits))
    if (which(wait)) write(work, 'waits', work.state.waits, wait.id, undefined)
}

export const dropFrame = (work: Work, frame: string): void => {
  dropWaits(work, wait => wait.frame === frame && wait.token === undefined)
  write(work, 'frames', work.state.frames, frame, undefined)
}
