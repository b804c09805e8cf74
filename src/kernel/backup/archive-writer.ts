import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'

export type ArchiveWriter = {
  /** Adds bytes and gives their SHA-256. */
  add: (name: string, bytes: Buffer) => Promise<{ size: number; sha256: string }>
  /** Adds the first `size` bytes of an open file and gives their SHA-256. */
  addFile: (name: string, file: FileHandle, size: number) => Promise<{ size: number; sha256: string }>
  /** Puts the whole archive in its place, on disk for good. */
  finish: () => Promise<void>
  /** Leaves nothing behind. */
  abandon: () => Promise<void>
}

/** A tar archive that is under its own name only when it is whole. */
export const openArchive = (file: string): ArchiveWriter => {
  const unfinished = `${file}.unfinished`
  const tar = pack()
  const written = pipeline(tar, createWriteStream(unfinished, { flush: true, mode: 0o600 }))
  // A full disk is told by whoever waits next.
  written.catch(() => undefined)

  const put = async (name: string, size: number, source: Readable): Promise<{ size: number; sha256: string }> => {
    const hash = createHash('sha256')
    const hashing = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    // When the disk is full nobody empties the tar any more: then it is the writing that ends.
    await Promise.race([
      pipeline(source, hashing, tar.entry({ name, size, mode: 0o600 })),
      written.then(() => Promise.reject(new Error('The archive was closed'))),
    ])
    return { size, sha256: hash.digest('hex') }
  }
  return {
    add: (name, bytes) => put(name, bytes.length, Readable.from(bytes.length > 0 ? [bytes] : [])),
    addFile: (name, file, size) =>
      put(name, size, file.createReadStream({ start: 0, end: Math.max(0, size - 1), autoClose: false })),
    finish: async () => {
      tar.finalize()
      await written
      await rename(unfinished, file)
      await flushFolder(dirname(file))
    },
    abandon: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** A new name is on disk for good only when its folder is. Windows has no such thing. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
