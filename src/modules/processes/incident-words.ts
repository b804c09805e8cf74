import type { TextKey } from '../../kernel/texts/keys.ts'
import { type Translate, wordComplaint } from '../../kernel/texts/texts.ts'

/** The names of all that can stop a case: each has its words, in both languages, in texts/. */
export type IncidentRule = TextKey extends infer K
  ? K extends `processes.incident.${infer Name}`
    ? Name
    : never
  : never

/** What the words of an incident are filled with: the expression, the step, what a library said. */
export type IncidentValues = Readonly<Record<string, string>>

/** Each rule, and what its words need. Held against the texts by the type. */
const needs: Record<IncidentRule, readonly string[]> = {
  cardinality: ['kind', 'source'],
  condition: ['source', 'why'],
  correlation: ['message', 'source'],
  decision: ['decision', 'why'],
  endless: ['most'],
  expression: ['source', 'why'],
  failed: ['why'],
  'no-decision': ['decision'],
  'no-link': ['link'],
  'no-way': ['step'],
  other: ['why'],
  parked: ['why'],
  timer: ['kind', 'source'],
  'too-deep': ['most'],
}

const isRule = (name: string): name is IncidentRule => Object.hasOwn(needs, name)

/**
 * Why a case has stopped, in the language of whoever reads it. `message` is what was written down at the time: it is shown as it is where the words
 * can't be filled (rows from before they had any).
 */
export const incidentWords = (
  t: Translate,
  { rule, values, message }: { rule: string; values: IncidentValues; message: string },
): string =>
  isRule(rule) && needs[rule].every(name => Object.hasOwn(values, name))
    ? wordComplaint(t, { key: `processes.incident.${rule}`, args: values })
    : wordComplaint(t, { key: 'processes.incident.other', args: { why: message } })
