import { type Clock, type Evaluated, evaluateOpen } from '../../../kernel/feel/open/evaluate-open.ts'
import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'
import type { IncidentRule, IncidentValues } from '../incident-words.ts'
import type { Variables } from './state.ts'

/** Why a token can't go on: what is wrong with the map or its values. Never guessed away: it becomes an incident. */
export class Incident extends Error {
  override name = 'Incident'
  readonly rule: IncidentRule
  /** What its words are filled with. */
  readonly values: IncidentValues
  constructor(rule: IncidentRule, message: string, values: IncidentValues) {
    super(message)
    this.rule = rule
    this.values = values
  }
}

/** The value of an expression. Throws Incident where it can't be read; a name without a value is null. */
export const evaluated = (source: string, variables: Variables, clock: Clock): OpenValue =>
  withReasons(source, variables, clock).value

/** The value of an expression, and why it is null where it is. Throws Incident. */
export const withReasons = (source: string, variables: Variables, { now, zone }: Clock): Evaluated => {
  try {
    return evaluateOpen(source, variables, { now, zone })
  } catch (fault) {
    if (!(fault instanceof FeelFault)) throw fault
    throw new Incident('expression', `The expression "${source}" fails: ${fault.message}`, {
      source,
      why: fault.message,
    })
  }
}
