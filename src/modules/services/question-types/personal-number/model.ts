import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { parsePersonalNumber } from '../../../people/index.ts'
import type { Asked, Asking } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({
  /** Whether a coordination number (samordningsnummer) is taken too. */
  coordination: z.boolean().default(true),
})
export type Options = z.infer<typeof options>

/** Twelve digits. */
export const value = z.string().regex(/^\d{12}$/)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const read = parsePersonalNumber(oneLine(fields.text(asked.fact)), ask.today)
  if (!read.ok) return { complaints: { [asked.fact]: { key: `services.question.personal-number.${read.fault}` } } }
  if (read.kind === 'samordningsnummer' && !asked.options.coordination) {
    return { complaints: { [asked.fact]: { key: 'services.question.personal-number.coordination' } } }
  }
  return { value: read.number }
}

/** As people write it: 20090314-9802. */
export const show = (number: string): string => `${number.slice(0, 8)}-${number.slice(8)}`
