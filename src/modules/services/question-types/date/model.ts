import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { dayLimits, outside } from '../day-limits.ts'
import { isDay, readDay } from '../three-fields.ts'

export const options = z.strictObject(dayLimits)
export type Options = z.infer<typeof options>

export const value = z.string().refine(isDay)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const read = readDay(fields, asked.fact)
  const complaint = 'complaint' in read ? read.complaint : outside(read.day, asked.options, ask)
  if (complaint || 'complaint' in read) return { complaints: complaint ? { [asked.fact]: complaint } : {} }
  return { value: read.day.toString() }
}

export const check = (day: string, { options: o }: Asked<Options>, ask: Asking): Complaint | undefined =>
  outside(Temporal.PlainDate.from(day), o, ask)
