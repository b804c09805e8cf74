import type { Write } from '../../../kernel/hands.ts'
import type { LoadedService } from '../load.ts'
import '../table.ts'

/**
 * Offers exactly these services. One whose content has changed gets a new version; the old ones stay for the drafts and submissions
 * pinned to them. Gives the slugs that were published anew.
 */
export const publishServices = async (w: Write, services: readonly LoadedService[]): Promise<string[]> => {
  const current = await w.tx
    .selectFrom('services.offer as o')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'o.slug').onRef('d.version', '=', 'o.version'),
    )
    .select(['o.slug', 'd.hash'])
    .execute()
  const hashes = new Map(current.map(({ slug, hash }) => [slug, hash]))
  const published: string[] = []
  for (const { service, body, texts } of services) {
    if (hashes.get(service.slug) === service.hash) continue
    const version = await nextVersion(w, service.slug)
    await w.tx
      .insertInto('services.definition')
      .values({
        slug: service.slug,
        version,
        hash: service.hash,
        body: JSON.stringify(body),
        texts: JSON.stringify(texts),
        published_at: w.now,
      })
      .execute()
    await w.tx
      .insertInto('services.offer')
      .values({ slug: service.slug, version })
      .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet({ version }))
      .execute()
    await w.emit({
      type: 'service.published',
      subject: service.slug,
      visible: false,
      body: { version, hash: service.hash },
    })
    published.push(service.slug)
  }
  const offered = services.map(({ service }) => service.slug)
  for (const { slug } of current) {
    if (!offered.includes(slug)) await w.tx.deleteFrom('services.offer').where('slug', '=', slug).execute()
  }
  return published
}

const nextVersion = async (w: Write, slug: string): Promise<number> => {
  const { last } = await w.tx
    .selectFrom('services.definition')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
