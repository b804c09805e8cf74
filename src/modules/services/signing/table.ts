import type { Generated } from 'kysely'

/** Väntar, har skrivit under, har sagt nej, hann inte, behövs inte. */
export type SignatureState = 'waiting' | 'signed' | 'declined' | 'expired' | 'withdrawn'

export type SignatureRow = {
  municipality_id: Generated<string>
  id: string
  submission_id: string
  case_id: string
  signer: string
  number: string
  email: string | null
  name: string | null
  state: SignatureState
  asked_at: Temporal.Instant
  until: Temporal.PlainDate
  mailed: number
  settled_at: Temporal.Instant | null
  person_id: string | null
  reason: string | null
  signed_hash: string | null
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.signature': SignatureRow
  }
}
