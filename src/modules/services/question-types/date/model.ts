import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { formatDate } from '../../../../kernel/texts/format.ts'
import type { Asked, Asking } from '../../question.ts'
import { isDay, readDay } from '../three-fields.ts'

/** A day, or the day on which the question is answered. */
const limit = z.union([z.literal('today'), z.string().refine(isDay, 'write "today" or a day as 2026-06-30')])

export const options = z.strictObject({ notBefore: limit.optional(), notAfter: limit.optional() })
export type Options = z.infer<typeof options>

export const value = z.string().refine(isDay)

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

export const check = (day: string, { options: o }: Asked<Options>, ask: Asking): Complaint | undefined => {
  const at = Temporal.PlainDate.from(day)
  const limitOf = (text: string) => (text === 'today' ? ask.today : Temporal.PlainDate.from(text))
  const first = o.notBefore === undefined ? undefined : limitOf(o.notBefore)
  const last = o.notAfter === undefined ? undefined : limitOf(o.notAfter)
  if (first && Temporal.PlainDate.compare(at, first) < 0) {
    return { key: 'services.question.date.too-early', args: { date: formatDate(first, ask.locale) } }
  }
  if (last && Temporal.PlainDate.compare(at, last) > 0) {
    return { key: 'services.question.date.too-late', args: { date: formatDate(last, ask.locale) } }
  }
  return undefined
}
