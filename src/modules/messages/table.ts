import type { ColumnType, Generated } from 'kysely'
import type { MessageFile } from './message.ts'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'messages.message': {
      municipality_id: Generated<string>
      id: string
      subject: string
      direction: 'in' | 'out'
      author_kind: string
      author_id: string
      author_name: string
      body: string
      files: ColumnType<MessageFile[], string, never>
      sent_at: Temporal.Instant
      read_at: Temporal.Instant | null
    }
  }
}
