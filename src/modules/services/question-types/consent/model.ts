import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** No is an answer as good as yes: a consent that can't be refused is none (dataskyddsförordningen artikel 7). */
export const value = z.boolean()

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: boolean } | { complaints: Record<string, Complaint> } => {
  const chosen = fields.text(fact)
  if (chosen === 'ja' || chosen === 'nej') return { value: chosen === 'ja' }
  return { complaints: { [fact]: { key: 'services.question.consent.choose' } } }
}
