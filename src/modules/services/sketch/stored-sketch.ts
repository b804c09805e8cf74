import { Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import { readSketch, type Sketch } from './sketch.ts'
import '../table.ts'

/** A sketch as it lies in the database now. */
export type StoredSketch = {
  slug: string
  sketch: Sketch
  rev: number
  state: number
  redo: number[]
  /** Whether there is a change to take back. */
  canUndo: boolean
  basedOn: number | undefined
  updatedAt: Temporal.Instant
  updatedBy: string
}

/** Whether somebody builds services for a unit. */
export const mayBuild = (actor: Officer, unit: string): boolean =>
  actor.grants.some(grant => grant.right === 'service.build' && grant.unit === unit)

/** The sketch of a service at one of the builder's units. Throws Missing, also for those of others. */
export const sketchOf = async (r: Read<Officer>, slug: string): Promise<StoredSketch> =>
  opened(r, await own(r, slug).executeTakeFirst())

/** The same, locked until the end of the transaction. */
export const lockSketch = async (w: Write<Officer>, slug: string): Promise<StoredSketch> => {
  const r = reading(w)
  return opened(r, await own(r, slug).forUpdate('s').executeTakeFirst())
}

/** What a sketch was after a change. Throws Missing. */
export const sketchAfter = async (r: Read<Officer>, slug: string, rev: number): Promise<Sketch> => {
  const row = await r.db
    .selectFrom('services.sketch_change')
    .select(['body', 'texts', 'examples', 'beside'])
    .where('slug', '=', slug)
    .where('rev', '=', rev)
    .executeTakeFirst()
  if (!row) throw new Missing('No such change')
  return readSketch(row.body, row.texts, row.examples, row.beside)
}

const own = (r: Read<Officer>, slug: string) =>
  r.db
    .selectFrom('services.sketch as s')
    .leftJoin('services.sketch_change as c', join => join.onRef('c.slug', '=', 's.slug').onRef('c.rev', '=', 's.state'))
    .selectAll('s')
    .select('c.before_state')
    .where('s.slug', '=', slug)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirst']>>>

const opened = (r: Read<Officer>, row: Row | undefined): StoredSketch => {
  const sketch = row && readSketch(row.body, row.texts, row.examples, row.beside)
  if (!row || !sketch || !mayBuild(r.actor, sketch.body.unit)) throw new Missing('No such sketch')
  return {
    slug: row.slug,
    sketch,
    rev: row.rev,
    state: row.state,
    redo: row.redo,
    canUndo: row.before_state !== null,
    basedOn: row.based_on ?? undefined,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  }
}
