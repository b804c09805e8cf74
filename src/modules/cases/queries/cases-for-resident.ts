import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { unreadFor } from '../../messages/index.ts'
import type { Words } from '../../organisation/index.ts'
import { type PrincipalForSelf, principalForSelf } from '../../people/index.ts'
import { type CaseAct, type CaseState, type Outcome, openStates } from '../case.ts'
import { asReply, type ReplyKind } from '../reply.ts'
import { endsWith } from '../reply-template.ts'
import { isOrganisationsOfMine } from '../scope.ts'
import '../table.ts'

export type CaseSummary = {
  number: string
  service: Words
  act: CaseAct
  state: CaseState
  /** Whom it concerns, where that is not me. */
  principal?: PrincipalForSelf
  outcome?: Outcome
  /** What it was closed with, where that is a reply. */
  reply?: ReplyKind
  openedAt: Temporal.Instant
  decidedAt?: Temporal.Instant
  /** I have taken the application back. */
  recalledAt?: Temporal.Instant
  decideBy: Temporal.PlainDate
  /** Only while it is undecided. */
  daysLeft?: number
  unread: number
}

/** My cases, newest first. What I have sent for an organisation is among that organisation's. */
export const casesForResident = (r: Read<Resident>): Promise<CaseSummary[]> =>
  summaries(r, sql<boolean>`applicant = ${r.actor.id} and coalesce(principal not like 'organisation:%', true)`)

/** Those of organisations for which I may act now, with the right that each rests on; newest first. */
export const casesOfOrganisations = (r: Read<Resident>): Promise<CaseSummary[]> =>
  summaries(r, isOrganisationsOfMine(r.actor))

const summaries = async (r: Read<Resident>, which: RawBuilder<boolean>): Promise<CaseSummary[]> => {
  const rows = await r.db
    .selectFrom('cases.case')
    .select([
      'id',
      'number',
      'service_title',
      'act',
      'state',
      'on_behalf',
      'outcome',
      'reply',
      'case_type',
      'opened_at',
      'decided_at',
      'decide_by',
      'recalled_at',
    ])
    .where(which)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const unread = await unreadFor(
    r,
    rows.map(row => row.id),
    'resident',
  )
  const today = dayOf(r.now)
  const principals = new Map<string, PrincipalForSelf>()
  for (const { id, on_behalf } of rows) if (on_behalf) principals.set(id, await principalForSelf(r, on_behalf))
  return rows.map(row => ({
    number: row.number,
    service: row.service_title,
    act: row.act,
    state: row.state,
    ...principalIn(principals, row.id),
    ...endIn(r, row),
    openedAt: row.opened_at,
    ...(row.decided_at ? { decidedAt: row.decided_at } : {}),
    ...(row.recalled_at ? { recalledAt: row.recalled_at } : {}),
    decideBy: row.decide_by,
    ...(openStates.includes(row.state) ? { daysLeft: today.until(row.decide_by, { largestUnit: 'days' }).days } : {}),
    unread: unread.get(row.id) ?? 0,
  }))
}

const endIn = (
  r: Read,
  row: { outcome: Outcome | null; reply: ReplyKind | null; case_type: string },
): Pick<CaseSummary, 'outcome' | 'reply'> => {
  if (row.reply) return { reply: row.reply }
  if (!row.outcome) return {}
  // A report of before there were replies: what it got was one.
  return endsWith(r.municipality, row.case_type) === 'reply'
    ? { reply: asReply[row.outcome] }
    : { outcome: row.outcome }
}

const principalIn = (
  principals: ReadonlyMap<string, PrincipalForSelf>,
  id: string,
): { principal?: PrincipalForSelf } => {
  const principal = principals.get(id)
  return principal ? { principal } : {}
}
