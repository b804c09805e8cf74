import type { ColumnType, Generated } from 'kysely'

type PilotRow = {
  municipality_id: Generated<string>
  id: string
  slug: string
  version: number
  earlier: Generated<number[]>
  opened_at: Temporal.Instant
  opened_by: string
  closed_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant>
  ended: ColumnType<'published' | 'closed' | null, undefined, 'published' | 'closed'>
}

type PilotInvitationRow = {
  municipality_id: Generated<string>
  id: string
  pilot_id: string
  code: string
  code_hash: Buffer
  email: string | null
  mailed: boolean
  max_uses: number
  uses: Generated<number>
  invited_at: Temporal.Instant
  invited_by: string
  expires_at: Temporal.Instant
  revoked_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant>
}

type PilotMemberRow = {
  municipality_id: Generated<string>
  pilot_id: string
  person_id: string
  invitation_id: string
  joined_at: Temporal.Instant
  left_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant | null>
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.pilot': PilotRow
    'services.pilot_invitation': PilotInvitationRow
    'services.pilot_member': PilotMemberRow
  }
}
