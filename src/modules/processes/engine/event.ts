import type { Variables } from './state.ts'

/** What can happen to a case. Each names what it is about, so that the same told twice is known. */
export type Event =
  /** `at`: the start event that was triggered. */
  | { type: 'start'; process?: string; at?: string; variables: Variables }
  /** A task or a delivery is done. */
  | { type: 'done'; token: string; variables: Variables }
  | { type: 'message'; name: string; correlation?: string; payload: Variables }
  | { type: 'signal'; name: string; payload: Variables }
  /** A timer's time has come. */
  | { type: 'due'; wait: string }
  /** What an activity calls an error or an escalation of the map. */
  | { type: 'error'; token: string; code: string; message: string; variables: Variables }
  | { type: 'escalation'; token: string; code: string; variables: Variables }
  /** What could not be done at all, and is given up until somebody tries again. */
  | { type: 'failed'; token: string; message: string }
  | { type: 'retry'; token: string }
  /** Somebody who may lets a step be, and the case goes on as if it were done. */
  | { type: 'skip'; token: string; variables: Variables }
  /** Somebody who may lets the case go on from another step of the same scope instead. */
  | { type: 'repeat'; token: string; node: string }
  | { type: 'set'; variables: Variables }
  | { type: 'cancel' }
