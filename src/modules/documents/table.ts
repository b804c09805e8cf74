import type { Generated } from 'kysely'
import type { DocumentKind } from './document.ts'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'documents.document': {
      municipality_id: Generated<string>
      id: string
      subject_id: string
      kind: DocumentKind
      title: string
      file_id: string
      sha256: string
      size: number
      type: string
      created_at: Temporal.Instant
      created_by: string
      hash: string
    }
  }
}
