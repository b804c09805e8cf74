import { actorId, actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import type { Did, Sketch } from './sketch.ts'
import '../table.ts'

/** What a change leaves: the sketch as it is now, and a row of the history. */
export type Kept = {
  slug: string
  sketch: Sketch
  rev: number
  did: Did
  about: string
  state: number
  beforeState: number | undefined
  redo: number[]
}

export const keepChange = async (w: Write<Officer>, kept: Kept): Promise<void> => {
  const written = {
    body: JSON.stringify(kept.sketch.body),
    texts: JSON.stringify(kept.sketch.texts),
    examples: JSON.stringify(kept.sketch.examples),
    beside: JSON.stringify(kept.sketch.beside ?? {}),
  }
  await w.tx
    .updateTable('services.sketch')
    .set({
      ...written,
      rev: kept.rev,
      state: kept.state,
      redo: kept.redo,
      updated_at: w.now,
      updated_by: actorName(w.actor),
    })
    .where('slug', '=', kept.slug)
    .execute()
  await w.tx
    .insertInto('services.sketch_change')
    .values({
      slug: kept.slug,
      rev: kept.rev,
      at: w.now,
      by_id: actorId(w.actor),
      by_name: actorName(w.actor),
      did: kept.did,
      about: kept.about,
      state: kept.state,
      before_state: kept.beforeState ?? null,
      ...written,
    })
    .execute()
}
