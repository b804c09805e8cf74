import { child } from '../piece.ts'
import type { Syntax } from '../syntax.ts'
import type { Rule } from './literals.ts'
import { compared } from './open-order.ts'
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
  if (operator.name !== 'between') return asked(operator.text, value, other, env)
  const [above, below] = [
    asked('>=', value, other, env),
    asked('<=', value, env.run.evaluate(child(node, 4), env), env),
  ]
  return above === null || below === null ? null : above && below
}

/** As `compared`, with a word on why there is no answer. */
const asked = (operator: string, a: OpenValue, b: OpenValue, { run }: Env): boolean | null =>
  compared(operator, a, b) ?? nothing(run, `${operator} can't be asked of a ${kindOf(a)} and a ${kindOf(b)}`)

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
