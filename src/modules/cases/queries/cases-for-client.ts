import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Client, Read } from '../../../kernel/hands.ts'
import type { Words } from '../../organisation/index.ts'
import { type CaseState, caseStates, type Outcome } from '../case.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ReplyKind } from '../reply.ts'
import '../table.ts'

/** What another system may know of a case: nothing that says whose it is. */
export type CaseForClient = {
  number: string
  service: { slug: string; title: Words }
  unit: string
  state: CaseState
  openedAt: Temporal.Instant
  decidedAt?: Temporal.Instant
  outcome?: Outcome
  reply?: ReplyKind
}

type Row = {
  id: string
  number: string
  service_slug: string
  service_title: Words
  unit: string
  state: CaseState
  opened_at: Temporal.Instant
  decided_at: Temporal.Instant | null
  outcome: Outcome | null
  reply: ReplyKind | null
}

const pageSize = 100

/**
 * The cases of the client's units, newest first, a page at a time. Those with a protected identity do not exist here.
 * `after` is `next` of an earlier page; throws Invalid at `after` or `state` for what is none.
 */
export const casesForClient = async (
  r: Read<Client>,
  { state, after }: { state?: string | undefined; after?: string | undefined },
): Promise<{ cases: CaseForClient[]; next?: string }> => {
  const wanted = caseStates.filter(one => state === undefined || one === state)
  if (wanted.length === 0) throw new Invalid({ state: { text: `Write one of ${caseStates.join(', ')}.` } })
  const cursor = readCursor(after)
  if (after !== undefined && cursor?.way !== 'older')
    throw new Invalid({ after: { text: 'Write the "next" of an earlier answer.' } })
  const from = cursor ? sql`and (k.opened_at, k.id) < (${cursor.at}, ${cursor.id}::uuid)` : sql``
  // One unit and one state at a time, each on its index, merged: as quick however many cases there are.
  const rows = await rowsOf(
    r,
    sql<Row>`select c.* from unnest(${r.actor.units}::text[]) as u(unit) cross join unnest(${wanted}::text[]) as s(state)
      cross join lateral (
        select ${columns} from cases.case k where k.unit = u.unit and k.state = s.state and not k.protected ${from}
        order by k.opened_at desc, k.id desc limit ${pageSize + 1}) c
      order by c.opened_at desc, c.id desc limit ${pageSize + 1}`,
  )
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    cases: shown.map(viewOf),
    ...(last && rows.length > pageSize ? { next: writeCursor({ way: 'older', at: last.opened_at, id: last.id }) } : {}),
  }
}

/** One case of the client's units. Throws Missing, also when it is somebody else's or somebody's with a protected identity. */
export const caseForClient = async (r: Read<Client>, number: string): Promise<CaseForClient> => {
  const [row] = await casesWhere(r, sql`k.number = ${number}`)
  if (!row) throw new Missing('No such case')
  return viewOf(row)
}

/**
 * A person's own cases at the client's units, newest first: for a portal that shows them to that person. What they have sent for an
 * organisation is not theirs. The caller logs the sight.
 */
export const casesOfPersonForClient = async (r: Read<Client>, person: string): Promise<CaseForClient[]> =>
  (await casesWhere(r, sql`k.applicant = ${person} and coalesce(k.principal not like 'organisation:%', true)`)).map(
    viewOf,
  )

const columns = sql`k.id, k.number, k.service_slug, k.service_title, k.unit, k.state, k.opened_at, k.decided_at, k.outcome, k.reply`

const casesWhere = (r: Read<Client>, condition: RawBuilder<unknown>): Promise<Row[]> =>
  rowsOf(
    r,
    sql<Row>`select ${columns} from cases.case k
      where ${condition} and k.unit = any(${r.actor.units}::text[]) and not k.protected
      order by k.opened_at desc, k.id desc limit 200`,
  )

const viewOf = (row: Row): CaseForClient => ({
  number: row.number,
  service: { slug: row.service_slug, title: row.service_title },
  unit: row.unit,
  state: row.state,
  openedAt: row.opened_at,
  ...(row.decided_at ? { decidedAt: row.decided_at } : {}),
  ...(row.outcome ? { outcome: row.outcome } : {}),
  ...(row.reply ? { reply: row.reply } : {}),
})
