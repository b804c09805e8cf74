import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { parsePersonalNumber } from '../../../people/index.ts'
import type { Asked, Asking } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** Twelve digits; the day has 60 added to it. */
export const value = z.string().regex(/^\d{6}[6-9]\d{5}$/)

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const read = parsePersonalNumber(oneLine(fields.text(fact)), ask.today)
  if (read.ok && read.kind === 'samordningsnummer') return { value: read.number }
  if (read.ok) return { complaints: { [fact]: { key: 'services.question.coordination-number.personal' } } }
  if (read.fault === 'form') return { complaints: { [fact]: { key: 'services.question.coordination-number.form' } } }
  return { complaints: { [fact]: { key: `services.question.personal-number.${read.fault}` } } }
}
