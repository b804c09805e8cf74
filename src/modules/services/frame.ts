import type { Expression } from '../../kernel/feel/feel.ts'
import type { FeelValue } from '../../kernel/feel/types.ts'
import type { Scope } from './scope.ts'

/** What is known while a record is walked: the values of its facts, and, found out when first asked for, of its conditions. */
export type Frame = {
  /** Every fact and condition of the record by name; those around it behind them. */
  values: Record<string, FeelValue>
  /** Makes sure that a condition or a calculated value of this record, or of one around it, has been found out. */
  settle: (name: string) => void
  holds: (condition: string) => boolean
  evaluate: (expression: Expression) => FeelValue
  /** Gives a fact its value; what had been found out from its lack is forgotten. */
  set: (fact: string, value: FeelValue) => void
}

/**
 * Opens a record. None of its facts has a value yet, not even where a fact of the same name stands around it. What is found out
 * once is not found out again until a fact behind it changes: the dependency graph is made when the service is compiled.
 */
export const openFrame = (scope: Scope, around: Frame | Record<string, FeelValue>): Frame => {
  const outer = isFrame(around) ? around : undefined
  const values: Record<string, FeelValue> = Object.create(outer ? outer.values : around)
  for (const name of scope.names) values[name] = null
  const settled = new Set<string>()
  const settle = (name: string): void => {
    const expression = scope.conditions.get(name)?.expression ?? scope.calculated.get(name)?.expression
    if (!expression) {
      if (!Object.hasOwn(values, name)) outer?.settle(name)
      return
    }
    if (settled.has(name)) return
    settled.add(name)
    values[name] = evaluate(expression)
  }
  const evaluate = (expression: Expression): FeelValue => {
    for (const name of expression.names) settle(name)
    return expression.evaluate(values)
  }
  return {
    values,
    settle,
    evaluate,
    holds: name => {
      settle(name)
      return values[name] === true
    },
    set: (fact, value) => {
      values[fact] = value
      for (const name of scope.dependents.get(fact) ?? []) settled.delete(name)
    },
  }
}

const isFrame = (around: Frame | Record<string, FeelValue>): around is Frame => typeof around.settle === 'function'
