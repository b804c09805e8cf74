import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
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
const most = 30

/**
 * Finds services, subjects, life situations and pages in the reader's language, else in the other of the pages: by the words' stems, by how words begin, and by
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
  const begun = words.map(word => `'${word}':*`).join(' & ')
  const long = plainWords(q).filter(word => word.length > 2)
  const own = await rowsIn(r, r.locale, { q, begun, long })
  const isSure = own.some(row => row.sure)
  // Who asks in the other language of the pages finds the same, in the words of the page. What is merely alike in it is nothing.
  const other = isSure ? [] : await rowsIn(r, r.locale === 'sv' ? 'en' : 'sv', { q, begun, long })
  const sure = other.filter(row => row.sure)
  const rows = [...sure, ...own.filter(row => !sure.some(one => one.href === row.href))]
  const meant = isSure || sure.length > 0 ? undefined : await meantBy(r, words)
  return {
    q,
    found: rows.slice(0, most).map(({ sure: _, ...found }) => found),
    ...(meant && meant !== q.toLowerCase() ? { meant } : {}),
  }
}

/** What fits in one language, told in the reader's. */
const rowsIn = (
  r: Read,
  locale: Locale,
  { q, begun, long }: { q: string; begun: string; long: string[] },
): Promise<(Found & { sure: boolean })[]> => {
  const language = sql`${locale === 'sv' ? 'swedish' : 'english'}::regconfig`
  return rowsOf(
    r,
    sql<Found & { sure: boolean }>`
    select told.kind, told.href, told.title, told.summary, sure
    from site.entry as entry
    join site.entry as told on told.locale = ${r.locale} and told.kind = entry.kind and told.slug = entry.slug
    cross join lateral (
      select websearch_to_tsquery(${language}, ${q}) as whole, to_tsquery(${language}, ${begun}) as begun
    ) as asked
    cross join lateral (
      select entry.document @@ whole or entry.document @@ begun as sure,
        coalesce((select avg(word_similarity(word, entry.plain)) from unnest(${long}::text[]) as word), 0) as alike
    ) as fit
    where entry.locale = ${locale} and (sure or alike >= ${alikeEnough})
    order by sure desc, ts_rank(entry.document, whole) + ts_rank(entry.document, begun) + alike desc,
      told.kind = 'service' desc, told.title
    limit ${most}`,
  )
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
