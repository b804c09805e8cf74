import type { ColumnType, Generated } from 'kysely'
import type { Json } from '../events/table.ts'

declare module '../db/tables.ts' {
  interface Tables {
    'jobs.delivery': {
      municipality_id: Generated<string>
      id: string
      kind: string
      payload: ColumnType<Json, string, never>
      order_key: string | null
      correlation: string | null
      state: Generated<'pending' | 'delivered' | 'parked'>
      attempts: Generated<number>
      steps: ColumnType<Json, string | undefined, string>
      reason: string | null
      created_at: Temporal.Instant
      next_at: Temporal.Instant
      done_at: Temporal.Instant | null
    }
  }
}
