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
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const satisfies Record<string, FileType>

export const options = z.strictObject({
  types: z
    .array(z.enum(['pdf', 'jpeg', 'png', 'docx', 'odt']))
    .min(1, 'write at least one of pdf, jpeg, png, docx, odt'),
  maxMegabytes: z.number().min(0.1).max(100).default(10),
})
export type Options = z.infer<typeof options>

/** A reference: the bytes lie in the file store. */
export const value = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  sha256: z.string(),
  state: z.enum(['clean', 'waiting']),
})

export const upload = (o: Options): { maxBytes: number; types: FileType[] } => ({
  maxBytes: Math.round(o.maxMegabytes * 1_000_000),
  types: o.types.map(type => mediaTypes[type]),
})

const removed = (fields: Fields, fact: string): boolean => fields.text(`${fact}-remove`) === 'ja'

export const empty = (fields: Fields, { fact }: Asked<Options>, stored: StoredFile | undefined): boolean =>
  fields.file(fact) === undefined && (stored === undefined || removed(fields, fact))

/** A new file takes the place of the one before; without a new one that is kept. */
export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
  stored: StoredFile | undefined,
): { value: StoredFile } | { complaints: Record<string, Complaint> } => {
  const sent = fields.file(fact) ?? stored
  return sent ? { value: sent } : { complaints: { [fact]: { key: 'services.question.file.choose' } } }
}
