import type { Officer, Read } from '../../../kernel/hands.ts'
import { joinUrl } from '../urls.ts'
import './table.ts'

export type PilotForBuilder = {
  version: number
  since: Temporal.Instant
  by: string
  members: number
  invitations: InvitationForBuilder[]
}

export type InvitationForBuilder = {
  id: string
  /** Where it leads; of a mailed one only the mail knows. */
  link: string | undefined
  code: string | undefined
  /** Whom it was mailed to, until it is used. */
  email: string | undefined
  mailed: boolean
  uses: number
  of: number
  until: Temporal.Instant
  by: string
  state: 'open' | 'used' | 'expired' | 'revoked'
}

/** The group that tries a service now: how many they are, never who, and the ways in. Undefined where nothing is tried. For who may build it. */
export const pilotForBuilder = async (r: Read<Officer>, slug: string): Promise<PilotForBuilder | undefined> => {
  const pilot = await r.db
    .selectFrom('services.pilot')
    .select(['id', 'version', 'opened_at', 'opened_by'])
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!pilot) return undefined
  const [{ members }, rows] = await Promise.all([
    r.db
      .selectFrom('services.pilot_member')
      .select(({ fn }) => fn.countAll<string>().as('members'))
      .where('pilot_id', '=', pilot.id)
      .where('left_at', 'is', null)
      .executeTakeFirstOrThrow(),
    r.db
      .selectFrom('services.pilot_invitation')
      .select(['id', 'code', 'email', 'mailed', 'uses', 'max_uses', 'expires_at', 'invited_by', 'revoked_at'])
      .where('pilot_id', '=', pilot.id)
      .orderBy('id', 'desc')
      .execute(),
  ])
  return {
    version: pilot.version,
    since: pilot.opened_at,
    by: pilot.opened_by,
    members: Number(members),
    invitations: rows.map((row): InvitationForBuilder => {
      const state = stateOf(row, r.now)
      const shown = state === 'open' && !row.mailed
      return {
        id: row.id,
        link: shown ? joinUrl(row.code) : undefined,
        code: shown ? row.code : undefined,
        email: row.email ?? undefined,
        mailed: row.mailed,
        uses: row.uses,
        of: row.max_uses,
        until: row.expires_at,
        by: row.invited_by,
        state,
      }
    }),
  }
}

type Standing = { uses: number; max_uses: number; expires_at: Temporal.Instant; revoked_at: Temporal.Instant | null }

const stateOf = (row: Standing, now: Temporal.Instant): InvitationForBuilder['state'] => {
  if (row.revoked_at) return 'revoked'
  if (row.uses >= row.max_uses) return 'used'
  return Temporal.Instant.compare(row.expires_at, now) <= 0 ? 'expired' : 'open'
}
