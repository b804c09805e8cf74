import type { ColumnType, Generated } from 'kysely'

type CalendarRow = {
  municipality_id: Generated<string>
  id: string
  body: ColumnType<unknown, string, string>
}

type SlotRow = {
  municipality_id: Generated<string>
  calendar: string
  starts_at: Temporal.Instant
  place: number
  minutes: number
  holder: string
  fact: string
  held_until: Temporal.Instant | null
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.calendar': CalendarRow
    'services.slot': SlotRow
  }
}
