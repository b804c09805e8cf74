import { evaluate } from 'feelin'
import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Variables } from './state.ts'

/** Why a token can't go on: what is wrong with the map or its values. Never guessed away: it becomes an incident. */
export class Incident extends Error {
  override name = 'Incident'
  readonly rule: string
  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}

/** The value of an expression. Throws Incident where it can't be read or calculated; a name without a value is null. */
export const evaluated = (source: string, variables: Variables): OpenValue => {
  try {
    return readValue(evaluate(source, variables).value)
  } catch (fault) {
    throw new Incident(
      'expression',
      `The expression "${source}" fails: ${fault instanceof Error ? fault.message : String(fault)}`,
    )
  }
}

const readValue = (value: unknown): OpenValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(readValue)
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, readValue(one)]))
  return null
}
