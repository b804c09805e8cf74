import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import { isList, isRecord } from '../../kernel/feel/feel-value.ts'
import { readSpan } from '../../kernel/feel/open/span.ts'
import type { Facts } from '../processes/index.ts'
import type { Walk } from './walked.ts'

/**
 * What was answered, and which conditions hold, as a map that runs the case may ask for it by name. What is not asked of the applicant has no
 * value there either.
 */
export const factsForMap =
  ({ scope, values, holds }: Pick<Walk, 'scope' | 'values' | 'holds'>): Facts =>
  name =>
    scope.conditions.has(name) ? holds(name) : Object.hasOwn(values, name) ? asOpen(values[name] ?? null) : null

type Open = ReturnType<Facts>

/** Lengths of time are written otherwise where types are known only when expressions are run. */
const asOpen = (value: FeelValue): Open => {
  if (value instanceof Temporal.Duration) return readSpan(value.toString())
  if (isList(value)) return value.map(asOpen)
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asOpen(one ?? null)]))
  return value
}
