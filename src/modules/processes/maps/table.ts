import type { Generated } from 'kysely'

/** What is decided of a comment: whether everybody may read it, and whether it is settled. */
export type CommentAct = 'show' | 'hide' | 'settle' | 'reopen'

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
      address: string | null
      published: number | null
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
    'processes.map_version': {
      municipality_id: Generated<string>
      map: string
      version: number
      at: Temporal.Instant
      by_id: string
      by_name: string
      note: string
      name: string
      xml: string
    }
    'processes.map_comment': {
      municipality_id: Generated<string>
      id: string
      map: string
      node: string
      node_name: string
      answers: string | null
      text: string
      at: Temporal.Instant
      by_kind: 'officer' | 'resident'
      by_id: string
      by_name: string
      named: boolean
    }
    'processes.map_comment_act': {
      municipality_id: Generated<string>
      comment: string
      no: number
      did: CommentAct
      at: Temporal.Instant
      by_id: string
      by_name: string
    }
  }
}
