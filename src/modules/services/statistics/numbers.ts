import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Counted } from './counter.ts'

type Row = Required<Counted> & { n: number }

/** The numbers of some days, added up. Asking for one that was never counted gives 0. */
export type Numbers = {
  of: (what: Counted['what'], page?: string, fact?: string) => number
  /** By detail: complaints by name, times by span. */
  details: (what: Counted['what'], page: string, fact?: string) => Map<string, number>
  pages: readonly string[]
  facts: readonly { page: string; fact: string }[]
}

/** Which numbers: of some days, of everybody or of those who have tried what was not offered to everybody. */
export type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate; pilot: boolean }

export const numbersOf = async (r: Read, slug: string, { from, to, pilot }: Days): Promise<Numbers> => {
  const rows = await rowsOf<Row>(
    r,
    sql`select what, page, fact, detail, sum(n)::int as n from services.counter
      where slug = ${slug} and pilot = ${pilot} and day between ${from}::date and ${to}::date group by what, page, fact, detail`,
  )
  const matching = (what: Counted['what'], page: string, fact: string): Row[] =>
    rows.filter(row => row.what === what && row.page === page && row.fact === fact)
  const facts = new Map(
    rows.filter(row => row.fact !== '').map(({ page, fact }) => [`${page} ${fact}`, { page, fact }]),
  )
  return {
    of: (what, page = '', fact = '') => matching(what, page, fact).reduce((sum, { n }) => sum + n, 0),
    details: (what, page, fact = '') => new Map(matching(what, page, fact).map(({ detail, n }) => [detail, n])),
    pages: [...new Set(rows.map(({ page }) => page).filter(page => page !== ''))],
    facts: [...facts.values()],
  }
}

/** How many began and sent, by what they came with; the versions and months in order. */
export type Split = { by: 'device' | 'language' | 'version' | 'month'; name: string; started: number; sent: number }

export const splitsOf = (r: Read, slug: string, { from, to, pilot }: Days): Promise<Split[]> =>
  rowsOf<Split>(
    r,
    sql`select s.by, s.name, coalesce(sum(c.n) filter (where c.what = 'started'), 0)::int as started,
        coalesce(sum(c.n) filter (where c.what = 'sent'), 0)::int as sent
      from services.counter c cross join lateral (values ('device', c.device), ('language', c.language),
        ('version', lpad(c.version::text, 6, '0')), ('month', to_char(c.day, 'YYYY-MM'))) as s (by, name)
      where c.slug = ${slug} and c.pilot = ${pilot} and c.day between ${from}::date and ${to}::date and c.what in ('started', 'sent')
      group by s.by, s.name order by s.by, s.name`,
  )
