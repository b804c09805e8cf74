import { child } from '../piece.ts'
import type { Syntax } from '../syntax.ts'
import { compared, equal, within } from './open-order.ts'
import { isList, type OpenValue, Range } from './open-value.ts'
import { type Env, inner } from './run.ts'

/**
 * Whether a value passes one test: `> 5`, `[1..5]`, `"a"`, a list that holds it, or with `?` any condition. A test that stands `alone` in a
 * decision table also holds where it is a condition that is true.
 */
export const oneTest = (value: OpenValue, test: Syntax, env: Env, alone: boolean): boolean | null => {
  if (test.name === 'PositiveUnaryTest') return oneTest(value, child(test, 0), env, alone)
  if (test.name === 'Wildcard') return true
  const inside = inner(env, { '?': value })
  const [first, second] = test.children
  if (test.name === 'SimplePositiveUnaryTest' && first?.name === 'CompareOp' && second)
    return compared(first.text, value, env.run.evaluate(second, inside))
  const found = env.run.evaluate(test, inside)
  if (asks(test)) return typeof found === 'boolean' ? found : null
  if (alone && typeof found === 'boolean' && typeof value !== 'boolean') return found
  return holds(value, found)
}

/** Whether a value is another, is in it where that is a range, or is one of it where that is a list. */
const holds = (value: OpenValue, found: OpenValue): boolean | null => {
  if (found instanceof Range && !(value instanceof Range)) return within(value, found)
  if (!isList(found)) return equal(value, found)
  if (isList(value) && equal(value, found) === true) return true
  return found.some(one => equal(value, one) === true || (one instanceof Range && within(value, one) === true))
}

/** Whether a test names its value itself. */
const asks = (test: Syntax): boolean => {
  const known = asking.get(test)
  if (known !== undefined) return known
  const found = test.name === '?' || test.text === '?' || test.children.some(asks)
  asking.set(test, found)
  return found
}

const asking = new WeakMap<Syntax, boolean>()
