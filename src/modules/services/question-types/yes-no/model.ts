import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { answerWord } from '../../answer-words.ts'
import type { Asked, Asking } from '../../question.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

export const value = z.boolean()

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: boolean } | { complaints: Record<string, Complaint> } => {
  const chosen = fields.text(fact)
  if (chosen === 'ja' || chosen === 'nej') return { value: chosen === 'ja' }
  return { complaints: { [fact]: { key: 'services.question.yes-no.choose' } } }
}

/** In the language of the one who reads. */
export const show = (yes: boolean, ask: Asking): string => answerWord(ask.locale, yes ? 'yes' : 'no')
