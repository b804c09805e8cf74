import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { isDay, readDay } from '../three-fields.ts'

export const options = z.strictObject({
  /** Whether it is the applicant's own: the browser may fill it in. */
  own: z.boolean().default(false),
})
export type Options = z.infer<typeof options>

export const value = z.string().refine(isDay)

/** Nobody has become older than 122. */
const oldest = 125

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const read = readDay(fields, asked.fact)
  const complaint = 'complaint' in read ? read.complaint : check(read.day.toString(), asked, ask)
  if (complaint || 'complaint' in read) return { complaints: complaint ? { [asked.fact]: complaint } : {} }
  return { value: read.day.toString() }
}

export const check = (day: string, _: Asked<Options>, ask: Asking): Complaint | undefined => {
  const born = Temporal.PlainDate.from(day)
  if (Temporal.PlainDate.compare(born, ask.today) > 0) return { key: 'services.question.birth-date.future' }
  if (ask.today.year - born.year > oldest) return { key: 'services.question.birth-date.too-old' }
  return undefined
}
