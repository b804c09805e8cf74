import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { FileType } from '../../../../kernel/files/file-types.ts'
import type { StoredFile } from '../../../../kernel/files/files.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'

/** What may be asked for, by the names that people know. The content is looked at; the ending of the name says nothing. */
const mediaTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
} as const satisfies Record<string, FileType>

export const options = z.strictObject({
  types: z
    .array(z.enum(['pdf', 'jpeg', 'png', 'heic', 'docx', 'odt', 'txt']))
    .min(1, 'write at least one of pdf, jpeg, png, heic, docx, odt, txt'),
  /** Of each file. */
  maxMegabytes: z.number().min(0.1).max(100).default(10),
  /** How many there may be. */
  max: z.int().min(1).max(20).default(1),
})
export type Options = z.infer<typeof options>

/** A reference: the bytes lie in the file store. */
const stored = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  sha256: z.string(),
  state: z.enum(['clean', 'waiting', 'infected']),
})

/** One file where one may come, a list where several may. Either is read, so that a draft outlives a change of `max`. */
export const value = z.union([stored, z.array(stored).min(1)])
export type Value = z.infer<typeof value>

export const filesIn = (kept: Value | undefined): StoredFile[] => (kept === undefined ? [] : [kept].flat())

export const upload = (o: Options): { maxBytes: number; types: FileType[]; max: number } => ({
  maxBytes: Math.round(o.maxMegabytes * 1_000_000),
  types: o.types.map(type => mediaTypes[type]),
  max: o.max,
})

export const empty = (fields: Fields, asked: Asked<Options>, kept: Value | undefined): boolean =>
  fields.files(asked.fact).length === 0 && staying(fields, asked, kept).length === 0

/** A new file takes the place of the one before; where several may be, it comes to them. Without a new one what there is is kept. */
export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  kept: Value | undefined,
): { value: Value } | { complaints: Record<string, Complaint> } => {
  const sent = fields.files(asked.fact)
  if (asked.options.max === 1) {
    const one = sent[0] ?? filesIn(kept)[0]
    const complaint = one ? check(one, asked) : ({ key: 'services.question.file.choose' } as const)
    return one && !complaint ? { value: one } : { complaints: complaint ? { [asked.fact]: complaint } : {} }
  }
  const all = [...staying(fields, asked, kept), ...sent]
  const complaint = check(all, asked)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: all }
}

export const check = (kept: Value, { options: { max } }: Asked<Options>): Complaint | undefined => {
  const count = filesIn(kept).length
  if (filesIn(kept).some(({ state }) => state === 'infected')) return { key: 'services.question.file.infected' }
  return count > max ? { key: 'services.question.file.too-many', args: { max, count } } : undefined
}

/** The files of before that were not ticked to be taken away: by their id, or the only one by "ja". */
const staying = (fields: Fields, { fact }: Asked<Options>, kept: Value | undefined): StoredFile[] => {
  const removed = fields.all(`${fact}-remove`)
  const files = filesIn(kept)
  return files.filter(({ id }) => !removed.includes(id) && !(files.length === 1 && removed.includes('ja')))
}

/** A file of the first type that may be sent. */
export const samples = ({ options: { types, max } }: Asked<Options>): Value[] => {
  const [type = 'pdf'] = types
  const one = {
    id: '00000000-0000-7000-8000-000000000000',
    name: `fil.${type}`,
    type: mediaTypes[type],
    size: 1000,
    sha256: '0'.repeat(64),
    state: 'clean' as const,
  }
  return max === 1 ? [one] : [[one]]
}
