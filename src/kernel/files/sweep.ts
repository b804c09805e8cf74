import type { Read } from '../hands.ts'
import type { Store } from './store.ts'
import './table.ts'

/** What must stay, over all municipalities: hashes of the store, and ids that wait in quarantine. */
export type Known = { kept: AsyncIterable<string>; waiting: AsyncIterable<string> }

/**
 * Takes away bytes that no row names (a form refused after its file had come, a program killed in between) once they are
 * older than `olderThan`, which must leave time for the slowest request. Gives how many.
 */
export const sweepOrphans = async (store: Store, known: Known, olderThan: Temporal.Instant): Promise<number> => {
  // Both are read before the first file goes: when a row can't be read, nothing is taken.
  const waiting = await setOf(known.waiting)
  const kept = await setOf(known.kept)
  let taken = 0
  for (const id of await store.list('quarantine')) {
    if (waiting.has(id) || !(await isOld(store, 'quarantine', id, olderThan))) continue
    await store.discard({ id })
    taken += 1
  }
  for (const folder of hexPairs) {
    for (const sha256 of await store.list(folder)) {
      if (kept.has(sha256) || !(await isOld(store, folder, sha256, olderThan))) continue
      if (await store.remove(sha256, olderThan)) taken += 1
    }
  }
  return taken
}

/** The sweep over the whole program: `readers` open a reading hand in each municipality. Spares what came during the last day. */
export const sweepStore = async (store: Store, readers: Reader[], now: Temporal.Instant): Promise<void> => {
  const known = { kept: fromAll(readers, keptHashes), waiting: fromAll(readers, waitingFiles) }
  await sweepOrphans(store, known, now.subtract({ hours: 24 }))
}

type Reader = (fn: (r: Read) => Promise<string[]>) => Promise<string[]>

const fromAll = async function* (readers: Reader[], what: (r: Read) => Promise<string[]>): AsyncGenerator<string> {
  for (const reader of readers) yield* await reader(what)
}

const keptHashes = async (r: Read): Promise<string[]> =>
  (await r.db.selectFrom('files.file').select('sha256').distinct().where('state', '=', 'clean').execute()).map(
    row => row.sha256,
  )

const waitingFiles = async (r: Read): Promise<string[]> =>
  (await r.db.selectFrom('files.file').select('id').where('state', '=', 'waiting').execute()).map(row => row.id)

const setOf = async (all: AsyncIterable<string>): Promise<Set<string>> => {
  const set = new Set<string>()
  for await (const one of all) set.add(one)
  return set
}

const hexPairs = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

const isOld = async (store: Store, folder: string, name: string, olderThan: Temporal.Instant): Promise<boolean> => {
  const at = await store.changedAt(folder, name)
  return at !== undefined && Temporal.Instant.compare(at, olderThan) < 0
}
