import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Officer, Read, Sight } from '../../../kernel/hands.ts'
import { unreadFor } from '../../messages/index.ts'
import type { Words } from '../../organisation/index.ts'
import { type OnBehalf, peopleForOfficer } from '../../people/index.ts'
import { type CaseState, caseStates, openStates } from '../case.ts'
import { type Cursor, readCursor, writeCursor } from '../cursor.ts'
import { type Scope, scopeOf } from '../scope.ts'
import '../table.ts'
import { type Count, countsOf } from './counts.ts'
import { search } from './search.ts'

export type WorkListFilter = {
  state?: CaseState | 'open' | 'all' | undefined
  service?: string | undefined
  mine?: boolean | undefined
  unassigned?: boolean | undefined
  search?: string | undefined
  /** `next` or `previous` of an earlier view. */
  after?: string | undefined
}

export type WorkListRow = {
  number: string
  service: Words
  state: CaseState
  unit: string
  /** Not there when it is masked, and where it was sent without signing in. */
  applicant?: string
  unsigned: boolean
  protected: boolean
  /** The applicant has taken it back, and it is not settled yet. */
  recalled: boolean
  officer?: string
  mine: boolean
  openedAt: Temporal.Instant
  decideBy: Temporal.PlainDate
  /** Only while somebody waits for a decision; negative when the day has passed. */
  daysLeft?: number
  unread: number
}

export type WorkListView = {
  rows: WorkListRow[]
  next?: string
  previous?: string
  counts: Record<CaseState | 'mine', Count>
  services: { slug: string; title: Words }[]
  /** The search had more hits than it looks at. */
  capped: boolean
  filter: WorkListFilter
  sights: Sight[]
}

const pageSize = 25

/** The cases of the officer's units, newest first, a page at a time; what they may not see does not exist. */
export const workList = async (r: Read<Officer>, filter: WorkListFilter): Promise<WorkListView> => {
  const scope = scopeOf(r.actor)
  const hits = filter.search ? await search(r, scope, filter.search) : undefined
  const cursor = readCursor(filter.after)
  // Asked in one go: what does not wait for another's answer is sent with it.
  const [found, counted] = await Promise.all([page(r, scope, filter, cursor, hits?.ids), countsOf(r, scope)])
  const shown = cursor?.way === 'newer' ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize)
  const seen = shown.flatMap(row => (row.applicant === null ? [] : [{ person: row.applicant, unit: row.unit }]))
  const ids = shown.map(row => row.id)
  const [people, unread] = await Promise.all([peopleForOfficer(r, seen), unreadFor(r, ids, 'officer')])
  const today = dayOf(r.now)
  return {
    rows: shown.map(row => {
      const person = row.applicant === null ? undefined : people.get(row.applicant)
      return {
        number: row.number,
        service: row.service_title,
        state: row.state,
        unit: row.unit,
        ...(person?.name ? { applicant: organisationOf(row) ?? person.name } : {}),
        unsigned: row.applicant === null,
        protected: row.protected,
        recalled: row.recalled && openStates.includes(row.state),
        ...(row.officer_name ? { officer: row.officer_name } : {}),
        mine: row.officer === r.actor.id,
        openedAt: row.opened_at,
        decideBy: row.decide_by,
        ...(openStates.includes(row.state)
          ? { daysLeft: today.until(row.decide_by, { largestUnit: 'days' }).days }
          : {}),
        unread: unread.get(row.id) ?? 0,
      }
    }),
    ...neighbours(shown, cursor, found.length > pageSize),
    ...counted,
    capped: hits?.capped ?? false,
    filter,
    sights: shown.flatMap((row): Sight[] => [
      ...(row.applicant === null || people.get(row.applicant)?.masked
        ? []
        : [{ person: row.applicant, what: 'case-list', object: row.number, why: 'handling' }]),
      ...(hits ? concernedIn(row) : []),
    ]),
  }
}

/** The name of whom a case concerns stands in no list, but a search for it tells that there is one. */
const concernedIn = ({ on_behalf, number }: Row): Sight[] =>
  on_behalf?.principal.kind === 'person'
    ? [{ person: on_behalf.principal.person, what: 'case-list', object: number, why: 'handling' }]
    : []

type Row = {
  id: string
  number: string
  service_title: Words
  state: CaseState
  unit: string
  applicant: string | null
  on_behalf: OnBehalf | null
  protected: boolean
  recalled: boolean
  officer: string | null
  officer_name: string | null
  opened_at: Temporal.Instant
  decide_by: Temporal.PlainDate
}

/** The organisation that a case is for: it is whom officers know it by. */
const organisationOf = ({ on_behalf }: Row): string | undefined =>
  on_behalf?.principal.kind === 'organisation' ? on_behalf.principal.name : undefined

/**
 * One more row than a page. Each unit and state is read by itself from the end of its index and the few rows are merged,
 * so that the number of cases does not matter.
 */
const page = async (
  r: Read<Officer>,
  scope: Scope,
  filter: WorkListFilter,
  cursor: Cursor | undefined,
  ids: string[] | undefined,
): Promise<Row[]> => {
  const newer = cursor?.way === 'newer'
  const order = newer ? sql`order by opened_at, id` : sql`order by opened_at desc, id desc`
  const from = cursor
    ? newer
      ? sql`and (k.opened_at, k.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
      : sql`and (k.opened_at, k.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``
  const columns = sql`k.id, k.number, k.service_title, k.state, k.unit, k.applicant, k.on_behalf, k.protected, k.recalled_at is not null as recalled, k.officer, k.officer_name, k.opened_at, k.decide_by`
  const narrower = sql`
    ${filter.service ? sql`and k.service_slug = ${filter.service}` : sql``}
    ${filter.mine ? sql`and k.officer = ${r.actor.id}` : sql``} ${from}`
  const places = sql`unnest(${scope.units}::text[], ${scope.hidden}::boolean[]) as u(unit, hidden)`
  const states = statesOf(filter)
  const lists: RawBuilder<unknown> = ids
    ? sql`select ${columns} from ${places}, cases.case k
        where k.id = any(${ids}::uuid[]) and k.unit = u.unit and k.state = any(${states}::text[]) and (u.hidden or not k.protected) ${narrower}`
    : sql`select c.* from ${places} cross join unnest(${states}::text[]) as s(state) cross join lateral (
        select ${columns} from cases.case k
        where k.unit = u.unit and k.state = s.state and (u.hidden or not k.protected) ${narrower}
        ${order} limit ${pageSize + 1}) c`
  return rowsOf(r, sql<Row>`${lists} ${order} limit ${pageSize + 1}`)
}

/** `received` is the state in which nobody has the case. */
const statesOf = ({ state = 'open', unassigned }: WorkListFilter): CaseState[] => {
  const wanted: CaseState[] = state === 'open' ? openStates : state === 'all' ? [...caseStates] : [state]
  return unassigned ? wanted.filter(one => one === 'received') : wanted
}

const neighbours = (shown: Row[], cursor: Cursor | undefined, more: boolean): { next?: string; previous?: string } => {
  const first = shown[0]
  const last = shown.at(-1)
  const older = cursor?.way === 'newer' ? true : more
  const newer = cursor?.way === 'newer' ? more : cursor !== undefined
  return {
    ...(last && older ? { next: writeCursor({ way: 'older', at: last.opened_at, id: last.id }) } : {}),
    ...(first && newer ? { previous: writeCursor({ way: 'newer', at: first.opened_at, id: first.id }) } : {}),
  }
}
