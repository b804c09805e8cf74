import { child } from '../piece.ts'
import { plainName, type Syntax } from '../syntax.ts'
import type { Rule } from './literals.ts'
import { entryOf, isList, isMoment, isRecord, isTime, type OpenRecord, type OpenValue, Range } from './open-value.ts'
import { type Env, goOn, inner, lookup, named, nothing } from './run.ts'
import { partsOf, Span } from './span.ts'
import { offsetOf, ZonedTime } from './zoned-time.ts'

/** The value of a name of the context, or of a function of the language. */
export const variable: Rule = (node, env) => {
  const found = lookup(env, plainName(node))
  return found === undefined ? nothing(env.run, `There is nothing called "${plainName(node)}"`) : found
}

/** `person.age`; of a list, of each in it. */
export const path: Rule = (node, env) => {
  const name = plainName(child(node, 2))
  return part(env.run.evaluate(child(node, 0), env), name, env)
}

const part = (value: OpenValue, name: string, env: Env): OpenValue => {
  if (isList(value)) {
    goOn(env.run, value.length)
    return value.map(one => part(one, name, env))
  }
  const found = isRecord(value) ? named(value, name) : partOf(value, name)
  return found === undefined ? nothing(env.run, `There is no "${name}" here`) : found
}

/** A part of a day, a time, a duration or a range; undefined where it has no such part. */
const partOf = (value: OpenValue, name: string): OpenValue | undefined => {
  if (value instanceof Range) return entryOf(ends(value), name)
  if (value instanceof Span) return entryOf(spanParts(value), name)
  if (value instanceof Temporal.PlainDate) return entryOf(dayParts(value), name)
  if (isTime(value)) return entryOf(timeParts(value), name)
  return isMoment(value) ? entryOf({ ...dayParts(value), ...momentParts(value) }, name) : undefined
}

const ends = ({ low, high, lowIn, highIn }: Range): OpenRecord => ({
  start: low,
  end: high,
  'start included': lowIn,
  'end included': highIn,
})

const spanParts = ({ unit, amount }: Span): OpenRecord =>
  unit === 'months' ? { years: Math.trunc(amount / 12) + 0, months: (amount % 12) + 0 } : partsOf(amount)

const dayParts = ({
  year,
  month,
  day,
  dayOfWeek,
}: Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime): OpenRecord => ({
  year,
  month,
  day,
  weekday: dayOfWeek,
})

const clock = ({
  hour,
  minute,
  second,
}: Temporal.PlainTime | Temporal.PlainDateTime | Temporal.ZonedDateTime): OpenRecord => ({
  hour,
  minute,
  second,
})

const timeParts = (value: Temporal.PlainTime | ZonedTime): OpenRecord =>
  value instanceof ZonedTime
    ? { ...clock(value.time), 'time offset': new Span('seconds', offsetOf(value.zone)), timezone: zoneName(value.zone) }
    : { ...clock(value), 'time offset': null, timezone: null }

const momentParts = (value: Temporal.PlainDateTime | Temporal.ZonedDateTime): OpenRecord =>
  value instanceof Temporal.ZonedDateTime
    ? {
        ...clock(value),
        'time offset': new Span('seconds', value.offsetNanoseconds / 1e9),
        timezone: zoneName(value.timeZoneId),
      }
    : { ...clock(value), 'time offset': null, timezone: null }

/** An offset has no name. */
const zoneName = (zone: string): string | null => (/^[+-]/.test(zone) ? null : zone === 'UTC' ? 'Z' : zone)

/** `list[2]`, `list[-1]`, `list[age < 3]`, where the names of each go before those around. What is no list is a list of one. */
export const filter: Rule = (node, env) => {
  const value = env.run.evaluate(child(node, 0), env)
  const test = child(node, 2)
  const list = isList(value) ? value : value === null ? [] : [value]
  const kept: OpenValue[] = []
  for (const one of list) {
    goOn(env.run)
    const answer = env.run.evaluate(test, inner(env, isRecord(one) ? { item: one, ...one } : { item: one }))
    if (typeof answer === 'number') return at(list, place(test, env), env)
    if (answer === true) kept.push(one)
    else if (answer !== false && answer !== null)
      return nothing(env.run, `"${test.text}" is neither a condition nor a number`)
  }
  if (list.length === 0 && typeof quietly(test, env) === 'number') return at(list, place(test, env), env)
  return value === null && list.length === 0 ? nullFiltered(test, env) : kept
}

/** A place in a list is told by what is around it. */
const place = (test: Syntax, env: Env): OpenValue => env.run.evaluate(test, env)

const at = (list: OpenValue[], n: OpenValue, { run }: Env): OpenValue => {
  const found = typeof n === 'number' && Number.isInteger(n) && n !== 0 ? list.at(n > 0 ? n - 1 : n) : undefined
  return found === undefined ? nothing(run, 'There is no such place in the list') : found
}

/** What a test gives where there is nothing to try it on, without a word of what is missing. */
const quietly = (test: Syntax, env: Env): OpenValue => {
  const run = { ...env.run, warnings: [] }
  return run.evaluate(test, { ...env, run })
}

/** Nothing at all has no items: it stays nothing by its place, and an empty list by a condition. */
const nullFiltered = (test: Syntax, env: Env): OpenValue => (typeof quietly(test, env) === 'number' ? null : [])
