import type { ColumnType, Generated } from 'kysely'

export type Json = Record<string, unknown>

declare module '../db/tables.ts' {
  interface Tables {
    'events.event': {
      municipality_id: Generated<string>
      id: string
      at: Temporal.Instant
      type: string
      subject: string
      visible: boolean
      actor_kind: string
      actor_id: string
      actor_name: string
      body: ColumnType<Json, string, never>
      salt: Buffer
      hash: Buffer
    }
    'events.link': { municipality_id: Generated<string>; seq: number; event_id: string; hash: Buffer }
    'events.unlinked': { municipality_id: Generated<string>; event_id: string }
    'audit.access': {
      municipality_id: Generated<string>
      id: string
      at: Temporal.Instant
      person_id: string
      actor_kind: string
      actor_id: string
      actor_name: string
      what: string
      object: string | null
      why: string
    }
  }
}
