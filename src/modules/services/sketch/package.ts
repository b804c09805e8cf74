import {
  configure,
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { readSketch, type Sketch } from './sketch.ts'

/** What can't be read as a package of a service. */
export class NoPackage extends Error {
  override name = 'NoPackage'
}

// One small file at a time needs no worker.
configure({ useWebWorkers: false })

/** The files of a service's folder by their names: always the same text for the same content, down to the byte. */
export const filesOf = ({ body, texts, examples }: Sketch): Map<string, string> =>
  new Map([
    ['service.json', written(body)],
    ...Object.entries(texts).map(([language, own]): [string, string] => [`texts/${language}.json`, written(own)]),
    ...(examples.length > 0 ? [['examples.json', written(examples)] as const] : []),
  ])

/** The sketch that such files hold. Throws NoPackage. */
const sketchFrom = (files: ReadonlyMap<string, string>): Sketch => {
  try {
    const texts = [...files].flatMap(([name, text]) => {
      const language = /^texts\/([a-z]{2})\.json$/.exec(name)?.[1]
      return language === undefined ? [] : [[language, JSON.parse(text)] as const]
    })
    const body: unknown = JSON.parse(files.get('service.json') ?? '')
    return readSketch(body, Object.fromEntries(texts), JSON.parse(files.get('examples.json') ?? '[]'))
  } catch (fault) {
    // Not JSON, or not of the right shape: a zip of something else.
    throw new NoPackage('No package of a service', { cause: fault })
  }
}

/** All of it as one zip, the same bytes for the same content. */
export const packed = async (sketch: Sketch): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    lastModDate: new Date(Date.UTC(2000, 0, 1)),
  })
  for (const [name, text] of filesOf(sketch)) await zip.add(name, new TextReader(text))
  return zip.close()
}

/** Throws NoPackage for what is none, and for one whose content is larger than any service is. */
export const unpacked = async (bytes: Uint8Array): Promise<Sketch> => {
  const files = new Map<string, string>()
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    const entries = await zip.getEntries()
    if (entries.length > 20) throw new NoPackage('Too many files')
    for (const entry of entries) {
      if (entry.directory) continue
      if (entry.uncompressedSize > mostBytes) throw new NoPackage('Too large')
      files.set(entry.filename, await entry.getData(new TextWriter()))
    }
  } catch (fault) {
    throw fault instanceof NoPackage ? fault : new NoPackage('No zip', { cause: fault })
  }
  return sketchFrom(files)
}

/** A service with thousands of choices has less. */
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
