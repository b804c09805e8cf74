import { Refused, Stale } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import { keepChange } from '../sketch/keep-change.ts'
import { lockSketch, type StoredSketch, sketchAfter } from '../sketch/stored-sketch.ts'
import '../table.ts'

type At = { slug: string; rev: number }

/** Takes back the last change, whoever made it. Throws Stale where there is a later one than the builder has seen. */
export const undoSketch = async (w: Write<Officer>, at: At): Promise<void> => {
  const stored = await lockAsSeen(w, at)
  const last = await changeOf(reading(w), at.slug, stored.state)
  if (last.before_state === null) throw new Refused({ key: 'services.sketch.nothing-to-undo' })
  await keepChange(w, {
    slug: at.slug,
    sketch: await sketchAfter(reading(w), at.slug, last.before_state),
    rev: stored.rev + 1,
    did: 'undo',
    about: last.about,
    state: last.before_state,
    beforeState: undefined,
    redo: [...stored.redo, stored.state],
  })
}

/** Does again what was undone last. */
export const redoSketch = async (w: Write<Officer>, at: At): Promise<void> => {
  const stored = await lockAsSeen(w, at)
  const again = stored.redo.at(-1)
  if (again === undefined) throw new Refused({ key: 'services.sketch.nothing-to-redo' })
  const { about } = await changeOf(reading(w), at.slug, again)
  await keepChange(w, {
    slug: at.slug,
    sketch: await sketchAfter(reading(w), at.slug, again),
    rev: stored.rev + 1,
    did: 'redo',
    about,
    state: again,
    beforeState: undefined,
    redo: stored.redo.slice(0, -1),
  })
}

/** Makes a sketch what it was after an earlier change. What came between stays in the history. */
export const goBackTo = async (w: Write<Officer>, { to, ...at }: At & { to: number }): Promise<void> => {
  const stored = await lockAsSeen(w, at)
  const rev = stored.rev + 1
  await keepChange(w, {
    slug: at.slug,
    sketch: await sketchAfter(reading(w), at.slug, to),
    rev,
    did: 'go-back',
    about: String(to),
    state: rev,
    beforeState: stored.state,
    redo: [],
  })
}

const lockAsSeen = async (w: Write<Officer>, { slug, rev }: At): Promise<StoredSketch> => {
  const stored = await lockSketch(w, slug)
  if (stored.rev !== rev) throw new Stale([w.t('services.sketch.later', { who: stored.updatedBy })])
  return stored
}

const changeOf = (r: Read<Officer>, slug: string, rev: number) =>
  r.db
    .selectFrom('services.sketch_change')
    .select(['about', 'before_state'])
    .where('slug', '=', slug)
    .where('rev', '=', rev)
    .executeTakeFirstOrThrow()
