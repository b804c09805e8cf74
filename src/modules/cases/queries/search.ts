import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Scope } from '../scope.ts'
import '../table.ts'
import { rangeOf, wordsOf } from '../words.ts'

/** Cases that have every word of a search. `capped`: there were more than are looked at, so that some may be missing. */
export type Hits = { ids: string[]; capped: boolean }

const most = { one: 500, several: 1000 }

/**
 * Finds cases by words of the applicant's name or by number, within a scope. From three letters on a word is also a beginning.
 * Equality and ranges on the word index only (a LIKE could not use it under row-level security), and never more than a fixed
 * number of rows, so that it takes as long among a million cases as among a thousand.
 */
export const search = async (r: Read, scope: Scope, text: string): Promise<Hits> => {
  const words = wordsOf(text).slice(0, 6)
  if (words.length === 0) return { ids: [], capped: false }
  const cap = words.length === 1 ? most.one : most.several
  const rarest = words.length === 1 ? words[0] : await rarestOf(r, scope, words, cap)
  if (rarest === undefined) return { ids: [], capped: false }
  const others = words.filter(word => word !== rarest)
  const { below } = rangeOf(rarest)
  // Whole words first, the newest of them; then longer words that begin so.
  const whole = taken(scope, sql`w.word = ${rarest}`, sql`order by w.opened_at desc, w.case_id desc`, cap)
  const longer = below ? taken(scope, sql`w.word > ${rarest} and w.word < ${below}`, sql``, cap) : undefined
  const [hits] = await rowsOf(
    r,
    sql<{ ids: string[] | null; whole: number; longer: number }>`with found as materialized (
      select case_id, true as whole from (${whole}) a ${longer ? sql`union all select case_id, false from (${longer}) b` : sql``}
    )
    select array_agg(distinct case_id) filter (where ${all(others)}) as ids,
      count(*) filter (where whole) as whole, count(*) filter (where not whole) as longer from found f`,
  )
  if (!hits) throw new Error('A count without an answer')
  return { ids: hits.ids ?? [], capped: hits.whole >= cap || hits.longer >= cap }
}

const taken = (
  scope: Scope,
  match: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  cap: number,
): RawBuilder<unknown> => sql`
  select x.case_id, x.opened_at from unnest(${scope.units}::text[], ${scope.hidden}::boolean[]) as u(unit, hidden)
  cross join lateral (
    select w.case_id, w.opened_at from cases.case_word w
    where w.unit = u.unit and ${match} and (u.hidden or not w.protected) ${order} limit ${cap}
  ) x limit ${cap}`

// Each case is asked for its word in the index. With `exists` PostgreSQL may read every case that has the word instead, to look
// the found ones up among them: that grows with the table. `limit` keeps it from that.
const all = (words: string[]): RawBuilder<unknown> =>
  words.length === 0
    ? sql`true`
    : sql.join(
        words.map(
          word =>
            sql`(select true from cases.case_word o where o.case_id = f.case_id and ${matches('o', word)} limit 1) is not null`,
        ),
        sql` and `,
      )

const matches = (table: string, word: string): RawBuilder<unknown> => {
  const { from, below } = rangeOf(word)
  const column = sql.ref(`${table}.word`)
  return below ? sql`${column} >= ${from} and ${column} < ${below}` : sql`${column} = ${from}`
}

/** The word with the fewest cases, each counted up to the cap; undefined when one has none at all. */
const rarestOf = async (r: Read, scope: Scope, words: string[], cap: number): Promise<string | undefined> => {
  const counts = words.map(
    word =>
      sql`select ${word}::text as word, (select count(*) from (${taken(scope, matches('w', word), sql``, cap)}) n) as n`,
  )
  const rows = await rowsOf(r, sql<{ word: string; n: number }>`${sql.join(counts, sql` union all `)}`)
  const [rarest] = rows.sort((a, b) => a.n - b.n)
  return rarest && rarest.n > 0 ? rarest.word : undefined
}
