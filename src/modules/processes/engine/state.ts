import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Rule } from '../decisions/deciding.ts'
import type { IncidentValues } from '../incident-words.ts'

/** A case's variables by name. */
export type Variables = Record<string, OpenValue>

/**
 * Something that is going on: at a node, in a frame. `at` an activity it waits for that to be done; at a gateway for what else must come.
 */
export type Token = {
  id: string
  frame: string
  node: string
  /** By which flow it came: what a joining gateway counts. */
  by?: string
  state: 'active' | 'joining' | 'incident'
  /** Of a token with an incident: what went wrong, in words that name the rule first. */
  incident?: { rule: string; message: string; values?: IncidentValues; again: Again }
  /** How many times a loop has gone round. */
  round?: number
  /** What a compensating event has still to undo, the next first. */
  undoing?: Done[]
  /** Of a token that undoes: the token that waits for it. */
  undoneFor?: string
  /** Of an activity that is done: what was done within it. */
  inner?: Done[]
}

/** What is done again when an incident is tried once more. */
export type Again = 'enter' | 'leave' | 'run' | 'done'

/** A scope that is open: the process, a subprocess, a called process, or the several goes of one activity. */
export type Frame = {
  id: string
  /** The scope that is run in it; of `each` the node. */
  scope: string
  kind: 'process' | 'scope' | 'call' | 'each' | 'one' | 'reaction'
  /** The token that is held up until it is done; none for the process. */
  host?: string
  /** The frame around it. */
  parent?: string
  variables: Variables
  /** What can be undone, in the order in which it was done. */
  done: Done[]
  /** Of `each`: how many there are, have begun and are done, and what they gave. */
  count?: { all: number; begun: number; done: number; given: OpenValue[]; items: OpenValue[] }
}

/** An activity that is done and can be undone, with the variables that it had around it. */
export type Done = { node: string; variables: Variables; inner: Done[] }

/** What would set something going: a subscription of a token (or, for event subprocesses, of a frame). */
export type Wait = {
  id: string
  frame: string
  /** The token that waits, or on whose edge the event stands; none for the start of an event subprocess. */
  token?: string
  node: string
  on:
    | { type: 'message'; name: string; correlation?: string }
    | { type: 'signal'; name: string }
    /** `fails`: it could not be read when it was last looked at, and history has told so. */
    | { type: 'condition'; expression: string; was: boolean; fails?: true }
    /** `left`: how many times more it goes off after this one; -1 without end. */
    | { type: 'timer'; due: string; left: number; every?: string }
}

/** All of one running case. */
export type State = {
  tokens: Record<string, Token>
  frames: Record<string, Frame>
  waits: Record<string, Wait>
  /** The number of the next token, frame or wait. */
  next: number
  ended?: Ended
}

/** How it ended: by itself, or by an error that nothing caught. */
export type Ended = { how: 'completed' | 'failed'; error?: { code: string; message: string } }

/** One line of what happened. Kept for ever. */
export type Entry = {
  what:
    | 'entered'
    | 'done'
    | 'cancelled'
    | 'taken'
    | 'thrown'
    | 'caught'
    | 'incident'
    | 'decided'
    | 'ended'
    | 'manual-skip'
    | 'manual-repeat'
  node: string
  token?: string
  /** A flow, a code, the rule that decided. */
  more?: string
  /** Of `decided`. */
  decided?: DecidedBy
}

/** A decision that was asked, by its id or name, and the rules that decided. */
export type DecidedBy = { decision: string; rules: Rule[] }

/** What is to be done outside; written as a delivery in the transaction that keeps the state. */
export type Effect =
  | { type: 'task'; token: string; node: string }
  | { type: 'service'; token: string; node: string; topic: string; variables: Variables }
  /** `correlation`: whom it is for, where the map says. */
  | { type: 'message'; node: string; name: string; correlation?: string; variables: Variables }
  | { type: 'signal'; node: string; name: string }
  /** A task or a delivery is not wanted any more. */
  | { type: 'withdraw'; token: string; node: string }
