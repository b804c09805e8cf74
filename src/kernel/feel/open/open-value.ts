import type { Run } from './run.ts'
import { isSpan, type Span } from './span.ts'
import { isZonedTime, type ZonedTime } from './zoned-time.ts'

/** A value whose type is known only when it is there. Numbers are decimals (`decimal.ts`); `null` is no value. */
export type OpenValue =
  | string
  | number
  | boolean
  | Temporal.PlainDate
  | Temporal.PlainTime
  | ZonedTime
  | Temporal.PlainDateTime
  | Temporal.ZonedDateTime
  | Span
  | Range
  | OpenFunction
  | OpenValue[]
  | OpenRecord
  | null

/** A context: named values, as own properties. */
export type OpenRecord = { readonly [name: string]: OpenValue }

/** `[1..5]`, or a test as a value (`> 5`), which has an `operator` and but one end. */
export class Range {
  readonly low: OpenValue
  readonly high: OpenValue
  readonly lowIn: boolean
  readonly highIn: boolean
  readonly operator: string | undefined
  constructor(low: OpenValue, high: OpenValue, lowIn: boolean, highIn: boolean, operator?: string) {
    this.low = low
    this.high = high
    this.lowIn = lowIn
    this.highIn = highIn
    this.operator = operator
  }
}

/** A function as a value: one of the language's own, `function(a) a + 1`, or a knowledge model. */
export class OpenFunction {
  readonly params: readonly string[]
  readonly run: (given: Given, run: Run) => OpenValue
  /** As it was written or is called. */
  readonly written: string
  constructor(params: readonly string[], run: (given: Given, run: Run) => OpenValue, written: string) {
    this.params = params
    this.run = run
    this.written = written
  }
}

/** What a function is given: in order, or by the names of its parameters. */
export type Given = OpenValue[] | { named: OpenRecord }

export const isList = (value: OpenValue | undefined): value is OpenValue[] => Array.isArray(value)

export const isRecord = (value: OpenValue | undefined): value is OpenRecord => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What a context holds under a name; what every object inherits is not its own. Undefined where the name is not there. */
export const entryOf = (record: OpenRecord, name: string): OpenValue | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

export const recordOf = (entries: Iterable<readonly [string, OpenValue]>): OpenRecord => Object.fromEntries(entries)

/** A date and time with or without a zone. */
export type Moment = Temporal.PlainDateTime | Temporal.ZonedDateTime

export const isMoment = (value: OpenValue): value is Moment =>
  value instanceof Temporal.PlainDateTime || value instanceof Temporal.ZonedDateTime

export const isTime = (value: OpenValue): value is Temporal.PlainTime | ZonedTime =>
  value instanceof Temporal.PlainTime || isZonedTime(value)

/** What kind of value it is, as the standard calls it. */
export const kindOf = (value: OpenValue): string => {
  if (value === null) return 'null'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return typeof value
  if (value instanceof Temporal.PlainDate) return 'date'
  if (isTime(value)) return 'time'
  if (isMoment(value)) return 'date and time'
  if (isSpan(value)) return value.unit === 'months' ? 'years and months duration' : 'days and time duration'
  if (value instanceof Range) return 'range'
  if (value instanceof OpenFunction) return 'function'
  return isList(value) ? 'list' : 'context'
}
