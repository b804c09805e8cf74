import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import type { Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { type Counted, type Counting, parts } from './counter.ts'

/**
 * Adds to the day's numbers, in one statement that goes with the change and that nobody waits for. Always in the same order, so that
 * two who count the same never stand in each other's way.
 */
export const count = (w: Pick<Write, 'send' | 'now'>, of: Counting, counted: readonly Counted[]): void => {
  if (counted.length === 0) return
  const rows = [...Map.groupBy(counted, one => JSON.stringify(columns(one)))].sort(([a], [b]) => (a < b ? -1 : 1))
  const column = (at: number): string[] => rows.map(([, same]) => (same[0] ? (columns(same[0])[at] ?? '') : ''))
  w.send(sql`
    insert into services.counter (slug, day, what, page, fact, detail, version, language, device, pilot, part, n)
    select ${of.slug}, ${dayOf(w.now)}::date, t.what, t.page, t.fact, t.detail, ${of.version}::int, ${of.language}, ${of.device}, ${triedOnly(of)},
      ${randomInt(parts)}::smallint, t.n
    from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${rows.map(([, same]) => same.length)}::int[])
      with ordinality as t (what, page, fact, detail, n, place)
    order by t.place
    on conflict (municipality_id, slug, day, what, page, fact, detail, version, language, device, pilot, part)
    do update set n = services.counter.n + excluded.n`)
}

/** What the numbers of a draft are kept by. */
export const countingOf = (
  language: string,
  { slug, version }: { slug: string; version: number },
  device: Device | undefined,
): Counting => ({ slug, version, language, device: device ?? '' })

/** Whether only a group is shown a version, or was: what they do says nothing of what everybody does. */
export const triedOnly = ({ slug, version }: Pick<Counting, 'slug' | 'version'>) => sql<boolean>`(
  exists (
    select from services.pilot where slug = ${slug}
      and (${version}::int = any (earlier) or (version = ${version}::int and ended is distinct from 'published'))
  )
  and not exists (select from services.offer where slug = ${slug} and version = ${version}::int)
)`

const columns = ({ what, page = '', fact = '', detail = '' }: Counted): string[] => [what, page, fact, detail]
