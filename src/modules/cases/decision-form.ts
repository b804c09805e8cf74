import { type Complaints, Invalid } from '../../kernel/errors.ts'
import { type Outcome, outcomes } from './case.ts'
import { gapsIn } from './gaps.ts'
import { longest, longText } from './long-text.ts'

export type DecisionForm = { outcome: Outcome; text: string; reasons: string }

/** The decision as it may stand, or Invalid on `utfall`, `beslutstext`, `skal`. */
export const checkedDecision = (input: DecisionForm): DecisionForm => {
  const form = { outcome: input.outcome, text: longText(input.text), reasons: longText(input.reasons) }
  const complaints = faultsOf(form)
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return form
}

/** Whether what is kept of a decision could be signed as it stands. */
export const isWhole = (form: DecisionForm): boolean => Object.keys(faultsOf(form)).length === 0

const faultsOf = ({ outcome, text, reasons }: DecisionForm): Complaints => {
  const complaints: Complaints = {}
  if (!outcomes.includes(outcome)) complaints.utfall = { key: 'cases.decide.choose' }
  if (text === '') complaints.beslutstext = { key: 'cases.decide.text-empty' }
  if (text.length > longest) complaints.beslutstext = { key: 'cases.text.long', args: { max: longest, n: text.length } }
  // Förvaltningslagen 32 §: a decision that touches somebody's situation has reasons in plain words.
  if (reasons === '') complaints.skal = { key: 'cases.decide.reasons-empty' }
  if (reasons.length > longest) complaints.skal = { key: 'cases.text.long', args: { max: longest, n: reasons.length } }
  // What a suggestion left to be filled in is not yet said of this case.
  for (const [field, written] of [
    ['beslutstext', text],
    ['skal', reasons],
  ] as const) {
    const [gap] = gapsIn(written)
    if (gap) complaints[field] = { key: 'cases.decide.gap', args: { gap } }
  }
  // A place that the template left open must not reach the applicant.
  if (/\{[a-z]+\}/.test(text)) complaints.beslutstext = { key: 'cases.decide.open-place' }
  if (/\{[a-z]+\}/.test(reasons)) complaints.skal = { key: 'cases.decide.open-place' }
  return complaints
}
