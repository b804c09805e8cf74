import type { Generated } from 'kysely'
import type { Locale } from '../../kernel/texts/texts.ts'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'people.person': {
      municipality_id: Generated<string>
      id: string
      number_kind: 'personal' | 'coordination'
      number: string
      given_name: string
      family_name: string
      birth_date: Temporal.PlainDate | null
      protected_identity: Generated<boolean>
      email: string | null
      phone: string | null
      locale: Generated<Locale>
      created_at: Temporal.Instant
      updated_at: Temporal.Instant
    }
  }
}
