import { z } from 'zod'
import type { Complaint } from '../../../kernel/errors.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import type { Asking } from '../question.ts'
import { isDay } from './three-fields.ts'

const relative = /^today(?:([+-])(\d{1,5})([dwmy]))?$/

/** A day, the day on which the question is answered, or so many days, weeks, months or years from it. */
const limit = z
  .string()
  .refine(
    text => relative.test(text) || isDay(text),
    'write a day as 2026-06-30, "today", or "today" with days, weeks, months or years: "today+30d", "today-18y"',
  )

/** The settings of a day that may not be just any: the limits themselves are inside. */
export const dayLimits = { notBefore: limit.optional(), notAfter: limit.optional() }
export type DayLimits = { notBefore?: string | undefined; notAfter?: string | undefined }

/** What to write instead of a day outside the limits. */
export const outside = (day: Temporal.PlainDate, limits: DayLimits, ask: Asking): Complaint | undefined => {
  const first = limits.notBefore === undefined ? undefined : dayOf(limits.notBefore, ask.today)
  const last = limits.notAfter === undefined ? undefined : dayOf(limits.notAfter, ask.today)
  if (first && Temporal.PlainDate.compare(day, first) < 0) {
    return { key: 'services.question.date.too-early', args: { date: formatDate(first, ask.locale) } }
  }
  if (last && Temporal.PlainDate.compare(day, last) > 0) {
    return { key: 'services.question.date.too-late', args: { date: formatDate(last, ask.locale) } }
  }
  return undefined
}

/** Ordinary days that the limits take: soon, a year ago, and the limits themselves. */
export const daysWithin = ({ notBefore, notAfter }: DayLimits, ask: Asking): Temporal.PlainDate[] =>
  [
    ask.today.add({ days: 30 }),
    ask.today.subtract({ years: 1 }),
    ...[notBefore, notAfter].flatMap(text => (text === undefined ? [] : [dayOf(text, ask.today)])),
  ].filter(day => outside(day, { notBefore, notAfter }, ask) === undefined)

export const dayOf = (text: string, today: Temporal.PlainDate): Temporal.PlainDate => {
  const found = relative.exec(text)
  if (!found) return Temporal.PlainDate.from(text)
  const [, sign, count = '0', unit = 'd'] = found
  const length = Temporal.Duration.from({ [units[unit] ?? 'days']: Number(count) })
  return sign === '-' ? today.subtract(length) : today.add(length)
}

const units: Record<string, 'days' | 'weeks' | 'months' | 'years'> = { d: 'days', w: 'weeks', m: 'months', y: 'years' }
