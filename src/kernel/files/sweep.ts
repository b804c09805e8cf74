import type { Read } from '../hands.ts'
import type { Store } from './store.ts'
import './table.ts'

/** What must stay, over all municipalities: hashes of the store in rising order, and ids that wait in quarantine. */
export type Known = { kept: AsyncIterable<string>; waiting: AsyncIterable<string> }

/**
 * Takes away bytes that no row names (a form refused after its file had come, a program killed in between) once they are
 * older than `olderThan`, which must leave time for the slowest request. Gives how many. Memory stays flat: both sides
 * come in order and are walked together. Throws when `kept` is not in rising order, before it takes anything wrong.
 */
export const sweepOrphans = async (store: Store, known: Known, olderThan: Temporal.Instant): Promise<number> => {
  let taken = 0
  const waiting = new Set<string>()
  for await (const id of known.waiting) waiting.add(id)
  for (const id of await store.list('quarantine')) {
    if (waiting.has(id) || !(await isOld(store, 'quarantine', id, olderThan))) continue
    await store.discard({ id })
    taken += 1
  }
  const isKept = walking(known.kept)
  for (const folder of hexPairs) {
    for (const sha256 of await store.list(folder)) {
      if ((await isKept(sha256)) || !(await isOld(store, folder, sha256, olderThan))) continue
      if (await store.remove(sha256, olderThan)) taken += 1
    }
  }
  return taken
}

/** One municipality's hashes, rising. */
export const keptHashes = async (r: Read): Promise<string[]> =>
  (
    await r.db
      .selectFrom('files.file')
      .select('sha256')
      .distinct()
      .where('state', '=', 'clean')
      .orderBy('sha256')
      .execute()
  ).map(row => row.sha256)

/** One municipality's files that wait for a scan. */
export const waitingFiles = async (r: Read): Promise<string[]> =>
  (await r.db.selectFrom('files.file').select('id').where('state', '=', 'waiting').execute()).map(row => row.id)

const hexPairs = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

const isOld = async (store: Store, folder: string, name: string, olderThan: Temporal.Instant): Promise<boolean> => {
  const at = await store.changedAt(folder, name)
  return at !== undefined && Temporal.Instant.compare(at, olderThan) < 0
}

/** Answers rising questions from a rising stream. */
const walking = (rising: AsyncIterable<string>): ((sha256: string) => Promise<boolean>) => {
  const stream = rising[Symbol.asyncIterator]()
  let here = ''
  let done = false
  return async sha256 => {
    while (!done && here < sha256) {
      const { value, done: ended } = await stream.next()
      if (ended) done = true
      else if (value < here) throw new Error('The hashes to keep must come in rising order.')
      else here = value
    }
    return !done && here === sha256
  }
}
