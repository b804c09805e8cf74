import { countChain, whyNotChain } from './chain.ts'
import { byMeasure, type Flow, type Measure, type Why } from './flow.ts'
import { casesInQueues, overfullIn } from './queue-figures.ts'
import { seeded } from './random.ts'
import { letThrough } from './simulate.ts'
import { walkChain } from './walk.ts'

/** One measure of a case: mean, how it varies from case to case, and between which values eight in ten lie. */
export type Figure = {
  mean: number
  deviation: number
  /** How far off the mean may be because it was counted by lot (one standard error); nought when it is exact. */
  doubt: number
  low: number
  high: number
}

export type Figures = Record<Measure, Figure> & {
  /** Exact by the chain, or by letting cases through; and why not exact. */
  how: 'exact' | 'simulated'
  because?: Why
}

/** How many cases are let through: as many as this many happenings are enough for, within limits. */
const happenings = 30_000
const [fewest, most] = [200, 1_500]
/** Where only the spread is wanted, as the mean is exact. */
const enoughForSpread = 500
const seed = 20_261_127

/**
 * What a case of a map adds up to. Mean and deviation are exact where the map is a chain; the values between which eight in ten lie are always from cases let
 * through, with the same seed each time.
 */
export const figuresOfFlow = (flow: Flow, perYear = 0): Figures | Why => {
  const because = whyNotChain(flow)
  const counted = because ? undefined : countChain(flow)
  if (counted && 'rule' in counted) return counted
  const samples = because?.rule === 'queue' ? yearInQueues(flow, perYear) : lotsOf(flow, counted !== undefined)
  if ('rule' in samples) return samples
  const figures = byMeasure((measure, k): Figure => {
    const drawn = samples.map(totals => totals[k] ?? 0)
    const { mean, deviation } = meanOf(drawn)
    const values = drawn.toSorted((a, b) => a - b)
    const [low, high] = [quantile(values, 0.1), quantile(values, 0.9)]
    if (!counted) return { mean, deviation, doubt: doubtOf(drawn), low, high }
    return { mean: counted[measure].mean, deviation: Math.sqrt(counted[measure].variance), doubt: 0, low, high }
  })
  return { ...figures, how: because ? 'simulated' : 'exact', ...(because ? { because } : {}) }
}

const lotsOf = (flow: Flow, exact: boolean): Float64Array[] | Why => {
  const fitting = Math.max(fewest, happenings / (2 * flow.nodes.length))
  const runs = Math.round(Math.min(exact ? enoughForSpread : most, fitting))
  const random = seeded(seed)
  const samples: Float64Array[] = []
  for (let i = 0; i < runs; i++) {
    const one = exact ? [walkChain(flow, random)] : letThrough(flow, [0], random)
    if ('rule' in one) return one
    samples.push(...one)
  }
  return samples
}

const minutesOfAYear = 525_600
const casesInARow = 4_000

const yearInQueues = (flow: Flow, perYear: number): Float64Array[] | Why => {
  if (perYear <= 0) return { rule: 'no-arrivals' }
  const between = minutesOfAYear / perYear
  const overfull = overfullIn(flow, between, seed)
  return overfull ?? casesInQueues(flow, between, casesInARow, seed)
}

/**
 * One standard error of the mean, from the means of twenty batches: cases that stood in the same queue are like each other, and one after another they know less
 * than as many by themselves.
 */
const doubtOf = (drawn: number[]): number => {
  const long = Math.ceil(drawn.length / 20)
  const batches = Array.from({ length: 20 }, (_, i) => drawn.slice(i * long, (i + 1) * long)).filter(
    each => each.length > 0,
  )
  return meanOf(batches.map(batch => meanOf(batch).mean)).deviation / Math.sqrt(batches.length)
}

const meanOf = (values: number[]): { mean: number; deviation: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return { mean, deviation: Math.sqrt(square) }
}

const quantile = (sorted: number[], part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
