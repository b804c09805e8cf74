import { z } from 'zod'
import type { Fault } from './build.ts'
import { dayOf } from './question-types/day-limits.ts'
import { isDay } from './question-types/three-fields.ts'

type Fact = { type: string; [setting: string]: unknown }

/** A setting that no answer can satisfy together with another. */
export type Impossible = { setting: string; message: string }

/**
 * What of a question's settings contradicts itself, each of them being right alone. It stops a publishing; a version that was published
 * before is still read.
 */
export const impossibleIn = (fact: Fact): Impossible[] => {
  const read = limits.safeParse(fact)
  if (!read.success) return []
  const { min, max, choices = [], columns = [], notBefore, notAfter } = read.data
  const found: Impossible[] = []
  if (min !== undefined && max !== undefined && min > max)
    found.push({ setting: 'min', message: `is more than max (${max}); write less` })
  if (fact.type === 'many-of' && min !== undefined && choices.length > 0 && min > choices.length)
    found.push({ setting: 'min', message: `is more than there are choices (${choices.length}); write less` })
  if (notBefore !== undefined && notAfter !== undefined && isAfter(fact.type, notBefore, notAfter))
    found.push({ setting: 'notBefore', message: `comes after notAfter (${notAfter}); write an earlier one` })
  for (const column of columns)
    if (column.min !== undefined && column.max !== undefined && column.min > column.max)
      found.push({ setting: 'columns', message: `is more than max (${column.max}); write less` })
  return found
}

/** The same of everything that a definition asks, rows within too. */
export const impossibleFaults = ({ facts }: { facts: Record<string, Fact> }, path = ''): Fault[] =>
  Object.entries(facts).flatMap(([name, fact]): Fault[] => {
    const here = `${path}facts.${name}`
    if (fact.type === 'group') {
      const inner = rows.safeParse(fact.facts)
      return inner.success ? impossibleFaults({ facts: inner.data }, `${here}.`) : []
    }
    return impossibleIn(fact).map(({ setting, message }) => ({
      file: 'service.json',
      path: `${here}.${setting}`,
      message,
    }))
  })

const number = z.number().optional()
const limits = z.looseObject({
  min: number,
  max: number,
  choices: z.array(z.string()).optional(),
  columns: z.array(z.looseObject({ min: number, max: number })).optional(),
  notBefore: z.string().optional(),
  notAfter: z.string().optional(),
})
const rows = z.record(z.string(), z.looseObject({ type: z.string() }))

/** Times by the clock; days where both are days of the calendar, or both are counted from the day of the answer. */
const isAfter = (type: string, first: string, last: string): boolean => {
  if (type === 'time') return first > last
  const alike = [isDay, isCounted].some(kind => kind(first) && kind(last))
  if (!alike) return false
  const some = Temporal.PlainDate.from('2026-01-15')
  return Temporal.PlainDate.compare(dayOf(first, some), dayOf(last, some)) > 0
}

const isCounted = (text: string): boolean => /^today(?:[+-]\d{1,5}[dwmy])?$/.test(text)
