import { Missing, Refused, Stale } from '../../../kernel/errors.ts'
import { canonical } from '../../../kernel/events/leaf.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { changeInWords } from '../sketch/change-in-words.ts'
import { keepChange } from '../sketch/keep-change.ts'
import { onTopOf } from '../sketch/merge.ts'
import { collisions, nameOfPart } from '../sketch/parts.ts'
import { most, outgrown, sizeOf } from '../sketch/size.ts'
import type { Edit, Sketch } from '../sketch/sketch.ts'
import { lockSketch, mayBuild, type StoredSketch, sketchAfter } from '../sketch/stored-sketch.ts'

export type EditToMake = { slug: string; rev: number; edit: Edit }

/**
 * Makes one change of a sketch. `rev` is what the builder had on the screen: where others have changed other parts since, both count;
 * where they have changed the same part, throws Stale with both. Throws Invalid with what to write instead, Missing, and
 * Refused where it grows beyond any service.
 */
export const editSketch = async (
  w: Write<Officer>,
  { slug, rev, edit }: EditToMake,
): Promise<{ before: Sketch; after: Sketch }> => {
  const stored = await lockSketch(w, slug)
  const after = rev === stored.rev ? edit.apply(stored.sketch) : await merged(w, stored, rev, edit)
  if (!mayBuild(w.actor, after.body.unit)) throw new Refused({ key: 'services.sketch.other-unit' })
  if (outgrown(sizeOf(after), sizeOf(stored.sketch))) throw new Refused({ key: 'services.sketch.too-much', args: most })
  if (canonical(after) !== canonical(stored.sketch)) {
    const next = stored.rev + 1
    const { did, about } = edit
    await keepChange(w, {
      slug,
      sketch: after,
      rev: next,
      did,
      about: about === '' ? '' : about.slice(0, 200),
      state: next,
      beforeState: stored.state,
      redo: [],
    })
  }
  return { before: stored.sketch, after }
}

const merged = async (w: Write<Officer>, stored: StoredSketch, rev: number, edit: Edit): Promise<Sketch> => {
  const base = await sketchAfter(reading(w), stored.slug, rev).catch((fault: unknown) => {
    // An address of an older sketch with this name.
    if (fault instanceof Missing) throw new Stale([w.t('services.sketch.gone')])
    throw fault
  })
  const both = collisions(base, stored.sketch, edit.apply(base))
  if (both.length > 0)
    throw new Stale(both.map(one => changeInWords(w.t, stored.updatedBy, nameOfPart(stored.sketch, one), one)))
  try {
    return onTopOf(stored.sketch, base, edit)
  } catch (fault) {
    // What it was about has been taken away, or moved out of reach.
    if (fault instanceof Missing) throw new Stale([w.t('services.sketch.gone')])
    throw fault
  }
}
