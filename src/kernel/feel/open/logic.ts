import { child } from '../piece.ts'
import type { Syntax } from '../syntax.ts'
import type { Rule } from './literals.ts'
import { equal, order } from './open-order.ts'
import { conforms, typeFrom } from './open-type.ts'
import { kindOf, type OpenValue } from './open-value.ts'
import { type Env, nothing } from './run.ts'
import { oneTest } from './tests.ts'

/** `and`, where false decides; `or`, where true does. What is no condition is unknown. */
export const logical =
  (decides: boolean): Rule =>
  (node, env) => {
    const a = env.run.evaluate(child(node, 0), env)
    if (a === decides) return decides
    const b = env.run.evaluate(child(node, 2), env)
    if (b === decides) return decides
    return typeof a === 'boolean' && typeof b === 'boolean' ? !decides : null
  }

/** `if a then b else c`: whatever is not true is else. */
export const conditional: Rule = (node, env) =>
  env.run.evaluate(child(node, env.run.evaluate(child(node, 1), env) === true ? 3 : 5), env)

/** `a = b`, `a < b`, `a between b and c`, `a in ...` */
export const comparison: Rule = (node, env) => {
  const value = env.run.evaluate(child(node, 0), env)
  const operator = child(node, 1)
  if (operator.name === 'in') return isIn(value, node.children.slice(2), env)
  const other = env.run.evaluate(child(node, 2), env)
  if (operator.name !== 'between') return compared(operator.text, value, other, env)
  const [above, below] = [
    compared('>=', value, other, env),
    compared('<=', value, env.run.evaluate(child(node, 4), env), env),
  ]
  return above === false || below === false
    ? above === null || below === null
      ? null
      : false
    : above === null || below === null
      ? null
      : true
}

export const compared = (operator: string, a: OpenValue, b: OpenValue, { run }: Pick<Env, 'run'>): boolean | null => {
  if (operator === '=' || operator === '!=') {
    const same = equal(a, b)
    if (same === null) return nothing(run, `A ${kindOf(a)} can't be compared with a ${kindOf(b)}`)
    return same === (operator === '=')
  }
  const ordered = order(a, b)
  if (ordered === null) return nothing(run, `A ${kindOf(a)} and a ${kindOf(b)} have no order`)
  if (operator === '<') return ordered < 0
  if (operator === '<=') return ordered <= 0
  return operator === '>' ? ordered > 0 : ordered >= 0
}

/** Any test that holds is enough. */
const isIn = (value: OpenValue, parts: Syntax[], env: Env): OpenValue => {
  const answers = parts.flatMap(unwrapped).map(part => oneTest(value, part, env, false))
  return answers.includes(true) ? true : answers.includes(null) ? null : false
}

const unwrapped = (part: Syntax): Syntax[] => {
  if (part.name === '(' || part.name === ')') return []
  return part.name === 'PositiveUnaryTests' || part.name === 'PositiveUnaryTest'
    ? part.children.flatMap(unwrapped)
    : [part]
}

/** `x instance of list<number>` */
export const instanceOf: Rule = (node, env) => {
  const value = env.run.evaluate(child(node, 0), env)
  const type = typeFrom(child(node, 3), env.run.types)
  if (type.kind === 'unknown') return nothing(env.run, `There is no type "${child(node, 3).text}"`)
  return conforms(value, type, true)
}
