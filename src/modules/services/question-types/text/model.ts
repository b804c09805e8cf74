import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { lengthOf, oneLine } from '../plain-text.ts'

export const options = z.strictObject({
  maxLength: z.int().min(1).max(500).default(200),
  /** What a browser may fill in: an HTML autocomplete name. */
  autocomplete: z.enum(['name', 'given-name', 'family-name', 'organization', 'street-address']).optional(),
})
export type Options = z.infer<typeof options>

export const value = z.string().min(1)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const text = oneLine(fields.text(asked.fact))
  const complaint = check(text, asked)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: text }
}

export const check = (text: string, { options: { maxLength } }: Asked<Options>): Complaint | undefined =>
  lengthOf(text) > maxLength
    ? { key: 'services.question.text.too-long', args: { max: maxLength, length: lengthOf(text) } }
    : undefined
