import type { ColumnType, Generated } from 'kysely'

declare module '../db/tables.ts' {
  interface Tables {
    'files.file': {
      municipality_id: Generated<string>
      id: string
      sha256: string
      name: string
      type: string
      size: number
      state: 'clean' | 'waiting' | 'infected'
      /** Null until there is a verdict; `own` for what the program made itself. */
      scanned_by: 'none' | 'clamav' | 'own' | null
      /** `resident:<id>`, `officer:<id>` ...; the actor of the transaction that kept it. */
      uploaded_by: string
      created_at: ColumnType<Temporal.Instant, Temporal.Instant, never>
    }
  }
}
