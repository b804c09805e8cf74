import type { ColumnType, Generated } from 'kysely'
import type { Json } from '../../../kernel/events/table.ts'

type SigningUnderWayRow = {
  municipality_id: Generated<string>
  token_hash: Buffer
  draft_id: string
  person_id: string
  remembered: ColumnType<Json, string, never>
  tbs: string
  message: string
  answers_hash: string
  expires_at: Temporal.Instant
}

type OwnSignatureRow = {
  municipality_id: Generated<string>
  submission_id: string
  person_id: string
  tbs: string
  tbs_hash: string
  message: string
  signature: string
  id_token: string
  issuer: string
  acr: string
  signed_at: Temporal.Instant
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.signing_under_way': SigningUnderWayRow
    'services.own_signature': OwnSignatureRow
  }
}
