import type { Officer, Read } from '../../../kernel/hands.ts'
import { type Difference, differencesOf, nameOfPart } from '../sketch/parts.ts'
import { type Did, readSketch, type Sketch, verbs } from '../sketch/sketch.ts'
import '../table.ts'

export type ChangeOfSketch = { rev: number; at: Temporal.Instant; by: string; did: Did; about: string }

/** So many changes are shown at a time. */
const changesAtATime = 50

/** What was done with a sketch, the latest first. The caller has made sure that the builder may see it. */
export const sketchHistory = async (r: Read<Officer>, slug: string, before?: number): Promise<ChangeOfSketch[]> => {
  let query = r.db
    .selectFrom('services.sketch_change')
    .select(['rev', 'at', 'by_name', 'did', 'about'])
    .where('slug', '=', slug)
  if (before !== undefined) query = query.where('rev', '<', before)
  const rows = await query.orderBy('rev', 'desc').limit(changesAtATime).execute()
  return rows.map(row => ({
    rev: row.rev,
    at: row.at,
    by: row.by_name,
    did: verbs.find(one => one === row.did) ?? 'set-service',
    about: row.about,
  }))
}

/** What one change made different, part by part, each with what it is called. */
export const differencesBy = async (
  r: Read<Officer>,
  slug: string,
  rev: number,
): Promise<(Difference & { name: string })[]> => {
  const rows = await r.db
    .selectFrom('services.sketch_change')
    .select(['rev', 'body', 'texts', 'examples'])
    .where('slug', '=', slug)
    .where('rev', '<=', rev)
    .orderBy('rev', 'desc')
    .limit(2)
    .execute()
  const [after, before] = rows.map((row): Sketch => readSketch(row.body, row.texts, row.examples))
  if (!after || !before) return []
  return differencesOf(before, after).map(one => ({ ...one, name: nameOfPart(one.after === '' ? before : after, one) }))
}
