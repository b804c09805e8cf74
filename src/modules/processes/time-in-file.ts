import { createOf, type Raw, textOf } from './map/raw.ts'
import type { Time } from './step-facts.ts'

/** A time as BPSim 1.0 has it: a duration, or a distribution over minutes. Undefined for what is none of those that are understood. */
export const readTime = (raw: Raw | undefined): Time | undefined => {
  if (!raw) return undefined
  const number = (key: string): number => Number(textOf(raw, key) || Number.NaN)
  const whole = (...numbers: number[]): boolean => numbers.every(each => Number.isFinite(each) && each >= 0)
  switch (raw.$type.slice(raw.$type.indexOf(':') + 1)) {
    case 'DurationParameter': {
      const minutes = minutesOf(textOf(raw, 'value'))
      return minutes === undefined ? undefined : { is: 'constant', minutes }
    }
    case 'NumericParameter':
    case 'FloatingParameter':
      return whole(number('value')) ? { is: 'constant', minutes: number('value') } : undefined
    case 'TriangularDistribution': {
      const [min, mode, max] = [number('min'), number('mode'), number('max')]
      return whole(min, mode, max) ? { is: 'triangular', min, mode, max } : undefined
    }
    case 'NormalDistribution': {
      const [mean, sd] = [number('mean'), number('standardDeviation')]
      return whole(mean, sd) ? { is: 'normal', mean, sd } : undefined
    }
    case 'UniformDistribution': {
      const [min, max] = [number('min'), number('max')]
      return whole(min, max) ? { is: 'uniform', min, max } : undefined
    }
    default:
      return undefined
  }
}

export const writeTime = (time: Time, namespace: string): Raw => {
  switch (time.is) {
    case 'constant':
      return createOf('bpsim:DurationParameter', namespace, { value: durationOf(time.minutes) })
    case 'triangular': {
      const { min, mode, max } = time
      return createOf('bpsim:TriangularDistribution', namespace, texts({ min, mode, max }))
    }
    case 'normal':
      return createOf('bpsim:NormalDistribution', namespace, texts({ mean: time.mean, standardDeviation: time.sd }))
    case 'uniform':
      return createOf('bpsim:UniformDistribution', namespace, texts({ min: time.min, max: time.max }))
  }
}

const texts = (numbers: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]))

/** Days are those of the clock here: what lies still does so on Sundays too. */
const minutesOf = (value: string): number | undefined => {
  try {
    return Temporal.Duration.from(value).total({ unit: 'minutes', relativeTo: '2026-01-01' })
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

const durationOf = (minutes: number): string => {
  const seconds = Math.round(minutes * 60)
  return Temporal.Duration.from({ seconds }).round({ largestUnit: 'hours' }).toString()
}
