import type { Time } from '../step-facts.ts'
import type { Random } from './random.ts'

/** A time in minutes that varies. The exponential one is for queues, where arrivals come by chance. */
export type Spread = Time | { is: 'exponential'; mean: number }

export type Moments = { mean: number; variance: number }

/** Mean and variance, in closed form. A normal time is never below nought: what would be is nought, here and when it is drawn. */
export const momentsOf = (spread: Spread): Moments => {
  switch (spread.is) {
    case 'constant':
      return { mean: spread.minutes, variance: 0 }
    case 'uniform':
      return { mean: (spread.min + spread.max) / 2, variance: (spread.max - spread.min) ** 2 / 12 }
    case 'triangular': {
      const { min, mode, max } = spread
      const variance = (min ** 2 + mode ** 2 + max ** 2 - min * mode - min * max - mode * max) / 18
      return { mean: (min + mode + max) / 3, variance }
    }
    case 'exponential':
      return { mean: spread.mean, variance: spread.mean ** 2 }
    case 'normal':
      return notBelowNought(spread.mean, spread.sd)
  }
}

/** E[max(0, X)] and its variance for a normal X. */
const notBelowNought = (mean: number, sd: number): Moments => {
  if (sd === 0) return { mean: Math.max(0, mean), variance: 0 }
  const at = mean / sd
  const density = Math.exp(-(at ** 2) / 2) / Math.sqrt(2 * Math.PI)
  const below = 0.5 * (1 + erf(at / Math.SQRT2))
  const first = mean * below + sd * density
  const second = (mean ** 2 + sd ** 2) * below + mean * sd * density
  return { mean: first, variance: second - first ** 2 }
}

/** Abramowitz and Stegun 7.1.26; at most 1.5e-7 off. */
const erf = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(x) * (1 - sum * Math.exp(-(x ** 2)))
}

export const draw = (spread: Spread, random: Random): number => {
  switch (spread.is) {
    case 'constant':
      return spread.minutes
    case 'uniform':
      return spread.min + random() * (spread.max - spread.min)
    case 'triangular':
      return triangular(spread, random())
    case 'exponential':
      return -spread.mean * Math.log(1 - random())
    case 'normal': {
      // Box and Muller (1958).
      const far = Math.sqrt(-2 * Math.log(1 - random()))
      return Math.max(0, spread.mean + spread.sd * far * Math.cos(2 * Math.PI * random()))
    }
  }
}

const triangular = ({ min, mode, max }: { min: number; mode: number; max: number }, u: number): number => {
  const width = max - min
  if (width <= 0) return min
  return u < (mode - min) / width
    ? min + Math.sqrt(u * width * (mode - min))
    : max - Math.sqrt((1 - u) * width * (max - mode))
}
