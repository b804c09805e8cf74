import { Readable } from 'node:stream'
import type { Intake } from '../admit-file.ts'
import { FileFault } from '../fault.ts'
import { plainHeic } from './plain-heic.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { plainPng } from './plain-png.ts'

/** A picture is held whole while it is cleaned; a larger one is not taken. */
const mostBytes = 25_000_000

/**
 * The same intake, for people who have not said who they are: pictures come in without where, when and with what they were taken, for that
 * can tell who took them, and under a name that says only what they are. What other files say of their makers stays. A picture whose parts make no sense is refused rather than let
 * through with what it holds.
 */
export const withoutOrigin = (intake: Intake): Intake => {
  let pictures = 0
  return {
    receive: async (stream, what) => {
      const source: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
      const head = await read(source, 12)
      const plain = cleanerFor(head)
      if (!plain) return intake.receive(Readable.from(rest(head, source)), what)
      const most = Math.min(what.maxBytes, mostBytes)
      const whole = Buffer.concat([head, await read(source, most + 1 - head.length)])
      if (whole.length > most) throw new FileFault('too-large', { megabytes: Math.floor(most / 100_000) / 10 })
      const cleaned = plain(whole)
      if (!cleaned) throw new FileFault('damaged')
      pictures += 1
      const name = `bild${pictures === 1 ? '' : `-${pictures}`}.${ending.get(plain)}`
      return intake.receive(Readable.from([cleaned]), { ...what, name })
    },
    discard: file => intake.discard(file),
  }
}

/** Undefined where its parts make no sense. */
type Cleaner = (picture: Buffer) => Buffer | undefined

const cleanerFor = (head: Buffer): Cleaner | undefined => {
  if (head.subarray(0, 2).equals(Buffer.from('ffd8', 'hex'))) return plainJpeg
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return plainPng
  return head.toString('latin1', 4, 8) === 'ftyp' ? plainHeic : undefined
}

const ending = new Map<Cleaner, string>([
  [plainJpeg, 'jpg'],
  [plainPng, 'png'],
  [plainHeic, 'heic'],
])

/** At least so many bytes, or all that there are. */
const read = async (source: AsyncIterator<Buffer>, atLeast: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  while (size < atLeast) {
    const { done, value } = await source.next()
    if (done) break
    chunks.push(value)
    size += value.length
  }
  return Buffer.concat(chunks)
}

const rest = async function* (head: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}
