import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat, statfs, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../ids.ts'
import { cleanName } from './clean-name.ts'
import { asFileFault, FileFault } from './fault.ts'
import { type FileType, lies, promises, withEnding, wordsFor } from './file-types.ts'
import { typeByContent } from './type-by-content.ts'
import { asWebStream, verified } from './verified.ts'

/** What one file may be. */
export type FileRule = { maxBytes: number; types: readonly FileType[] }

/** A file that has arrived whole and is what it says, not yet let into the store. `id` becomes the id of its row. */
export type Received = {
  id: string
  name: string
  sha256: string
  size: number
  type: FileType
  quarantinePath: string
}

/** Files on disk, named by their SHA-256: `<folder>/<ab>/<sha256>`; what is not yet scanned in `<folder>/quarantine/<id>`. */
export type Store = {
  folder: string
  /** Streams a file into quarantine. Throws FileFault; then nothing is left of it. */
  receive: (stream: Readable, what: FileRule & { name: string; declared?: string }) => Promise<Received>
  /** Lets a quarantined file in. Doing it again is harmless. Throws when it is neither in quarantine nor in the store. */
  release: (file: { id: string; sha256: string }) => Promise<void>
  /** Throws a quarantined file away. */
  discard: (file: { id: string }) => Promise<void>
  quarantinePath: (id: string) => string
  /** Keeps bytes that we made ourselves. */
  put: (bytes: Uint8Array) => Promise<{ sha256: string; size: number }>
  has: (sha256: string) => Promise<boolean>
  /** The bytes; the stream fails at its end when they are not what their name says. */
  read: (sha256: string) => Readable
  /** The same, as the body of an answer. */
  open: (sha256: string) => ReadableStream<Uint8Array>
  /** Takes away a file that no row names, unless it came (again) after `unlessSince`. Tells whether it did. */
  remove: (sha256: string, unlessSince: Temporal.Instant) => Promise<boolean>
  /** What lies there, for the sweep: names of one folder (`quarantine`, `00` ... `ff`) in order. */
  list: (folder: string) => Promise<string[]>
  changedAt: (folder: string, name: string) => Promise<Temporal.Instant | undefined>
}

/**
 * Opens the store in a folder and makes what is missing. `keepFree` bytes of the disk are never used for files, because
 * the database may live on it: then `receive` and `put` throw `no-room`.
 */
export const openStore = async (folder: string, { keepFree = 100_000_000 } = {}): Promise<Store> => {
  const quarantine = join(folder, 'quarantine')
  await mkdir(quarantine, { recursive: true, mode: 0o700 })
  const quarantinePath = (id: string): string => join(quarantine, id)
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256.')
    return join(folder, sha256.slice(0, 2), sha256)
  }

  const read = (sha256: string): Readable => verified(createReadStream(pathOf(sha256)), sha256)

  const write = async (
    path: string,
    source: Readable | Iterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ sha256: string; size: number }> => {
    const room = await statfs(folder)
    if (room.bavail * room.bsize < keepFree + maxBytes) throw new FileFault('no-room')
    const hash = createHash('sha256')
    let size = 0
    const target = await open(path, 'wx', 0o600)
    try {
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            size += chunk.length
            if (size > maxBytes) throw new FileFault('too-large', { megabytes: Math.floor(maxBytes / 100_000) / 10 })
            hash.update(chunk)
            yield chunk
          }
        },
        // Flushed to the disk itself before it is closed: what is acknowledged survives a power cut.
        target.createWriteStream({ flush: true }),
      )
    } catch (fault) {
      await target.close().catch(() => undefined)
      throw asFileFault(fault)
    }
    return { sha256: hash.digest('hex'), size }
  }

  const letIn = async (from: string, sha256: string): Promise<void> => {
    const path = pathOf(sha256)
    const home = join(path, '..')
    if ((await mkdir(home, { recursive: true })) !== undefined) await flushFolder(folder)
    // The clock starts anew, so that a sweep leaves a file alone whose row is about to be written.
    await utimes(from, new Date(), new Date())
    await rename(from, path)
    await flushFolder(home)
  }

  return {
    folder,
    quarantinePath,
    receive: async (stream, { maxBytes, types, name, declared }) => {
      const id = newId()
      const path = quarantinePath(id)
      try {
        const { sha256, size } = await write(path, stream, maxBytes)
        if (size === 0) throw new FileFault('empty')
        const clean = cleanName(name)
        const type = await typeByContent(path)
        if (!type || !types.includes(type) || lies(type, clean, declared))
          throw new FileFault(promises(types, clean) ? 'other-content' : 'wrong-type', { types: wordsFor(types) })
        await flushFolder(quarantine)
        return { id, name: cleanName(withEnding(type, clean)), sha256, size, type, quarantinePath: path }
      } catch (fault) {
        await rm(path, { force: true })
        throw fault
      }
    },
    release: async ({ id, sha256 }) => {
      const path = quarantinePath(id)
      if (await exists(path)) await letIn(path, sha256)
      else if (!(await exists(pathOf(sha256))))
        throw new Error(`The file ${id} is neither in quarantine nor in the store.`)
    },
    discard: ({ id }) => rm(quarantinePath(id), { force: true }),
    put: async bytes => {
      const path = quarantinePath(newId())
      try {
        const kept = await write(path, [bytes], bytes.length)
        await letIn(path, kept.sha256)
        return kept
      } catch (fault) {
        await rm(path, { force: true })
        throw fault
      }
    },
    has: sha256 => exists(pathOf(sha256)),
    read,
    open: sha256 => asWebStream(read(sha256)),
    remove: async (sha256, unlessSince) => {
      const away = quarantinePath(newId())
      // Moved aside first: the same content may be let in once more just now, and then it must stay.
      const moved = await rename(pathOf(sha256), away).then(() => true, ifMissing(false))
      if (!moved) return false
      const old = (await stat(away)).mtimeMs < unlessSince.epochMilliseconds
      await (old ? rm(away) : rename(away, pathOf(sha256)))
      return old
    },
    list: async name => (await readdir(join(folder, name)).catch(ifMissing<string[]>([]))).sort(),
    changedAt: async (part, name) => {
      const found = await stat(join(folder, part, name)).catch(ifMissing(undefined))
      return found && Temporal.Instant.fromEpochMilliseconds(Math.trunc(found.mtimeMs))
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Somebody else may take a file away between two looks. */
const ifMissing =
  <T>(instead: T) =>
  (fault: NodeJS.ErrnoException): T => {
    if (fault.code === 'ENOENT') return instead
    throw fault
  }
