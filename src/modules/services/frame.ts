import type { Expression } from '../../kernel/feel/feel.ts'
import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import type { Meter } from '../../kernel/feel/piece.ts'
import type { Scope } from './scope.ts'

/** What is known while a record is walked: the values of its facts, and, found out when first asked for, of its conditions. */
export type Frame = {
  /** Every fact of the record, and what has been found out of its conditions: the record as others see it. */
  values: Record<string, FeelValue>
  /** The value of a name, here or in a record around this one. A condition or a calculated value is found out if it has not been. */
  look: (name: string) => FeelValue
  holds: (condition: string) => boolean
  /** Gives a fact its value; what had been found out from its lack is forgotten. */
  set: (fact: string, value: FeelValue) => void
  /** The rounds of all expressions of the walk together. */
  meter: Meter
}

/**
 * Opens a record. None of its facts has a value yet, not even where a fact of the same name stands around it. What is found out
 * once is not found out again until a fact behind it changes: the dependency graph is made when the service is compiled.
 */
export const openFrame = (scope: Scope, outside: (name: string) => FeelValue, meter: Meter): Frame => {
  const values: Record<string, FeelValue> = Object.create(null)
  for (const name of scope.names) values[name] = null
  const settled = new Set<string>()
  const look = (name: string): FeelValue => {
    const expression = scope.conditions.get(name)?.expression ?? scope.calculated.get(name)?.expression
    if (expression && !settled.has(name)) {
      settled.add(name)
      values[name] = evaluate(expression)
    }
    const value = values[name]
    return value === undefined ? outside(name) : value
  }
  const evaluate = (expression: Expression): FeelValue => {
    const context: Record<string, FeelValue> = {}
    for (const name of expression.names) context[name] = look(name)
    return expression.evaluate(context, meter)
  }
  return {
    meter,
    values,
    look,
    holds: name => look(name) === true,
    set: (fact, value) => {
      values[fact] = value
      for (const name of scope.dependents.get(fact) ?? []) settled.delete(name)
    },
  }
}
