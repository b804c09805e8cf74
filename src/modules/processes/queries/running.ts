import type { Read } from '../../../kernel/hands.ts'
import type { DecidedBy } from '../engine/state.ts'
import '../table.ts'

export type OpenTask = {
  id: string
  instance: string
  node: string
  name: string
  lane: string | null
  since: Temporal.Instant
}

/** What people are asked to do now about something, oldest first. */
export const openTasks = (r: Read, subject: string): Promise<OpenTask[]> =>
  r.db
    .selectFrom('processes.task as t')
    .innerJoin('processes.instance as i', join =>
      join.onRef('i.municipality_id', '=', 't.municipality_id').onRef('i.id', '=', 't.instance_id'),
    )
    .where('i.subject', '=', subject)
    .where('t.kind', '=', 'user')
    .where('t.state', '=', 'open')
    .orderBy('t.id')
    .select(['t.id', 't.instance_id as instance', 't.node', 't.name', 't.lane', 't.created_at as since'])
    .execute()

export type HistoryLine = { seq: number; at: Temporal.Instant; what: string; node: string; more: string | null }

/** What has happened in a case on a map, in order. */
export const historyOf = (r: Read, instance: string): Promise<HistoryLine[]> =>
  r.db
    .selectFrom('processes.history')
    .where('instance_id', '=', instance)
    .orderBy('seq')
    .select(['seq', 'at', 'what', 'node', 'more'])
    .execute()

/** A decision that a map has made by itself, and by which rules. `decided` is null for those made before rules were kept whole; `more` says them in short. */
export type DecisionMade = {
  seq: number
  at: Temporal.Instant
  node: string
  decided: DecidedBy | null
  more: string | null
}

/** The decisions that a case on a map has made by itself, in order, each with the rules that decided (förvaltningslagen 32 §). */
export const decisionsMade = (r: Read, instance: string): Promise<DecisionMade[]> =>
  r.db
    .selectFrom('processes.history')
    .where('instance_id', '=', instance)
    .where('what', '=', 'decided')
    .orderBy('seq')
    .select(['seq', 'at', 'node', 'decided', 'more'])
    .execute()

export type OpenIncident = {
  id: string
  instance: string
  node: string
  rule: string
  message: string
  at: Temporal.Instant
}

/** What can't go on until somebody has looked at it, oldest first. */
export const openIncidents = (r: Read): Promise<OpenIncident[]> =>
  r.db
    .selectFrom('processes.incident')
    .where('resolved_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .select(['id', 'instance_id as instance', 'node', 'rule', 'message', 'at'])
    .execute()
