import { sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { PublishedService } from '../compiled-service.ts'
import { windowOf } from '../window.ts'

/** A last day so near is why people come now. */
const near = { days: 60 }
const counted = { days: 90 }

/**
 * Services in the order in which they are asked for now: those that can be applied for, of them first those whose last day is near,
 * the nearest first, then those that were begun most in the last 90 days. What is alike keeps its order.
 */
export const byAskedNow = async (
  r: Read,
  services: readonly PublishedService[],
): Promise<(a: { slug: string }, b: { slug: string }) => number> => {
  const today = dayOf(r.now)
  const rows = await rowsOf(
    r,
    sql<{ slug: string; n: number }>`
    select slug, sum(n)::int as n from services.counter
    where what = 'started' and day >= ${today.subtract(counted)}::date group by slug`,
  )
  const begun = new Map(rows.map(({ slug, n }) => [slug, n]))
  const places = new Map(
    services.map(({ slug, definition }) => [slug, placeOf(definition, today, begun.get(slug) ?? 0)]),
  )
  return (a, b) => {
    const [one, other] = [places.get(a.slug), places.get(b.slug)]
    if (!one || !other) return 0
    return one.window - other.window || compare(one.closes, other.closes) || other.begun - one.begun
  }
}

type Place = { window: number; closes: string; begun: number }

const placeOf = (
  { opens, closes }: PublishedService['definition'],
  today: Temporal.PlainDate,
  begun: number,
): Place => {
  const window = windowOf({ ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) }, today)
  const isNear = closes !== undefined && closes <= today.add(near).toString()
  return { window: order[window], closes: window === 'open' && isNear ? closes : later, begun }
}

const order = { open: 0, early: 1, closed: 2 } as const
const later = '9999-12-31'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
