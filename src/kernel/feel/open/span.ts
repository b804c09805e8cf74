import { divided, plus, rounded, times } from '../decimal.ts'
import type { DurationUnit } from '../duration.ts'

/** A duration: so many months, or so many seconds. The two have no common measure. */
export class Span {
  readonly unit: DurationUnit
  /** Whole where it is months; seconds may have decimals. */
  readonly amount: number
  constructor(unit: DurationUnit, amount: number) {
    this.unit = unit
    this.amount = amount
  }

  /** `P1Y2M`, `P3DT4H`; nothing at all is `P0M` or `PT0S`. */
  toString(): string {
    const [sign, all] = this.amount < 0 ? ['-', -this.amount] : ['', this.amount]
    if (this.unit === 'months')
      return `${sign}P${part(Math.trunc(all / 12), 'Y')}${part(all % 12, 'M') || (all < 12 ? '0M' : '')}`
    const { days, hours, minutes, seconds } = partsOf(all)
    const time = part(hours, 'H') + part(minutes, 'M') + part(seconds, 'S')
    if (days === 0 && time === '') return 'PT0S'
    return `${sign}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`
  }
}

export const isSpan = (value: unknown): value is Span => value instanceof Span

const part = (n: number, letter: string): string => (n === 0 ? '' : `${plain(n)}${letter}`)

const plain = (n: number): string => n.toFixed(9).replace(/\.?0+$/, '')

/** Seconds as days, hours, minutes and seconds, each with the sign of the whole. */
export const partsOf = (amount: number) => {
  const whole = Math.trunc(amount)
  const rest = plus(amount, -whole) ?? 0
  return {
    days: Math.trunc(whole / 86_400) + 0,
    hours: (Math.trunc(whole / 3600) % 24) + 0,
    minutes: (Math.trunc(whole / 60) % 60) + 0,
    seconds: plus(whole % 60, rest) ?? 0,
  }
}

/** Months are kept whole, seconds to the nanosecond. Null where it is more than can be counted. */
export const spanOf = (unit: DurationUnit, amount: number | null): Span | null => {
  if (amount === null || Math.abs(amount) > Number.MAX_SAFE_INTEGER) return null
  const kept = unit === 'months' ? Math.trunc(amount) : rounded(amount, 9, 'down')
  return kept === null ? null : new Span(unit, kept + 0)
}

const form = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/

/** Reads `P1Y2M` or `-P3DT4H5.5S`; null where it can't be read, or holds both months and days. */
export const readSpan = (written: string): Span | null => {
  const found = form.exec(written)
  if (!found || /[PT]$/.test(written)) return null
  const [, sign, years, months, days, time, hours, minutes, seconds] = found
  const isMonths = years !== undefined || months !== undefined
  if (isMonths && (days !== undefined || time !== undefined)) return null
  const n = (digits: string | undefined) => Number(digits ?? 0)
  const whole = isMonths ? n(years) * 12 + n(months) : (n(days) * 24 + n(hours)) * 3600 + n(minutes) * 60
  const all = isMonths ? whole : plus(whole, n(seconds))
  return spanOf(isMonths ? 'months' : 'seconds', all === null ? null : sign === '-' ? -all : all)
}

/** `a + b`; null where they are of two kinds. */
export const spanSum = (a: Span, b: Span, sign: 1 | -1): Span | null =>
  a.unit === b.unit ? spanOf(a.unit, plus(a.amount, sign * b.amount)) : null

export const spanTimes = (a: Span, n: number): Span | null => spanOf(a.unit, times(a.amount, n))

export const spanShare = (a: Span, n: number): Span | null => spanOf(a.unit, divided(a.amount, n))

/** How many times `b` goes into `a`; null where they are of two kinds. */
export const spanRatio = (a: Span, b: Span): number | null => (a.unit === b.unit ? divided(a.amount, b.amount) : null)

/** The span as Temporal counts with it. Throws RangeError where that is too long. */
export const temporalOf = ({ unit, amount }: Span): Temporal.Duration => {
  if (unit === 'months') return Temporal.Duration.from({ months: amount })
  const whole = Math.trunc(amount)
  const nanoseconds = Math.round((plus(amount, -whole) ?? 0) * 1e9)
  return Temporal.Duration.from({ seconds: whole, nanoseconds })
}

/** How long something of Temporal's is, in seconds. */
export const secondsIn = (long: Temporal.Duration): number => {
  const whole = long.total({ unit: 'seconds' })
  return rounded(whole, 9, 'half even') ?? whole
}
