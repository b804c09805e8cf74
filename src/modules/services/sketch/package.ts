import {
  configure,
  type Entry,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { reservedSlugs } from '../definition.ts'
import { upgrade } from '../upgrade.ts'
import { besideText, isBeside } from './beside.ts'
import { outgrown, sizeOf } from './size.ts'
import { readSketch, type Sketch } from './sketch.ts'

/**
 * Why something is no package: no zip, too large, a file that is no part of a service, one that can't be read, no slug that can be used, more
 * questions, pages, conditions or examples than any service has.
 */
export type PackageFault =
  | 'no-zip'
  | 'too-large'
  | 'strange-file'
  | 'no-service'
  | 'not-json'
  | 'no-shape'
  | 'no-slug'
  | 'too-much'

/** What can't be read as a package of a service; `file` is the file in it that is at fault. */
export class NoPackage extends Error {
  override name = 'NoPackage'
  readonly why: PackageFault
  readonly file: string
  constructor(why: PackageFault, file = '', cause?: unknown) {
    super(`${why} ${file}`.trim(), { cause })
    this.why = why
    this.file = file
  }
}

// One small file at a time needs no worker.
configure({ useWebWorkers: false })

/** The files of a service's folder by their names: always the same text for the same content, down to the byte. */
export const filesOf = ({ body, texts, examples, beside = {} }: Sketch): Map<string, string> =>
  new Map([
    ['service.json', written(body)],
    ...Object.entries(texts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, own]): [string, string] => [`texts/${language}.json`, written(own)]),
    ...(examples.length > 0 ? [['examples.json', written(examples)] as const] : []),
    ...Object.entries(beside).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** The sketch that such files hold. Throws NoPackage. */
const sketchFrom = (files: ReadonlyMap<string, string>): Sketch => {
  if (!files.has('service.json')) throw new NoPackage('no-service')
  const beside = Object.fromEntries([...files].filter(([name]) => isBeside(name)))
  const read = [...files].filter(([name]) => !isBeside(name)).map(([name, text]) => [name, jsonIn(name, text)] as const)
  const texts = read.flatMap(([name, json]) => {
    const language = /^texts\/([a-z]{2,3})\.json$/.exec(name)?.[1]
    return language === undefined ? [] : [[language, json] as const]
  })
  const named = new Map(read)
  const sketch = shaped(named.get('service.json'), Object.fromEntries(texts), named.get('examples.json') ?? [], beside)
  // The slug becomes an address and the name of a folder.
  if (
    !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(sketch.body.slug) ||
    sketch.body.slug.length > 60 ||
    reservedSlugs.includes(sketch.body.slug)
  )
    throw new NoPackage('no-slug', 'service.json')
  const much = outgrown(sizeOf(sketch))
  if (much) throw new NoPackage('too-much', much === 'examples' ? 'examples.json' : 'service.json')
  return sketch
}

const jsonIn = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (fault) {
    throw new NoPackage('not-json', name, fault)
  }
}

const shaped = (body: unknown, texts: unknown, examples: unknown, beside: unknown): Sketch => {
  try {
    return readSketch(upgrade(body), texts, examples, beside)
  } catch (fault) {
    throw new NoPackage('no-shape', 'service.json', fault)
  }
}

/** All of it as one zip, the same bytes for the same content. */
export const packed = async (sketch: Sketch): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    // A zip holds the hour of the clock on the wall, wherever that is.
    lastModDate: new Date(2000, 0, 1),
  })
  for (const [name, text] of filesOf(sketch)) await zip.add(name, new TextReader(text))
  return zip.close()
}

/** Throws NoPackage for what is none, and for one whose content is larger than any service is. */
export const unpacked = async (bytes: Uint8Array): Promise<Sketch> => {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    const entries = await zip.getEntries()
    if (entries.length > mostFiles) throw new NoPackage('strange-file')
    const files = new Map<string, string>()
    let size = 0
    for (const entry of entries) {
      const name = entry.filename
      // Nothing is ever written by the names in a package; one with others is none of ours.
      if (entry.directory || !(partOfPackage.test(name) || isBeside(name)) || files.has(name))
        throw new NoPackage('strange-file', name.slice(0, 80))
      const text = await textOf(entry, mostBytes - size)
      size += Buffer.byteLength(text)
      files.set(name, text)
    }
    return sketchFrom(files)
  } catch (fault) {
    throw fault instanceof NoPackage ? fault : new NoPackage('no-zip', '', fault)
  }
}

const partOfPackage = /^(service|examples|texts\/[a-z]{2,3})\.json$/
const mostFiles = 28

/** Counted while it is unpacked: what a zip says of itself need not be true. */
const textOf = async (entry: Entry, most: number): Promise<string> => {
  if (entry.directory) throw new NoPackage('strange-file', entry.filename)
  if (entry.uncompressedSize > most) throw new NoPackage('too-large', entry.filename)
  const parts: Uint8Array[] = []
  let size = 0
  await entry.getData(
    new WritableStream<Uint8Array>({
      write: part => {
        size += part.byteLength
        if (size > most) throw new NoPackage('too-large', entry.filename)
        parts.push(part)
      },
    }),
    { checkSignature: true },
  )
  const bytes = Buffer.concat(parts)
  return isBeside(entry.filename) ? besideText(bytes) : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** All files together. A service with thousands of choices has less. */
const mostBytes = 4 * 1024 * 1024

const written = (value: unknown): string => `${JSON.stringify(sorted(value), null, 2)}\n`

/** Keys in order, so that the same content is always the same text. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
