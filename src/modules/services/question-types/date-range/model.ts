import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { FeelValue } from '../../../../kernel/feel/feel-value.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { dayLimits, daysWithin, outside } from '../day-limits.ts'
import { dayControls, isDay, readDay } from '../three-fields.ts'

export const options = z.strictObject({
  ...dayLimits,
  /** The most days, the first and the last counted. */
  maxDays: z.int().min(1).max(36_600).optional(),
})
export type Options = z.infer<typeof options>

const day = z.string().refine(isDay)
export const value = z.object({ from: day, to: day })
export type Range = z.infer<typeof value>

export const ends = (fact: string): { from: string; to: string } => ({ from: `${fact}-from`, to: `${fact}-to` })

export const controls = (fact: string): string[] => Object.values(ends(fact)).flatMap(dayControls)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: Range } | { complaints: Record<string, Complaint> } => {
  const names = ends(asked.fact)
  const from = readDay(fields, names.from)
  const to = readDay(fields, names.to)
  const complaints: Record<string, Complaint> = {}
  if ('complaint' in from) complaints[names.from] = from.complaint
  if ('complaint' in to) complaints[names.to] = to.complaint
  if ('complaint' in from || 'complaint' in to) return { complaints }
  const range = { from: from.day.toString(), to: to.day.toString() }
  const fault = faultOf(range, asked.options, ask)
  return fault ? { complaints: { [names[fault.end]]: fault.complaint } } : { value: range }
}

export const check = (range: Range, { options: o }: Asked<Options>, ask: Asking): Complaint | undefined =>
  faultOf(range, o, ask)?.complaint

type Fault = { end: 'from' | 'to'; complaint: Complaint }

const faultOf = (range: Range, o: Options, ask: Asking): Fault | undefined => {
  const from = Temporal.PlainDate.from(range.from)
  const to = Temporal.PlainDate.from(range.to)
  for (const [end, at] of [['from', from] as const, ['to', to] as const]) {
    const complaint = outside(at, o, ask)
    if (complaint) return { end, complaint }
  }
  const days = from.until(to, { largestUnit: 'days' }).days + 1
  if (days < 1) return { end: 'to', complaint: { key: 'services.question.date-range.backwards' } }
  if (o.maxDays !== undefined && days > o.maxDays)
    return { end: 'to', complaint: { key: 'services.question.date-range.too-long', args: { max: o.maxDays, days } } }
  return undefined
}

/** One day, and two in a row, from each day that is near a limit. */
export const samples = ({ options: o }: Asked<Options>, ask: Asking): Range[] =>
  daysWithin(o, ask).flatMap(from => [0, 1].map(days => ({ from: `${from}`, to: `${from.add({ days })}` })))

/** The first and the last of a list of two days. */
export const rangeOf = (list: FeelValue): Range | undefined => {
  const [from, to] = Array.isArray(list) ? list : []
  return from instanceof Temporal.PlainDate && to instanceof Temporal.PlainDate
    ? { from: from.toString(), to: to.toString() }
    : undefined
}
