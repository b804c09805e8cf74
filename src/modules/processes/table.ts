import type { ColumnType, Generated } from 'kysely'
import type { Program } from './bpmn/program.ts'
import type { DecidedBy } from './engine/state.ts'
import type { KeptRecord, KeptRest } from './keeping/kept.ts'

type Stored<T> = ColumnType<T, string, string>

type OfInstance = { municipality_id: Generated<string>; instance_id: string }

type InstanceRow = {
  municipality_id: Generated<string>
  id: string
  definition_id: string
  subject: string | null
  state: 'waiting' | 'incident' | 'stuck' | 'completed' | 'failed'
  rev: number
  next_id: number
  entries: number
  error_code: string | null
  error_message: string | null
  started_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

type TaskRow = OfInstance & {
  id: string
  token: number
  node: string
  name: string
  lane: string | null
  kind: 'user' | 'service'
  topic: string | null
  given: ColumnType<KeptRecord | null, string | null, never>
  state: Generated<TaskState>
  created_at: Temporal.Instant
  done_at: Temporal.Instant | null
  done_by: string | null
}

export type TaskState = 'open' | 'done' | 'raised' | 'failed' | 'withdrawn'

/** What came of letting something that had stopped be tried again. `due`: its time comes round once more, in a moment. */
export type RetryOutcome = 'went-on' | 'stopped-again' | 'due' | 'gone' | 'broken'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'processes.definition': {
      municipality_id: Generated<string>
      id: string
      name: string
      version: number
      xml: string
      decisions: Stored<string[]>
      compiled: Stored<Program>
      form: number
      messages: string[]
      signals: string[]
      hash: Buffer
      published_at: Temporal.Instant
      published_by: string
    }
    'processes.instance': InstanceRow
    'processes.token': OfInstance & {
      id: number
      frame: number
      node: string
      state: 'active' | 'joining' | 'incident'
      rest: Stored<KeptRest | null>
    }
    'processes.frame': OfInstance & { id: number; kind: string; variables: Stored<KeptRecord> }
    'processes.subscription': OfInstance & {
      id: number
      type: 'message' | 'signal' | 'condition'
      name: string | null
      correlation: string | null
    }
    'processes.timer': OfInstance & {
      id: number
      token: number | null
      node: string
      due: Temporal.Instant
      parked: Generated<boolean>
      awaits: Stored<KeptRecord>
    }
    'processes.task': TaskRow
    'processes.block_work': {
      municipality_id: Generated<string>
      task_id: string
      gave: Stored<KeptRecord>
      done_at: Temporal.Instant
    }
    'processes.incident': OfInstance & {
      id: string
      token: number | null
      timer: number | null
      node: string
      rule: string
      message: string
      told: ColumnType<Record<string, string>, string | undefined, string>
      at: Temporal.Instant
      resolved_at: Temporal.Instant | null
      resolved_by: string | null
    }
    'processes.retry': OfInstance & {
      id: string
      incident: string
      node: string
      rule: string
      at: Temporal.Instant
      by_id: string
      by_name: string
      outcome: RetryOutcome
    }
    'processes.schedule': {
      municipality_id: Generated<string>
      name: string
      node: string
      definition_id: string
      scope: string
      due: Temporal.Instant | null
      awaits: Stored<KeptRecord>
      parked: Generated<string | null>
      parked_at: Generated<Temporal.Instant | null>
    }
    'processes.unpublished': { municipality_id: Generated<string>; name: string; at: Temporal.Instant; by_id: string }
    'processes.history': OfInstance & {
      seq: number
      rev: number
      at: Temporal.Instant
      what: string
      node: string
      token: number | null
      more: string | null
      decided: DecidedBy | null
      actor_kind: string
      actor_id: string
    }
  }
}
