import { actorId, actorName, type Write } from '../../../kernel/hands.ts'
import type { BuiltService } from '../build.ts'
import { publishOwnMap } from '../own-map.ts'
import type { Json } from '../question.ts'
import { type Beside, besideOfVersion } from '../sketch/beside.ts'
import '../table.ts'

/** Keeps a definition as the newest version of its service, for ever. It is not offered by that. Gives its number. */
export const addVersion = async (
  w: Write,
  { service, body, texts }: BuiltService,
  examples: readonly Json[] = [],
  beside: Beside = {},
): Promise<number> => {
  const { last } = await w.tx
    .selectFrom('services.definition')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('slug', '=', service.slug)
    .executeTakeFirstOrThrow()
  const version = (last ?? 0) + 1
  await w.tx
    .insertInto('services.definition')
    .values({
      slug: service.slug,
      version,
      hash: service.hash,
      body: JSON.stringify(body),
      texts: JSON.stringify(texts),
      examples: JSON.stringify(examples),
      beside: JSON.stringify(beside),
      published_at: w.now,
      published_by: actorName(w.actor),
    })
    .execute()
  return version
}

/** Offers a version from now on. Whoever has begun goes on with the version they began with. */
export const offerVersion = async (
  w: Write,
  { slug, version, origin }: { slug: string; version: number; origin: 'folder' | 'studio' },
): Promise<void> => {
  await w.tx
    .insertInto('services.offer')
    .values({ slug, version, origin, withdrawn_at: null })
    .onConflict(conflict =>
      conflict.columns(['municipality_id', 'slug']).doUpdateSet({ version, origin, withdrawn_at: null }),
    )
    .execute()
  const { hash, beside } = await w.tx
    .selectFrom('services.definition')
    .select(['hash', 'beside'])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  await publishOwnMap(w, slug, besideOfVersion(w, slug, { beside, origin }), origin === 'folder')
  await w.emit({
    type: 'service.published',
    subject: slug,
    visible: false,
    body: { version, hash, by: actorId(w.actor) },
  })
}
