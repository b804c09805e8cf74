import { tokenFits } from '../auth/csrf.ts'
import type { FormSession } from '../auth/session.ts'
import type { Complaints, Refused } from '../errors.ts'
import { type AdmittedFile, admitting, type Intake, refusing } from '../files/admit-file.ts'
import { FileFault } from '../files/fault.ts'
import { parseMultipart, type UploadRules } from '../files/multipart.ts'
import { withoutOrigin } from '../files/origin/without-origin.ts'
import type { Actor } from '../hands.ts'
import type { Exchange } from './exchange.ts'
import { BadRequest } from './faults.ts'
import { type Fields, fieldsOf } from './fields.ts'

/** What a form brought: its fields, and what is wrong with single files of it. */
export type Brought = {
  fields: Fields
  complaints: Complaints
  /** Files to be kept with the change, in its transaction; until then they lie in quarantine. */
  files: AdmittedFile[]
  /** The actor may leave none: only the fields were read, so that what was typed is not lost. */
  refused?: Refused
}

const formLimit = 256 * 1024

/** The body of a posted form, read before anything is asked of the database: a slow sender keeps nobody waiting. */
export const readForm = async (x: Exchange): Promise<string> => (isForm(x) ? limitedText(x.request, formLimit) : '')

/** What a form brought: origin first, then the token, then the fields. */
export const openForm = (x: Exchange, body: string, session: FormSession | undefined): Fields => {
  requireOwnOrigin(x)
  if (!isForm(x)) throw new BadRequest(415, 'kernel.bad.content-type')
  const fields = fieldsOf(new URLSearchParams(body))
  requireToken(fields.text('_csrf'), session)
  return fields
}

const isForm = (x: Exchange): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(x.request.headers.get('content-type') ?? '')

/**
 * A posted form with files. The token comes before the first file, so that nothing is stored for a stranger. With `closed`
 * no file is taken, and that is what is said of each.
 */
export const readUpload = async (
  x: Exchange,
  session: FormSession | undefined,
  rules: UploadRules,
  closed: FileFault | undefined,
  actor: Actor,
): Promise<Brought> => {
  requireOwnOrigin(x)
  if (!/^multipart\/form-data\s*;/i.test(x.request.headers.get('content-type') ?? ''))
    throw new BadRequest(415, 'kernel.bad.content-type')
  const parsed = await parseMultipart(x.request, {
    maxFields: 200,
    maxFieldBytes: 64 * 1024,
    files: rules,
    beforeFile: async fields => requireToken(fields.get('_csrf')?.[0] ?? '', session),
    intake: intakeFor(x, closed, actor),
  })
  const pairs = [...parsed.fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  const complaints = Object.fromEntries([...parsed.faults].map(([field, fault]) => [field, fault.complaint()]))
  return { fields: fieldsOf(pairs, parsed.files), complaints, files: [...parsed.files.values()].flat() }
}

const intakeFor = (x: Exchange, closed: FileFault | undefined, actor: Actor): Intake => {
  if (closed) return refusing(closed)
  const intake = admitting(x.store, x.scanner)
  return actor.kind === 'visitor' ? withoutOrigin(intake) : intake
}

/** The fields of a posted form with files, of which none is taken: `field` is the one that may bring any. */
export const readWithoutFile = (x: Exchange, session: FormSession | undefined, field = ''): Promise<Brought> =>
  readUpload(x, session, { [field]: { maxBytes: 0, types: [] } }, new FileFault('empty'), { kind: 'anyone' })

/** A file as it came, with what it is called. */
export type NamedBytes = { name: string; bytes: Uint8Array }

/** The field of a small file that is read and not kept, how large it may be, and a field of others that belong to it. */
export type BroughtFile = { field: string; limit: number; more?: { field: string; most: number } }

/**
 * A posted form with one small file that is read and not kept: it is never written to disk. `limit` is in bytes. The file's bytes are
 * undefined where none was chosen.
 */
export const readBrought = async (
  x: Exchange,
  session: FormSession | undefined,
  { field, limit, more }: BroughtFile,
): Promise<{ fields: Fields; bytes: Uint8Array | undefined; more: NamedBytes[] }> => {
  requireOwnOrigin(x)
  if (!/^multipart\/form-data\s*;/i.test(x.request.headers.get('content-type') ?? ''))
    throw new BadRequest(415, 'kernel.bad.content-type')
  const read: NamedBytes[] = []
  const parsed = await parseMultipart(x.request, {
    maxFields: 20,
    maxFieldBytes: 64 * 1024,
    files: {
      [field]: { maxBytes: limit, types: [] },
      ...(more ? { [more.field]: { maxBytes: limit, types: [], max: more.most } } : {}),
    },
    beforeFile: async fields => requireToken(fields.get('_csrf')?.[0] ?? '', session),
    intake: {
      receive: async (stream, { name }) => {
        const chunks: Buffer[] = []
        let size = 0
        for await (const chunk of stream) {
          size += chunk.length
          if (size > limit) throw new FileFault('too-large', { megabytes: Math.floor(limit / 1024 / 1024) })
          chunks.push(Buffer.from(chunk))
        }
        read.push({ name, bytes: Buffer.concat(chunks) })
        return { id: String(read.length - 1), name, type: '', size, sha256: '', state: 'clean', scannedBy: null }
      },
      discard: async () => undefined,
    },
  })
  const [fault] = parsed.faults.values()
  if (fault) throw fault
  const pairs = [...parsed.fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  const of = (name: string): NamedBytes[] => (parsed.files.get(name) ?? []).flatMap(({ id }) => read[Number(id)] ?? [])
  return { fields: fieldsOf(pairs), bytes: of(field)[0]?.bytes, more: more ? of(more.field) : [] }
}

/** Reads a body as text, at most `limit` bytes: 413 beyond it, however the length was stated. */
export const limitedText = async (request: Request, limit: number): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BadRequest(413, 'kernel.bad.too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > limit) throw new BadRequest(413, 'kernel.bad.too-large')
      chunks.push(chunk)
    }
  } catch (fault) {
    // The sender hung up or sent no proper body: theirs, not an outage of ours.
    throw fault instanceof BadRequest ? fault : new BadRequest(400, 'kernel.bad.cut-off')
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A form is sent from a page of ours: the browser says from where, and it can't be made to lie. */
const requireOwnOrigin = (x: Exchange): void => {
  const origin = x.request.headers.get('origin') ?? originOf(x.request.headers.get('referer'))
  if (origin !== x.origin) throw new BadRequest(403, 'kernel.bad.origin')
}

const originOf = (url: string | null): string | undefined =>
  url && URL.canParse(url) ? new URL(url).origin : undefined

const requireToken = (token: string, session: FormSession | undefined): void => {
  if (session && !tokenFits(token, session.csrf)) throw new BadRequest(403, 'kernel.bad.token')
}
