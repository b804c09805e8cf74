import type { Officer, Read } from '../../../kernel/hands.ts'
import { readSketch, textOf } from '../sketch/sketch.ts'
import { mayBuild } from '../sketch/stored-sketch.ts'
import { upgrade } from '../upgrade.ts'
import '../pilot/table.ts'
import '../table.ts'

export type ServiceForBuilder = {
  slug: string
  name: string
  unit: string
  /** The version offered now, since when and by whom; undefined where it is not offered. */
  offered: { version: number; at: Temporal.Instant; by: string } | undefined
  /** What will be offered, and when. */
  waiting: { version: number; at: Temporal.Instant } | undefined
  /** The version that a group tries before everybody is offered it. */
  pilot: { version: number } | undefined
  /** The work that is not published yet. */
  sketch: { updatedAt: Temporal.Instant; updatedBy: string } | undefined
  versions: number
}

/** Every service of the builder's units: offered, under work, and no longer offered. By name. */
export const servicesForBuilder = async (r: Read<Officer>): Promise<ServiceForBuilder[]> => {
  const [versions, sketches, offers, waiting, pilots] = await Promise.all([
    r.db
      .selectFrom('services.definition')
      .distinctOn('slug')
      .select(['slug', 'version', 'body', 'texts'])
      .orderBy('slug')
      .orderBy('version', 'desc')
      .execute(),
    r.db.selectFrom('services.sketch').selectAll().execute(),
    r.db
      .selectFrom('services.offer as o')
      .innerJoin('services.definition as d', join =>
        join.onRef('d.slug', '=', 'o.slug').onRef('d.version', '=', 'o.version'),
      )
      .where('o.withdrawn_at', 'is', null)
      .select(['o.slug', 'o.version', 'd.published_at', 'd.published_by'])
      .execute(),
    r.db.selectFrom('services.publication').selectAll().where('ended', 'is', null).execute(),
    r.db.selectFrom('services.pilot').select(['slug', 'version']).where('closed_at', 'is', null).execute(),
  ])
  const slugs = [...new Set([...versions, ...sketches].map(row => row.slug))]
  return slugs
    .flatMap((slug): ServiceForBuilder[] => {
      const version = versions.find(row => row.slug === slug)
      const sketch = sketches.find(row => row.slug === slug)
      const written = sketch ?? version
      if (!written) return []
      const read = readSketch(upgrade(written.body), written.texts, [])
      if (!mayBuild(r.actor, read.body.unit)) return []
      const offer = offers.find(row => row.slug === slug)
      const tried = pilots.find(row => row.slug === slug)
      const later = waiting.find(row => row.slug === slug)
      return [
        {
          slug,
          name: textOf(read, r.locale, 'service.name') || textOf(read, 'sv', 'service.name') || slug,
          unit: read.body.unit,
          offered: offer && { version: offer.version, at: offer.published_at, by: offer.published_by },
          waiting: later && { version: later.version, at: later.due_at },
          pilot: tried && { version: tried.version },
          sketch: sketch && { updatedAt: sketch.updated_at, updatedBy: sketch.updated_by },
          versions: version?.version ?? 0,
        },
      ]
    })
    .sort((a, b) => a.name.localeCompare(b.name, r.locale))
}
