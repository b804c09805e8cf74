import type { Clock } from '../../../kernel/feel/open/evaluate-open.ts'
import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Mapping } from '../bpmn/program.ts'
import { evaluated, Incident, withReasons } from './expressions.ts'
import type { Frame, Variables } from './state.ts'
import { frameOf, putFrame, type Work } from './work.ts'

/** Everything that can be seen from a frame: what lies nearer hides what lies further out. A called process sees only its own. */
export const seenFrom = (work: Work, id: string): Variables => {
  const frame = frameOf(work, id)
  const around = isOutermost(frame) || frame.parent === undefined ? undefined : seenFrom(work, frame.parent)
  return around ? { ...around, ...frame.variables } : frame.variables
}

const isOutermost = ({ kind }: Frame): boolean => kind === 'process' || kind === 'call'

/** Sets a variable where it is; a new one belongs to the process. */
export const setVariable = (work: Work, id: string, name: string, value: OpenValue): void => {
  const frame = frameOf(work, id)
  if (Object.hasOwn(frame.variables, name) || isOutermost(frame) || frame.parent === undefined) {
    putFrame(work, { ...frame, variables: { ...frame.variables, [name]: value } })
    work.changed = true
  } else setVariable(work, frame.parent, name, value)
}

export const setVariables = (work: Work, frame: string, variables: Variables): void => {
  for (const [name, value] of Object.entries(variables)) setVariable(work, frame, name, value)
}

/** What mappings give, each seeing those before it. */
export const mapped = (mappings: Mapping[], variables: Variables, clock: Clock): Variables => {
  const made: Variables = {}
  for (const { source, target } of mappings) made[target] = evaluated(source, { ...variables, ...made }, clock)
  return made
}

/** A condition is true or false. Anything else is a fault of the map, and never taken for false. */
export const isTrue = (condition: string, variables: Variables, clock: Clock): boolean => {
  const { value, warnings } = withReasons(condition, variables, clock)
  if (typeof value === 'boolean') return value
  const why = warnings.length > 0 ? ` (${warnings.join('; ')})` : ''
  throw new Incident(
    'condition',
    `The condition "${condition}" is neither true nor false: it gives ${said(value)}${why}`,
    { source: condition, why: `${said(value)}${why}` },
  )
}

const said = (value: OpenValue): string =>
  value === null ? 'no value' : typeof value === 'object' ? 'a value of another kind' : JSON.stringify(value)

/** Whom a message is for; nobody by name where the map does not say, or what it says has no value. */
export const addressed = (
  correlation: string | undefined,
  variables: Variables,
  clock: Clock,
): { correlation?: string } => {
  const value = correlation === undefined ? null : evaluated(correlation, variables, clock)
  return value === null ? {} : { correlation: String(value) }
}
