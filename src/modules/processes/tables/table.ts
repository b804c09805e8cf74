import type { Generated } from 'kysely'

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'processes.decision': {
      municipality_id: Generated<string>
      id: string
      name: string
      unit: string
      xml: string
      rev: number
      undoable: number | null
      created_at: Temporal.Instant
      updated_at: Temporal.Instant
      updated_by: string
    }
    'processes.decision_change': {
      municipality_id: Generated<string>
      decision: string
      rev: number
      at: Temporal.Instant
      by_id: string
      by_name: string
      did: string
      what: string
      about: string[]
      xml_before: string
      undoable_before: number | null
    }
  }
}
