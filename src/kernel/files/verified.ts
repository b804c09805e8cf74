import { createHash } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'

/** The same bytes; an error instead of the end when they do not have this SHA-256, so that no damaged file passes for whole. */
export const verified = (source: Readable, sha256: string): Readable => {
  const hash = createHash('sha256')
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: done => done(hash.digest('hex') === sha256 ? null : new Error(`The stored file ${sha256} is damaged.`)),
  })
  source.on('error', fault => through.destroy(fault))
  through.on('close', () => source.destroy())
  return source.pipe(through)
}

/** A stream as the body of an answer; ends the source when the client goes away. */
export const asWebStream = (source: Readable): ReadableStream<Uint8Array> => {
  const chunks: AsyncIterator<Uint8Array> = source.iterator()
  return new ReadableStream<Uint8Array>({
    pull: async controller => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      source.destroy()
    },
  })
}
