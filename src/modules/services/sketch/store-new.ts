import { actorId, actorName, type Write } from '../../../kernel/hands.ts'
import type { Did, Sketch } from './sketch.ts'
import '../table.ts'

/** A sketch that was not there, with the first row of its history; after what an earlier one by that name left. */
export const storeNew = async (
  w: Write,
  {
    slug,
    sketch,
    did,
    about,
    basedOn,
  }: { slug: string; sketch: Sketch; did: Did; about: string; basedOn: number | undefined },
): Promise<void> => {
  const { last } = await w.tx
    .selectFrom('services.sketch_change')
    .select(({ fn }) => fn.max('rev').as('last'))
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const rev = (last ?? 0) + 1
  const written = {
    body: JSON.stringify(sketch.body),
    texts: JSON.stringify(sketch.texts),
    examples: JSON.stringify(sketch.examples),
    beside: JSON.stringify(sketch.beside ?? {}),
  }
  await w.tx
    .insertInto('services.sketch')
    .values({
      slug,
      ...written,
      rev,
      state: rev,
      based_on: basedOn ?? null,
      created_at: w.now,
      updated_at: w.now,
      updated_by: actorName(w.actor),
    })
    .execute()
  await w.tx
    .insertInto('services.sketch_change')
    .values({
      slug,
      rev,
      at: w.now,
      by_id: actorId(w.actor),
      by_name: actorName(w.actor),
      did,
      about,
      state: rev,
      before_state: null,
      ...written,
    })
    .execute()
}
