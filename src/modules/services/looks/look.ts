import { reading, type System, type Write } from '../../../kernel/hands.ts'
import type { Municipality } from '../../../kernel/municipalities.ts'
import { buildService } from '../build.ts'
import type { Definition } from '../definition.ts'
import { readSketch } from '../sketch/sketch.ts'
import type { TextSources } from '../words.ts'
import type { Looked } from './barrier.ts'
import type { LooksState } from './table.ts'
import './table.ts'
import '../table.ts'

/** A service that is to be shown in a browser. */
export type ToShow = { municipality: string; body: Definition; texts: TextSources }

/** Shows every state of a service in a browser of this machine; `no-browser` where it has none. `tell` hears how far it has come. */
export type Show = (
  shown: ToShow,
  tell: (done: number, of: number) => void,
  signal: AbortSignal,
) => Promise<Looked | 'no-browser'>

type Due = {
  payload: Record<string, unknown>
  municipality: Municipality
  write: <T>(fn: (w: Write<System>) => Promise<T>) => Promise<T>
}

/**
 * Looks at services one after another. It takes minutes, so the delivery only begins it and others are delivered meanwhile; what comes of it
 * is written by and by. Where the program ends before, the studio says so and it can be asked for again.
 */
export const createLooker = (show: Show, failed: (fault: unknown) => void) => {
  const stopping = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const look = async ({ payload, municipality, write }: Due): Promise<void> => {
    const [slug, hash] = [String(payload.slug), String(payload.hash)]
    const keep = (state: LooksState, what: Partial<Kept> = {}): Promise<unknown> =>
      write(w => keepLooks(w, slug, hash, { state, ...what }))
    const sketch = await write(w => sketchWith(w, slug, hash))
    if (!sketch || stopping.signal.aborted) return
    await keep('running')
    let told = performance.now()
    const tell = (done: number, total: number): void => {
      if (performance.now() - told < everySoOften) return
      told = performance.now()
      keep('running', { done, total }).catch(failed)
    }
    try {
      const looked = await show({ municipality: municipality.slug, ...sketch }, tell, stopping.signal)
      if (looked === 'no-browser') await keep('no-browser')
      else await keep('done', { done: looked.states, total: looked.states, barriers: JSON.stringify(looked.barriers) })
    } catch (fault) {
      if (stopping.signal.aborted) return
      failed(fault)
      await keep('failed')
    }
  }
  return {
    begin: async (due: Due): Promise<void> => {
      last = last.then(() => look(due)).catch(failed)
    },
    /** Waits for what is under way. */
    settled: async (): Promise<void> => {
      await last
    },
    stop: async (): Promise<void> => {
      stopping.abort()
      await last
    },
  }
}

/** Milliseconds between what is told. */
const everySoOften = 1500

type Kept = { done: number; total: number; barriers: string }

/** Writes what came of it, unless something else has been asked for meanwhile. */
const keepLooks = (
  w: Write,
  slug: string,
  hash: string,
  kept: Partial<Kept> & { state: LooksState },
): Promise<unknown> =>
  w.tx
    .updateTable('services.looks')
    .set({ ...kept, told_at: w.now })
    .where('slug', '=', slug)
    .where('hash', '=', hash)
    // What is told late of how far it has come does not undo that it is done.
    .$if(kept.state === 'running', query => query.where('state', 'in', ['waiting', 'running']))
    .execute()

/** The sketch, as long as it is still the one that was asked about. */
const sketchWith = async (
  w: Write<System>,
  slug: string,
  hash: string,
): Promise<Pick<ToShow, 'body' | 'texts'> | undefined> => {
  const row = await reading(w)
    .db.selectFrom('services.sketch')
    .select(['body', 'texts', 'examples'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  const { body, texts } = readSketch(row.body, row.texts, row.examples)
  const built = buildService(body, texts)
  return 'service' in built && built.service.hash === hash ? { body, texts } : undefined
}

/** What was found from the command line, kept as if it had been asked for in the studio. */
export const keepLooked = async (w: Write<System>, slug: string, hash: string, looked: Looked): Promise<void> => {
  const { states, barriers } = looked
  const found = { hash, state: 'done' as const, done: states, total: states, barriers: JSON.stringify(barriers) }
  const by = { asked_at: w.now, asked_by: w.actor.name, told_at: w.now }
  await w.tx
    .insertInto('services.looks')
    .values({ slug, ...found, ...by })
    .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet({ ...found, ...by }))
    .execute()
}
