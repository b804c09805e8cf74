import { divided, minus, plus, power, times } from '../decimal.ts'
import { child } from '../piece.ts'
import type { Rule } from './literals.ts'
import { isMoment, isTime, kindOf, type OpenValue } from './open-value.ts'
import { attempt } from './read-temporal.ts'
import { type Env, kept, nothing } from './run.ts'
import { isSpan, Span, secondsIn, spanOf, spanRatio, spanShare, spanSum, spanTimes, temporalOf } from './span.ts'
import { secondsAtUtc, secondsOfDay, ZonedTime } from './zoned-time.ts'

/** `+ - * / **` on numbers; `+` on texts; days, times and durations. */
export const arithmetic: Rule = (node, env) => {
  if (node.children.length === 2) return negative(env.run.evaluate(child(node, 1), env), env)
  const [a, b] = [env.run.evaluate(child(node, 0), env), env.run.evaluate(child(node, 2), env)]
  const operator = child(node, 1).text
  const made = attempt(() => worked(operator, a, b))
  if (made === null) return nothing(env.run, `${operator} has no answer for a ${kindOf(a)} and a ${kindOf(b)}`)
  return typeof made === 'string' ? kept(env.run, made) : made
}

const negative = (value: OpenValue, { run }: Env): OpenValue => {
  if (typeof value === 'number') return 0 - value
  if (isSpan(value)) return new Span(value.unit, 0 - value.amount)
  return nothing(run, `- can't stand before a ${kindOf(value)}`)
}

const numbers: Record<string, (a: number, b: number) => number | null> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': divided,
  '**': power,
}

const worked = (operator: string, a: OpenValue, b: OpenValue): OpenValue => {
  if (typeof a === 'number' && typeof b === 'number') return numbers[operator]?.(a, b) ?? null
  if (operator === '+') return sum(a, b)
  if (operator === '-') return difference(a, b)
  if (operator === '*') {
    if (isSpan(a) && typeof b === 'number') return spanTimes(a, b)
    return isSpan(b) && typeof a === 'number' ? spanTimes(b, a) : null
  }
  if (operator !== '/' || !isSpan(a)) return null
  if (typeof b === 'number') return spanShare(a, b)
  return isSpan(b) ? spanRatio(a, b) : null
}

const sum = (a: OpenValue, b: OpenValue): OpenValue => {
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (isSpan(b)) return isSpan(a) ? spanSum(a, b, 1) : moved(a, b)
  return isSpan(a) ? moved(b, a) : null
}

const difference = (a: OpenValue, b: OpenValue): OpenValue => {
  if (isSpan(b)) return isSpan(a) ? spanSum(a, b, -1) : moved(a, new Span(b.unit, -b.amount))
  if (isTime(a) && isTime(b)) return between(a, b)
  const [x, y] = [momentFrom(a, b), momentFrom(b, a)]
  if (x instanceof Temporal.PlainDateTime && y instanceof Temporal.PlainDateTime)
    return spanOf('seconds', secondsIn(y.until(x, { largestUnit: 'seconds' })))
  if (x instanceof Temporal.ZonedDateTime && y instanceof Temporal.ZonedDateTime)
    return spanOf('seconds', secondsIn(y.until(x, { largestUnit: 'seconds' })))
  return null
}

/** A day is midnight at UTC, which only what has a zone is before or after. */
const momentFrom = (value: OpenValue, other: OpenValue) => {
  if (!(value instanceof Temporal.PlainDate)) return isMoment(value) ? value : null
  return other instanceof Temporal.PlainDate ? value.toPlainDateTime() : value.toZonedDateTime('UTC')
}

/** A day or a time so much later. A day is moved by whole days. */
const moved = (value: OpenValue, by: Span): OpenValue => {
  const long = temporalOf(by)
  if (value instanceof Temporal.PlainDate)
    return by.unit === 'months' ? value.add(long) : value.toPlainDateTime().add(long).toPlainDate()
  if (value instanceof Temporal.PlainDateTime || value instanceof Temporal.ZonedDateTime) return value.add(long)
  if (by.unit === 'months') return null
  if (value instanceof Temporal.PlainTime) return value.add(long)
  return value instanceof ZonedTime ? new ZonedTime(value.time.add(long), value.zone) : null
}

const between = (a: Temporal.PlainTime | ZonedTime, b: Temporal.PlainTime | ZonedTime): Span | null => {
  if (a instanceof ZonedTime && b instanceof ZonedTime)
    return spanOf('seconds', minus(secondsAtUtc(a), secondsAtUtc(b)))
  if (a instanceof ZonedTime || b instanceof ZonedTime) return null
  return spanOf('seconds', minus(secondsOfDay(a), secondsOfDay(b)))
}
