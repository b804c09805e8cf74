import { entryOf, isList, isRecord, OpenFunction, type OpenValue, Range } from './open-value.ts'
import { isSpan } from './span.ts'
import { isZonedTime, secondsAtUtc, ZonedTime } from './zoned-time.ts'

/** Below 0 where `a` comes before `b`, 0 where they are the same, null where they have no order. Texts go by code point. */
export const order = (a: OpenValue, b: OpenValue): number | null => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(a, b)
  if (a instanceof Temporal.PlainTime && b instanceof Temporal.PlainTime) return Temporal.PlainTime.compare(a, b)
  if (isZonedTime(a) && isZonedTime(b)) return Math.sign(secondsAtUtc(a) - secondsAtUtc(b))
  if (a instanceof Temporal.PlainDateTime && b instanceof Temporal.PlainDateTime)
    return Temporal.PlainDateTime.compare(a, b)
  if (a instanceof Temporal.ZonedDateTime && b instanceof Temporal.ZonedDateTime)
    return Temporal.Instant.compare(a.toInstant(), b.toInstant())
  if (isSpan(a) && isSpan(b) && a.unit === b.unit) return Math.sign(a.amount - b.amount)
  return null
}

/** Whether two values are equal; null where they are of kinds that can't be compared. Only null equals null. */
export const equal = (a: OpenValue, b: OpenValue): boolean | null => {
  if (a === null || b === null) return a === b
  if (typeof a === 'boolean' && typeof b === 'boolean') return a === b
  if (isList(a) && isList(b)) return equalLists(a, b)
  if (a instanceof Range && b instanceof Range)
    return (
      a.operator === b.operator &&
      a.lowIn === b.lowIn &&
      a.highIn === b.highIn &&
      equal(a.low, b.low) === true &&
      equal(a.high, b.high) === true
    )
  if (a instanceof OpenFunction && b instanceof OpenFunction) return a === b
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a)
    if (keys.length !== Object.keys(b).length) return false
    return all(
      keys.map(key => {
        const other = entryOf(b, key)
        return other === undefined ? false : equal(a[key] ?? null, other)
      }),
    )
  }
  const ordered = order(wholeSeconds(a), wholeSeconds(b))
  return ordered === null ? null : ordered === 0
}

/** Times are equal that are of the same second, as the tests of the standard have it. */
const wholeSeconds = (value: OpenValue): OpenValue => {
  if (
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.PlainDateTime ||
    value instanceof Temporal.ZonedDateTime
  )
    return value.round({ smallestUnit: 'second', roundingMode: 'trunc' })
  return isZonedTime(value)
    ? new ZonedTime(value.time.round({ smallestUnit: 'second', roundingMode: 'trunc' }), value.zone)
    : value
}

const not = (answer: boolean | null): boolean | null => (answer === null ? null : !answer)

const equalLists = (a: OpenValue[], b: OpenValue[]): boolean | null =>
  a.length === b.length ? all(a.map((one, i) => equal(one, b[i] ?? null))) : false

const all = (answers: (boolean | null)[]): boolean | null =>
  answers.includes(false) ? false : answers.includes(null) ? null : true

/** `a = b`, `a < b` ...; null where they can't be compared so. */
export const compared = (operator: string, a: OpenValue, b: OpenValue): boolean | null => {
  if (operator === '=' || operator === '!=') {
    const same = equal(a, b)
    return same === null ? null : same === (operator === '=')
  }
  const by = order(a, b)
  if (by === null) return null
  if (operator === '<') return by < 0
  if (operator === '<=') return by <= 0
  return operator === '>' ? by > 0 : by >= 0
}

/** Whether a value lies in a range; null where it can't be told. */
export const within = (value: OpenValue, { low, high, lowIn, highIn, operator }: Range): boolean | null => {
  if (operator === '=') return equal(value, low)
  if (operator === '!=') return not(equal(value, low))
  // An end that was written and has no value is not known.
  if (operator === undefined && (low === null || high === null)) return null
  const [from, to] = [low === null ? undefined : order(value, low), high === null ? undefined : order(value, high)]
  if (from === null || to === null || (from === undefined && to === undefined)) return null
  const above = from === undefined || (lowIn ? from >= 0 : from > 0)
  return above && (to === undefined || (highIn ? to <= 0 : to < 0))
}
