import { Refused } from '../../../kernel/errors.ts'
import { actorName, type Officer, type Read, type Write } from '../../../kernel/hands.ts'
import { buildService } from '../build.ts'
import type { Sketch } from '../sketch/sketch.ts'
import { lockSketch } from '../sketch/stored-sketch.ts'
import type { Barrier } from './barrier.ts'
import type { LooksState } from './table.ts'
import './table.ts'

export type LooksForBuilder = {
  /** `changed`: it was looked at, but has been changed since. `stopped`: nothing has been heard of it for long. */
  state: LooksState | 'never' | 'changed' | 'stopped'
  done: number
  total: number
  barriers: Barrier[]
  at: Temporal.Instant | undefined
  by: string
}

/** Whether every state of a sketch, as it is now, has been looked at in a browser. Undefined while it can't be built. */
export const looksOf = async (r: Read<Officer>, { body, texts }: Sketch): Promise<LooksForBuilder | undefined> => {
  const built = buildService(body, texts)
  if ('faults' in built) return undefined
  const row = await r.db.selectFrom('services.looks').selectAll().where('slug', '=', body.slug).executeTakeFirst()
  if (!row) return { state: 'never', done: 0, total: 0, barriers: [], at: undefined, by: '' }
  const { done, total, barriers, asked_by: by, told_at: at } = row
  const same = row.hash === built.service.hash
  const state = isSilent(row, r.now) ? 'stopped' : row.state
  return { state: same ? state : 'changed', done, total, barriers: same ? barriers : [], at, by }
}

/** Orders that every state of a sketch is shown in a browser. Throws Refused while it can't be built, Missing. */
export const askToLook = async (w: Write<Officer>, slug: string): Promise<void> => {
  const { sketch } = await lockSketch(w, slug)
  const built = buildService(sketch.body, sketch.texts)
  if ('faults' in built) throw new Refused({ key: 'services.sketch.stops', args: { n: built.faults.length } })
  const { hash } = built.service
  const before = await w.tx.selectFrom('services.looks').selectAll().where('slug', '=', slug).executeTakeFirst()
  const goesOn = before && (before.state === 'waiting' || before.state === 'running') && !isSilent(before, w.now)
  // Pressed twice: it is under way already.
  if (goesOn && before.hash === hash) return
  const asked = { hash, state: 'waiting' as const, done: 0, total: 0, barriers: '[]' }
  const by = { asked_at: w.now, asked_by: actorName(w.actor), told_at: w.now }
  await w.tx
    .insertInto('services.looks')
    .values({ slug, ...asked, ...by })
    .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet({ ...asked, ...by }))
    .execute()
  await w.enqueue({ kind: 'service.looks', payload: { slug, hash } })
}

/** Under way, and yet not heard of for a quarter of an hour: whoever did it has been stopped. */
const isSilent = (
  { state, told_at }: { state: LooksState; told_at: Temporal.Instant },
  now: Temporal.Instant,
): boolean =>
  (state === 'waiting' || state === 'running') && Temporal.Instant.compare(told_at.add({ minutes: 15 }), now) < 0
