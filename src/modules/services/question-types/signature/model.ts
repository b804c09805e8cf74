import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** It is to be signed, or there is no answer. The signature itself is no answer: it is made when all answers are there. */
export const value = z.literal(true)

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: true } | { complaints: Record<string, Complaint> } =>
  fields.text(fact) === 'ja' ? { value: true } : { complaints: { [fact]: { key: 'services.question.signature.tick' } } }
