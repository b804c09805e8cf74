import { digitsOf } from '../decimal.ts'
import { isList, isRecord, isTime, OpenFunction, type OpenValue, Range } from './open-value.ts'
import { zoneWritten } from './zoned-time.ts'

/** A value as `string()` gives it: a text is itself, and anything else as the language writes it. */
export const asString = (value: OpenValue): string => (typeof value === 'string' ? value : asWritten(value))

/** A value as the language writes it within others: texts in quotes. */
const asWritten = (value: OpenValue): string => {
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value.replaceAll(/["\\]/g, sign => `\\${sign}`)}"`
  if (typeof value === 'number') return digitsOf(value)
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(asWritten).join(', ')}]`
  if (value instanceof Range) return rangeWritten(value)
  if (value instanceof OpenFunction) return value.written
  if (isRecord(value))
    return `{${Object.entries(value)
      .map(([name, one]) => `${nameWritten(name)}: ${asWritten(one)}`)
      .join(', ')}}`
  return temporalWritten(value)
}

/** Days and times as they stand in quotes: years of four digits or more, zones after `@`. */
export const temporalWritten = (value: OpenValue): string => {
  if (value instanceof Temporal.PlainDate) return dateWritten(value)
  if (value instanceof Temporal.PlainDateTime) return `${dateWritten(value.toPlainDate())}T${value.toPlainTime()}`
  if (value instanceof Temporal.ZonedDateTime)
    return `${dateWritten(value.toPlainDate())}T${value.toPlainTime()}${zoneWritten(value.timeZoneId)}`
  return isTime(value) ? value.toString() : String(value)
}

const dateWritten = ({ year, month, day }: Temporal.PlainDate): string => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const rangeWritten = ({ low, high, lowIn, highIn, operator }: Range): string => {
  if (operator !== undefined) return `(${operator} ${asWritten(low ?? high)})`
  return `${lowIn ? '[' : '('}${asWritten(low)}..${asWritten(high)}${highIn ? ']' : ')'}`
}

const nameWritten = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : JSON.stringify(name))
