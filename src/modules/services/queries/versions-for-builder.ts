import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { besideOfVersion } from '../sketch/beside.ts'
import { readSketch, type Sketch } from '../sketch/sketch.ts'
import { upgrade } from '../upgrade.ts'
import '../table.ts'

export type VersionForBuilder = { version: number; at: Temporal.Instant; by: string; offered: boolean }

/** Every version of a service that was ever made, the newest first. */
export const versionsForBuilder = async (r: Read<Officer>, slug: string): Promise<VersionForBuilder[]> => {
  const rows = await r.db
    .selectFrom('services.definition as d')
    .leftJoin('services.offer as o', join =>
      join.onRef('o.slug', '=', 'd.slug').onRef('o.version', '=', 'd.version').on('o.withdrawn_at', 'is', null),
    )
    .select(['d.version', 'd.published_at', 'd.published_by', 'o.version as offered'])
    .where('d.slug', '=', slug)
    .orderBy('d.version', 'desc')
    .execute()
  return rows.map(row => ({
    version: row.version,
    at: row.published_at,
    by: row.published_by,
    offered: row.offered !== null,
  }))
}

/** A version as it was published; where none is named, the one that is offered now, or else the last. For the program itself. Throws Missing. */
export const publishedSketch = async (r: Read, slug: string, version?: number): Promise<Sketch> => {
  const row = await r.db
    .selectFrom('services.definition as d')
    .leftJoin('services.offer as o', join => join.onRef('o.slug', '=', 'd.slug').onRef('o.version', '=', 'd.version'))
    .select(['d.body', 'd.texts', 'd.examples', 'd.beside', 'o.origin'])
    .where('d.slug', '=', slug)
    .$if(version !== undefined, query => query.where('d.version', '=', version ?? 0))
    .orderBy(eb => eb.case().when('o.version', 'is', null).then(1).else(0).end())
    .orderBy('d.version', 'desc')
    .executeTakeFirst()
  if (!row) throw new Missing('No such version')
  return readSketch(upgrade(row.body), row.texts, row.examples, besideOfVersion(r, slug, row))
}
