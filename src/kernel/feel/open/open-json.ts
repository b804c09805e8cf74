import { readDuration, unitIn } from '../duration.ts'
import type { OpenValue } from './open-value.ts'

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
    const read = readers[type.toLowerCase().replaceAll(/[^a-z]/g, '')]
    if (read) return read(value)
  }
  return Object.fromEntries(Object.entries(json).map(([name, one]) => [name, fromJson(one)]))
}

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null

const duration = (value: string): OpenValue => {
  const read = readDuration(value)
  if (!read) throw new Error(`"${value}" is no duration`)
  return read
}

const readers: Record<string, (value: string) => OpenValue> = {
  date: value => Temporal.PlainDate.from(value),
  time: value => Temporal.PlainTime.from(value),
  dateandtime: value => Temporal.PlainDateTime.from(value),
  datetime: value => Temporal.PlainDateTime.from(value),
  duration,
  daysandtimeduration: duration,
  daytimeduration: duration,
  yearsandmonthsduration: duration,
  yearmonthduration: duration,
}

/** The value as JSON that `fromJson` reads again. */
export const toJson = (value: OpenValue | undefined): unknown => {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof Temporal.PlainDate) return { type: 'date', value: value.toString() }
  if (value instanceof Temporal.PlainTime) return { type: 'time', value: value.toString() }
  if (value instanceof Temporal.PlainDateTime) return { type: 'date and time', value: value.toString() }
  if (value instanceof Temporal.Duration) {
    const written = value.toString()
    const months = unitIn(written) === 'months'
    return { type: months ? 'years and months duration' : 'days and time duration', value: written }
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJson(one)]))
}
