import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { patternSample } from '../pattern-sample.ts'
import { lengthOf, oneLine } from '../plain-text.ts'
import { matches, patternFault } from '../safe-pattern.ts'

export const options = z
  .strictObject({
    minLength: z.int().min(1).max(500).default(1),
    maxLength: z.int().min(1).max(500).default(200),
    /** A regular expression that the whole text must fit. What to write instead is the text `pattern`. */
    pattern: z.string().min(1).optional(),
    /** What a browser may fill in: an HTML autocomplete name. */
    autocomplete: z
      .enum([
        'name',
        'given-name',
        'additional-name',
        'family-name',
        'organization',
        'organization-title',
        'street-address',
        'address-line1',
        'address-line2',
        'address-level2',
        'postal-code',
        'country-name',
      ])
      .optional(),
  })
  .superRefine(({ minLength, maxLength, pattern }, context) => {
    if (minLength > maxLength)
      context.addIssue({ code: 'custom', path: ['minLength'], message: 'is more than maxLength; write less' })
    const fault = pattern === undefined ? undefined : patternFault(pattern, maxLength)
    if (fault) context.addIssue({ code: 'custom', path: ['pattern'], message: fault })
  })
export type Options = z.infer<typeof options>

export const value = z.string().min(1)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const text = oneLine(fields.text(asked.fact))
  const complaint = check(text, asked, ask)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: text }
}

export const check = (text: string, { fact, options: o }: Asked<Options>, ask: Asking): Complaint | undefined => {
  const length = lengthOf(text)
  if (length > o.maxLength) return { key: 'services.question.text.too-long', args: { max: o.maxLength, length } }
  if (length < o.minLength) return { key: 'services.question.text.too-short', args: { min: o.minLength, length } }
  if (o.pattern === undefined || matches(o.pattern, text)) return undefined
  return { text: ask.words.text(`fact.${fact}.pattern`) }
}

/** Ordinary answers, one as long as is asked for, and one of the pattern. */
export const samplesOf = ({ minLength, pattern }: Options): string[] => [
  ...(pattern === undefined ? [] : [patternSample(pattern)]),
  'Ett svar',
  'A',
  'Ett svar '.padEnd(minLength, 'och mer '),
]
