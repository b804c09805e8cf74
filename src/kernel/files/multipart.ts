import { Readable, Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { AdmittedFile, Intake } from './admit-file.ts'
import { FileFault } from './fault.ts'
import type { FileRule } from './store.ts'

/** Which fields may bring files, what each may be, and how many: one where nothing else is said. */
export type UploadRules = Readonly<Record<string, FileRule & { max?: number }>>

export type MultipartOptions = {
  maxFields: number
  maxFieldBytes: number
  files: UploadRules
  /** Called once, with the fields that came before the first file, or with all when none came. Throws to refuse (a forged token): then no byte of a file has been stored. */
  beforeFile: (fields: ReadonlyMap<string, string[]>) => Promise<void> | void
  intake: Intake
}

export type Parsed = {
  fields: Map<string, string[]>
  /** Empty when any file had a fault: a form is taken whole or not at all. */
  files: Map<string, AdmittedFile[]>
  /** What is wrong with single files, by field: the form goes back with all that was typed. */
  faults: Map<string, FileFault>
}

/**
 * Reads a `multipart/form-data` body as it arrives: files go to the intake one after another and are never whole in
 * memory. Throws FileFault for a body that is broken, too large or more than the disk can hold, and whatever `beforeFile`
 * or the intake throws; then everything stored so far is gone again.
 */
export const parseMultipart = async (request: Request, options: MultipartOptions): Promise<Parsed> => {
  const parser = parserFor(request, options)
  const source = request.body
  if (!parser || !source) throw new FileFault('broken')
  const most = mostBytes(options)
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new FileFault('form-too-large')
  const parsed: Parsed = { fields: new Map(), files: new Map(), faults: new Map() }
  let failure: { fault: unknown } | undefined
  let asked: Promise<void> | undefined
  let work = Promise.resolve()

  const fail = (fault: unknown): void => {
    failure ??= { fault }
  }
  const ask = (): Promise<void> => {
    // A copy: what comes after the first file can't make good what came too late.
    asked ??= (async () => options.beforeFile(new Map(parsed.fields)))()
    return asked
  }
  const tooMuch = (): void => fail(new FileFault('form-too-large'))
  for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) parser.on(limit, tooMuch)
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) return tooMuch()
    const values = parsed.fields.get(name)
    if (values) values.push(value)
    else parsed.fields.set(name, [value])
  })
  parser.on('file', (name, stream, info) => {
    let cut = false
    const allowed = info.filename && !failure ? ask() : Promise.resolve()
    allowed.catch(fail)
    stream.on('error', () => {
      cut = true
    })
    work = work
      .then(async () => {
        if (info.filename && !failure) {
          await allowed
          await takeFile(parsed, options, name, stream, { name: info.filename, declared: info.mimeType })
        }
      })
      .catch(fault => fail(cut ? new FileFault('broken') : fault))
      .then(() => drained(stream))
  })

  try {
    // Also a refused body is read to its end, within its bounds: a browser shows no answer to what it could not send.
    await pipeline(Readable.from(source.values({ preventCancel: true })), atMost(most), parser)
  } catch (fault) {
    // A body that ends too early or makes no sense: whatever the parser says of it.
    fail(fault instanceof FileFault ? fault : new FileFault('broken'))
  }
  await work
  if (!failure) await ask().catch(fail)
  if (failure || parsed.faults.size > 0) {
    for (const file of [...parsed.files.values()].flat()) await options.intake.discard(file)
    parsed.files.clear()
  }
  if (failure) throw failure.fault
  return parsed
}

const parserFor = (
  request: Request,
  { files, maxFields, maxFieldBytes }: MultipartOptions,
): busboy.Busboy | undefined => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) return undefined
  // One more than allowed of each, so that a file too many in a field is told from a flood.
  const most = Object.values(files).reduce((sum, { max = 1 }) => sum + max + 1, 0) + 1
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        fieldSize: maxFieldBytes,
        fields: maxFields,
        files: most,
        parts: maxFields + most,
        headerPairs: 20,
      },
    })
  } catch {
    return undefined
  }
}

/** What may come, one more of each, and some more: a file that is somewhat too large is read to its end, so that the browser gets its answer. */
const mostBytes = ({ files, maxFields, maxFieldBytes }: MultipartOptions): number =>
  Object.values(files).reduce((sum, { maxBytes, max = 1 }) => sum + maxBytes * (max + 1), 0) +
  maxFields * (maxFieldBytes + 1_000) +
  32_000_000

const takeFile = async (
  { files, faults }: Parsed,
  { files: rules, intake }: MultipartOptions,
  name: string,
  stream: Readable,
  what: { name: string; declared: string },
): Promise<void> => {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
  if (!rule) throw new FileFault('broken')
  const { max = 1, ...one } = rule
  const before = files.get(name) ?? []
  if (before.length + (faults.has(name) ? 1 : 0) >= max) {
    faults.set(name, new FileFault('too-many', { max }))
    return
  }
  try {
    const file = await intake.receive(Readable.from(chunksOf(stream), { objectMode: false }), { ...one, ...what })
    files.set(name, [...before, file])
  } catch (fault) {
    if (!(fault instanceof FileFault) || fault.status !== 422) throw fault
    faults.set(name, fault)
  }
}

/** Who refuses a file may stop reading it, but must not end the part: the rest of the body comes after it. */
const chunksOf = async function* (stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk
}

/** Reads what is left of a part, so that the next one comes. A part that was cut off is at its end, too. */
const drained = async (stream: Readable): Promise<void> => {
  stream.resume()
  if (!stream.readableEnded) await finished(stream).catch(() => undefined)
}

const atMost = (bytes: number): Transform => {
  let size = 0
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      size += chunk.length
      if (size > bytes) done(new FileFault('form-too-large'))
      else done(null, chunk)
    },
  })
}
