import { isList, isRecord, isTime, OpenFunction, type OpenValue, Range } from './open-value.ts'
import { readDate, readMoment, readTime } from './read-temporal.ts'
import { readSpan, Span } from './span.ts'
import { asString, temporalWritten } from './write-value.ts'

/**
 * A value from JSON. What JSON has no word for is written `{"type": "date", "value": "2026-11-22"}`: date, time, date and time, days and time
 * duration, years and months duration. Throws where such a value can't be read.
 */
export const fromJson = (json: unknown): OpenValue => {
  if (json === null || json === undefined) return null
  if (typeof json === 'string' || typeof json === 'boolean' || typeof json === 'number') return json
  if (Array.isArray(json)) return json.map(fromJson)
  if (!isObject(json)) throw new Error('A value is text, a number, true, false, null, a list or a record')
  const { type, value } = json
  if (Object.keys(json).length === 2 && typeof type === 'string' && typeof value === 'string') {
    const kind = type.toLowerCase().replaceAll(/[^a-z]/g, '')
    const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined
    if (read) {
      const found = read(value)
      if (found === null) throw new Error(`"${value}" is no ${type}`)
      return found
    }
  }
  return Object.fromEntries(Object.entries(json).map(([name, one]) => [name, fromJson(one)]))
}

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null

const readers: Record<string, (value: string) => OpenValue> = {
  date: readDate,
  time: readTime,
  dateandtime: readMoment,
  datetime: readMoment,
  duration: readSpan,
  daysandtimeduration: readSpan,
  daytimeduration: readSpan,
  yearsandmonthsduration: readSpan,
  yearmonthduration: readSpan,
}

/** The value as JSON that `fromJson` reads again. A range is given as it is written, and a function has no value outside. */
export const toJson = (value: OpenValue | undefined): unknown => {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null
  if (isList(value)) return value.map(toJson)
  if (value instanceof OpenFunction) return null
  if (value instanceof Range) return asString(value)
  if (value instanceof Span)
    return {
      type: value.unit === 'months' ? 'years and months duration' : 'days and time duration',
      value: value.toString(),
    }
  if (value instanceof Temporal.PlainDate) return { type: 'date', value: temporalWritten(value) }
  if (isTime(value)) return { type: 'time', value: temporalWritten(value) }
  if (!isRecord(value)) return { type: 'date and time', value: temporalWritten(value) }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJson(one)]))
}
