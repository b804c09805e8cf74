import type { ColumnType, Generated } from 'kysely'
import type { Barrier } from './barrier.ts'

export type LooksState = 'waiting' | 'running' | 'done' | 'no-browser' | 'failed'

export type LooksRow = {
  municipality_id: Generated<string>
  slug: string
  hash: string
  state: LooksState
  done: number
  total: number
  barriers: ColumnType<Barrier[], string, string>
  asked_at: Temporal.Instant
  asked_by: string
  told_at: Temporal.Instant
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.looks': LooksRow
  }
}
