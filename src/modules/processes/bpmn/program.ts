/**
 * A process as it is run: plain data, made once from a BPMN file and kept with it. All nodes of a file stand in one table by their ids, each
 * naming the scope (process or subprocess) that it lies in.
 */
export type Program = {
  /** The process that is started when none is named. */
  main: string
  scopes: Record<string, Scope>
  nodes: Record<string, Node>
  flows: Record<string, Flow>
  /** What the applicant reads of how far a case has come, in order. */
  phases: Phase[]
  /** The answers of the service that the map asks about, by the name of the fact: no others are handed to it. */
  facts: string[]
}

/** A part of the way, as the applicant reads of it. */
export type Phase = { id: string; sv: string; en: string }

export type Scope = {
  id: string
  name: string
  kind: 'process' | 'subprocess' | 'event-subprocess'
  /** Start events. */
  starts: string[]
  /** Where a scope without start events begins: what nothing leads to. */
  first: string[]
  /** Event subprocesses that lie in it, by node id. */
  reactions: string[]
}

/** `condition` is FEEL; without one the way is open. */
export type Flow = { id: string; name: string; from: string; to: string; condition?: string }

type Common = {
  id: string
  name: string
  scope: string
  incoming: string[]
  outgoing: string[]
  /** The way that is taken where no condition is true. */
  otherwise?: string
  lane?: string
  /** Who the lane says does it. */
  who?: Who
  /** The phase that has come with it. */
  phase?: string
}

export type Who = 'resident' | 'staff' | 'system'

export type Node = Activity | EventNode | Gateway

export type Gateway = Common & { kind: 'gateway'; type: 'exclusive' | 'parallel' | 'inclusive' | 'event' }

export type EventNode = Common & {
  kind: 'start' | 'catch' | 'throw' | 'end' | 'boundary'
  event: EventDefinition
  /** The activity on whose edge it stands. */
  attachedTo?: string
  /** Of a boundary event, and of the start of an event subprocess: whether it ends what it stands on. */
  interrupting: boolean
  /** What it gives on, and takes in. */
  inputs: Mapping[]
  outputs: Mapping[]
}

export type EventDefinition =
  | { type: 'none' | 'terminate' }
  | { type: 'message'; name: string; correlation?: string }
  | { type: 'timer'; timer: Timer }
  | { type: 'signal'; name: string }
  /** Without a code it catches all. */
  | { type: 'error' | 'escalation'; code?: string }
  | { type: 'condition'; expression: string }
  | { type: 'link'; name: string }
  | { type: 'compensation'; activity?: string; waits: boolean }

/** `value` is ISO 8601, or FEEL after `=`. */
export type Timer = { type: 'date' | 'duration' | 'cycle'; value: string }

export type Activity = Common & {
  kind: 'activity'
  does: Doing
  /** Events on its edge. */
  boundary: string[]
  repeats?: Repeats
  /** What undoes it once it is done. */
  undoneBy?: string
  undoes: boolean
  inputs: Mapping[]
  outputs: Mapping[]
  /** Of a user task: what in Torg it is done with, where that has a page of its own: `decide`, `reply` … */
  work?: string
  /** Of a user task: what is asked of whoever does it; each answer becomes a variable. */
  asks?: Ask[]
}

export const askTypes = ['yes-no', 'choice', 'text', 'number', 'date'] as const

export type Ask = {
  name: string
  type: (typeof askTypes)[number]
  label: { sv: string; en: string }
  optional: boolean
  /** Of a choice. */
  options: { value: string; label: { sv: string; en: string } }[]
}

/** FEEL `source` becomes the variable `target`. */
export type Mapping = { source: string; target: string }

export type Doing =
  | { type: 'pass' }
  | { type: 'user' }
  /** A delivery to a building block of the catalogue, or to a system. */
  | { type: 'service'; topic: string }
  /** `correlation` is FEEL: whom the message is for, where several may wait for one by that name. */
  | { type: 'send'; topic: string; message?: string; correlation?: string }
  | { type: 'receive'; message: string; correlation?: string }
  | { type: 'script'; expression: string; result?: string }
  | { type: 'rule'; decision: string; result?: string }
  | { type: 'subprocess'; scope: string }
  | { type: 'call'; process: string }

export type Repeats =
  | { type: 'loop'; condition?: string; testBefore: boolean; most?: number }
  | {
      type: 'each'
      sequential: boolean
      /** How many, in FEEL; or over which list. */
      count?: string
      over?: string
      item?: string
      /** What each gives, and the list that it becomes. */
      output?: { source: string; target: string }
      /** Enough when true. */
      enough?: string
    }
