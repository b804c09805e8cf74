import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { EntryKind } from '../entries.ts'
import { plainWords, spelledWords } from '../plain-words.ts'
import '../table.ts'

export type Found = { kind: EntryKind; href: string; title: string; summary: string }

export type SearchResult = {
  /** As it was understood: without what can't be searched for. */
  q: string
  found: Found[]
  /** The words as they were probably meant, when none of them is spelt as here. */
  meant?: string
}

/** Below this a word is another word, not a misspelt one. Measured by the test's list of real misspellings. */
const alikeEnough = 0.45
const longestQuery = 100

/**
 * Finds services, subjects, life situations and pages in the reader's language: by the words' stems, by how words begin, and by
 * likeness for who spells otherwise. What fits for sure comes first.
 */
export const searchSite = async (r: Read, typed: string): Promise<SearchResult> => {
  const q = typed
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuery)
  const words = spelledWords(q)
  if (words.length === 0) return { q, found: [] }
  const language = sql`${r.locale === 'sv' ? 'swedish' : 'english'}::regconfig`
  const begun = words.map(word => `'${word}':*`).join(' & ')
  const long = plainWords(q).filter(word => word.length > 2)
  const rows = await rowsOf(
    r,
    sql<Found & { sure: boolean }>`
    select kind, href, title, summary, sure
    from site.entry
    cross join lateral (
      select websearch_to_tsquery(${language}, ${q}) as whole, to_tsquery(${language}, ${begun}) as begun
    ) as asked
    cross join lateral (
      select document @@ whole or document @@ begun as sure,
        coalesce((select avg(word_similarity(word, plain)) from unnest(${long}::text[]) as word), 0) as alike
    ) as fit
    where locale = ${r.locale} and (sure or alike >= ${alikeEnough})
    order by sure desc, ts_rank(document, whole) + ts_rank(document, begun) + alike desc, kind = 'service' desc, title
    limit 30`,
  )
  const meant = rows.some(row => row.sure) ? undefined : await meantBy(r, words)
  return {
    q,
    found: rows.map(({ sure: _, ...found }) => found),
    ...(meant && meant !== q.toLowerCase() ? { meant } : {}),
  }
}

/** Each word that stands nowhere, replaced by the likest that does; undefined when nothing is like it. */
const meantBy = async (r: Read, words: string[]): Promise<string | undefined> => {
  const plain = words.map(word => plainWords(word).join(''))
  const rows = await rowsOf(
    r,
    sql<{ nr: number; better: string }>`
    with known as (
      select distinct word, lower(unaccent(word)) as plain
      from site.entry cross join lateral regexp_split_to_table(lower(words), '[^[:alnum:]]+') as word
      where locale = ${r.locale} and length(word) > 2
    )
    select distinct on (nr) nr::int as nr, known.word as better
    from unnest(${plain}::text[]) with ordinality as asked (word, nr)
    join known on similarity(asked.word, known.plain) >= 0.35
    order by nr, similarity(asked.word, known.plain) desc, length(known.word)`,
  )
  if (rows.length === 0) return undefined
  const better = new Map(rows.map(row => [row.nr, row.better]))
  return words.map((word, at) => better.get(at + 1) ?? word).join(' ')
}
