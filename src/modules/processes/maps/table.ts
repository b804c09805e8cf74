import type { Generated } from 'kysely'

export type MapKind = 'as-is' | 'to-be'

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'processes.map': {
      municipality_id: Generated<string>
      id: string
      name: string
      kind: MapKind
      unit: string
      xml: string
      rev: number
      undoable: number | null
      created_at: Temporal.Instant
      updated_at: Temporal.Instant
      updated_by: string
    }
    'processes.map_change': {
      municipality_id: Generated<string>
      map: string
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
