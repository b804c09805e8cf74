import { z } from 'zod'
import type { Write } from '../../../kernel/hands.ts'
import type { LoadedService } from '../load.ts'
import { publishOwnMap } from '../own-map.ts'
import { examplesIn } from '../proof/load-examples.ts'
import type { Json } from '../question.ts'
import { besideIn } from '../sketch/beside.ts'
import { addVersion, offerVersion } from './offer-version.ts'
import '../table.ts'

/**
 * Offers what the folder holds. One whose content has changed gets a new version; the old ones stay for the drafts and submissions
 * pinned to them. What the studio has published or withdrawn stays as the studio left it. Gives the slugs that were published anew.
 */
export const publishServices = async (w: Write, services: readonly LoadedService[]): Promise<string[]> => {
  const current = await w.tx
    .selectFrom('services.offer as o')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'o.slug').onRef('d.version', '=', 'o.version'),
    )
    .select(['o.slug', 'd.hash', 'o.origin'])
    .execute()
  const known = new Map(current.map(one => [one.slug, one]))
  const published: string[] = []
  for (const built of services) {
    const { slug, hash } = built.service
    const before = known.get(slug)
    if (before?.origin === 'studio') continue
    if (before?.hash === hash) {
      // Its map may have changed alone.
      await publishOwnMap(w, slug, besideIn(w.municipality, slug), true)
      continue
    }
    await offerVersion(w, { slug, version: await addVersion(w, built, examplesOf(built)), origin: 'folder' })
    published.push(slug)
  }
  const offered = services.map(({ service }) => service.slug)
  for (const { slug, origin } of current) {
    if (origin === 'folder' && !offered.includes(slug))
      await w.tx.deleteFrom('services.offer').where('slug', '=', slug).execute()
  }
  return published
}

/** The examples that lie beside a definition go along with the version. */
const examplesOf = ({ folder, service }: LoadedService): Json[] => {
  const read = examplesIn(folder, service)
  return 'faults' in read ? [] : z.array(z.json()).parse(JSON.parse(JSON.stringify(read.examples)))
}
