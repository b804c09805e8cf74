import type { ColumnType, Generated } from 'kysely'
import type { ActsFor } from '../../people/index.ts'

export type PermissionCheckRow = {
  municipality_id: Generated<string>
  person_id: string
  checked_at: Temporal.Instant
  silent: boolean
  held: ColumnType<ActsFor[], string, string>
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.permission_check': PermissionCheckRow
  }
}
