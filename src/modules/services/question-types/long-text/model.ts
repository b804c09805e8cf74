import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { lengthOf, plainText } from '../plain-text.ts'

export const options = z.strictObject({
  maxWords: z.int().min(1).max(5000).optional(),
  maxLength: z.int().min(1).max(20_000).default(4000),
  rows: z.int().min(2).max(20).default(6),
})
export type Options = z.infer<typeof options>

export const value = z.string().min(1)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const text = plainText(fields.text(asked.fact))
  const complaint = check(text, asked)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: text }
}

export const check = (text: string, { options: { maxWords, maxLength } }: Asked<Options>): Complaint | undefined => {
  // Sent twice in one form, the first empty: nobody's browser does, and it is no answer.
  if (text === '') return { key: 'services.question.again' }
  const words = wordsIn(text)
  if (maxWords !== undefined && words > maxWords) {
    return { key: 'services.question.long-text.too-many-words', args: { max: maxWords, over: words - maxWords } }
  }
  const length = lengthOf(text)
  if (length <= maxLength) return undefined
  return { key: 'services.question.long-text.too-long', args: { max: maxLength, over: length - maxLength } }
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => word !== '').length
