import type { ColumnType, Generated } from 'kysely'
import type { Json } from '../events/table.ts'

declare module '../db/tables.ts' {
  interface Tables {
    'auth.session': {
      municipality_id: Generated<string>
      token_hash: Buffer
      kind: 'resident' | 'officer'
      subject_id: string
      csrf: string
      created_at: Temporal.Instant
      seen_at: Temporal.Instant
      expires_at: Temporal.Instant
    }
    'auth.visitor': {
      municipality_id: Generated<string>
      token_hash: Buffer
      visitor_id: string
      code_hash: Buffer
      csrf: string
      created_at: Temporal.Instant
      expires_at: Temporal.Instant
    }
    'auth.sign_in': {
      municipality_id: Generated<string>
      token_hash: Buffer
      kind: 'resident' | 'officer'
      remembered: ColumnType<Json, string, never>
      return_to: string
      expires_at: Temporal.Instant
    }
  }
}
