import type { Why } from './flow.ts'

export type Faulty = Why & { element: string }

/** Chances are written with so few decimals that their sum may be this far from one. */
const rounding = 1e-3

/** The chances of the ways of a choice. One that is not told is what the others leave. */
export const chancesOf = ({ id }: { id: string }, told: (number | undefined)[]): number[] | Faulty => {
  const known = told.filter(chance => chance !== undefined)
  if (told.length - known.length > 1) return { rule: 'no-chance', element: id }
  const sum = known.reduce((total, chance) => total + chance, 0)
  const missing = told.length > known.length
  if (known.some(chance => !(chance >= 0 && chance <= 1)) || sum > 1 + rounding || (!missing && sum < 1 - rounding))
    return { rule: 'bad-chance', element: id }
  const whole = missing ? Math.max(1, sum) : sum
  return told.map(chance => (chance ?? Math.max(0, 1 - sum)) / whole)
}
