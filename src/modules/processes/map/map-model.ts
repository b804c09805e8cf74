/**
 * A map as people see it: plain data, read from a BPMN file, in the order of the file. It is what is drawn, listed and compared; what is run
 * is a Program.
 */
export type MapModel = {
  /** What the file is called within: its collaboration or process. */
  name: string
  pools: Pool[]
  nodes: MapNode[]
  flows: MapFlow[]
  messages: MapMessage[]
}

/** Without a process it is a band: somebody whose own steps are not told. */
export type Pool = { id: string; name: string; process?: string; lanes: Lane[] }

export type Lane = { id: string; name: string }

export type NodeKind =
  | 'start'
  | 'step'
  /** A subprocess: it has steps within it. */
  | 'part'
  | 'question'
  /** A parallel gateway. */
  | 'together'
  /** Whichever event comes first. */
  | 'whichever'
  /** A gateway with one way out: where ways meet. */
  | 'meeting'
  | 'wait'
  | 'receive'
  | 'send'
  | 'event'
  | 'end'

export type MapNode = {
  id: string
  name: string
  kind: NodeKind
  /** The name of the element in BPMN: UserTask, ExclusiveGateway … */
  type: string
  /** Of events: message, timer, signal …; none otherwise. */
  event: string
  /** The id of the pool; of a process without one, the id of the process. */
  pool: string
  lane?: string
  /** The subprocess that it lies in. */
  within?: string
  /** The step on whose edge it stands, and whether it stops that. */
  edgeOf?: string
  stops: boolean
}

export type MapFlow = { id: string; name: string; from: string; to: string; otherwise: boolean }

/** `from` and `to` are nodes or pools. */
export type MapMessage = { id: string; name: string; from: string; to: string }
