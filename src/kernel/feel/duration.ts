import { divided, times } from './decimal.ts'

/** The two kinds of durations: a month has no length in days, so they can't be compared or put together. */
export type DurationUnit = 'months' | 'seconds'

/** A duration as one number, in the unit that its kind counts in. */
export const size = (duration: Temporal.Duration): { unit: DurationUnit; amount: number } => {
  const { years, months, weeks, days, hours, minutes, seconds } = duration
  if (years !== 0 || months !== 0) return { unit: 'months', amount: years * 12 + months }
  return { unit: 'seconds', amount: (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds }
}

/** The duration of so many whole months or seconds, carried as far as it goes: 14 months are one year and two months. */
export const durationOf = (unit: DurationUnit, amount: number): Temporal.Duration | null => {
  const whole = Math.trunc(amount)
  if (!Number.isSafeInteger(whole)) return null
  try {
    return unit === 'months'
      ? Temporal.Duration.from({ years: Math.trunc(whole / 12) + 0, months: (whole % 12) + 0 })
      : Temporal.Duration.from({
          days: Math.trunc(whole / 86_400) + 0,
          hours: (Math.trunc(whole / 3600) % 24) + 0,
          minutes: (Math.trunc(whole / 60) % 60) + 0,
          seconds: (whole % 60) + 0,
        })
  } catch {
    return null
  }
}

/** Reads `P1Y2M` or `P3DT4H`; null where it can't be read, or holds both months and days. */
export const readDuration = (written: string): Temporal.Duration | null => {
  try {
    const read = Temporal.Duration.from(written)
    const months = read.years !== 0 || read.months !== 0
    const mixed = months && !read.with({ years: 0, months: 0 }).blank
    const { unit, amount } = size(read)
    return mixed ? null : durationOf(unitIn(written) ?? unit, amount)
  } catch {
    return null
  }
}

/** Which kind a written duration is of: what stands before the T tells. */
export const unitIn = (written: string): DurationUnit | undefined =>
  /^[+-]?P(?:\d+[YM])+$/i.test(written) ? 'months' : /^[+-]?P/i.test(written) ? 'seconds' : undefined

/** `a + b`, or `a - b` where `sign` is -1; null where they are of two kinds. */
export const joined = (a: Temporal.Duration, b: Temporal.Duration, sign: 1 | -1): Temporal.Duration | null => {
  const [x, y] = [size(a), size(b)]
  if (x.unit !== y.unit && x.amount !== 0 && y.amount !== 0) return null
  return durationOf(x.amount === 0 ? y.unit : x.unit, x.amount + sign * y.amount)
}

/** A duration so many times over. */
export const repeated = (a: Temporal.Duration, n: number | null): Temporal.Duration | null => {
  const { unit, amount } = size(a)
  const all = n === null ? null : times(amount, n)
  return all === null ? null : durationOf(unit, all)
}

/** A duration cut in so many parts. */
export const shared = (a: Temporal.Duration, n: number): Temporal.Duration | null => {
  const { unit, amount } = size(a)
  const part = divided(amount, n)
  return part === null ? null : durationOf(unit, part)
}

/** How many times `b` goes into `a`; null where they are of two kinds. */
export const ratio = (a: Temporal.Duration, b: Temporal.Duration): number | null => {
  const [x, y] = [size(a), size(b)]
  return x.unit === y.unit || x.amount === 0 ? divided(x.amount, y.amount) : null
}
