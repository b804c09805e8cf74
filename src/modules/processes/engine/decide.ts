import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Rule } from '../decisions/deciding.ts'
import type { Variables } from './state.ts'

/** Asks a decision (DMN) by its id. Gives its value and the rules that decided; throws Incident where there is none, or it fails. */
export type Decide = (decision: string, variables: Variables) => { value: OpenValue; rules: Rule[] }
