import type { Generated } from 'kysely'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { EntryKind } from './entries.ts'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'site.entry': {
      municipality_id: Generated<string>
      locale: Locale
      kind: EntryKind
      slug: string
      href: string
      title: string
      summary: string
      words: string
      plain: string
      document: string
    }
  }
}
