import { size } from './duration.ts'

/** A row, or anything else with named parts. A field that is not there has no value. */
export type FeelRecord = { readonly [field: string]: FeelValue | undefined }

/** `null` means that there is no value (yet). Numbers are decimals: see `decimal.ts`. */
export type FeelValue =
  | string
  | number
  | boolean
  | Temporal.PlainDate
  | Temporal.PlainTime
  | Temporal.PlainDateTime
  | Temporal.Duration
  | FeelValue[]
  | FeelRecord
  | null

/** The values of the names, as own properties; a name that is not there has no value. */
export type FeelContext = Readonly<Record<string, FeelValue | undefined>>

export const isList = (value: FeelValue | undefined): value is FeelValue[] => Array.isArray(value)

export const isRecord = (value: FeelValue | undefined): value is FeelRecord => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What a record holds under a name; what every object inherits is not its own. */
export const fieldOf = (record: FeelRecord, field: string): FeelValue =>
  Object.hasOwn(record, field) ? (record[field] ?? null) : null

/** Whether two values of one type are the same. */
export const same = (a: FeelValue, b: FeelValue): boolean => {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => same(item, b[i] ?? null))
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => same(fieldOf(a, key), fieldOf(b, key)))
  }
  return a === b || inOrder(a, b) === 0
}

/** Below 0 where `a` comes before `b`, 0 where they are the same, null where they have no order. Texts go by code point. */
export const inOrder = (a: FeelValue, b: FeelValue): number | null => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(a, b)
  if (a instanceof Temporal.PlainTime && b instanceof Temporal.PlainTime) return Temporal.PlainTime.compare(a, b)
  if (a instanceof Temporal.PlainDateTime && b instanceof Temporal.PlainDateTime) {
    return Temporal.PlainDateTime.compare(a, b)
  }
  if (!(a instanceof Temporal.Duration && b instanceof Temporal.Duration)) return null
  const [x, y] = [size(a), size(b)]
  return x.unit === y.unit || x.amount === 0 || y.amount === 0 ? x.amount - y.amount : null
}
