import { Redirect, Refused } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import { type DecisionChoices, type DecisionForm, decisionChoices, outcomes } from '../cases/index.ts'
import { caseUrl, nothingChosen } from './urls.ts'

/** A decision on its way: of which outcome, and in which words so far. */
export type DecisionToWrite = {
  choices: DecisionChoices
  choice: DecisionChoices['choices'][number]
  form: DecisionForm
}

/** What can be decided in a case, for an officer who may decide it now. Throws Refused with the reason otherwise. */
export const choicesFor = async (r: Read<Officer>, number: string): Promise<DecisionChoices> => {
  const choices = await decisionChoices(r, number)
  const { decide } = choices.case.actions
  if (!decide.ok) throw new Refused(decide.reason)
  return choices
}

/**
 * The words to begin from: what the officer has written already, or the template with one of its standard reasons.
 * Without an outcome that is theirs, back to choosing one.
 */
export const decisionToWrite = async (
  r: Read<Officer>,
  number: string,
  { outcome, reason }: { outcome: string | null; reason: string | null },
): Promise<DecisionToWrite> => {
  const choices = await choicesFor(r, number)
  const wanted = outcomes.find(one => one === outcome)
  const choice = choices.choices.find(one => one.outcome === wanted)
  if (!choice?.delegation) throw new Redirect(`${caseUrl(number, 'beslut')}${nothingChosen}`)
  const kept = reason === null && choices.draft?.outcome === choice.outcome ? choices.draft : undefined
  const standard = choice.reasons[Number(reason ?? 0)] ?? choice.reasons[0]
  return {
    choices,
    choice,
    form: kept ?? { outcome: choice.outcome, text: choice.text, reasons: standard?.text ?? '' },
  }
}

/** What has been written, to be looked through before it is signed. Without anything, back to choosing. */
export const decisionToReview = async (r: Read<Officer>, number: string): Promise<DecisionToWrite> => {
  const choices = await choicesFor(r, number)
  const { draft } = choices
  const choice = choices.choices.find(one => one.outcome === draft?.outcome)
  if (!draft || !choice?.delegation) throw new Redirect(caseUrl(number, 'beslut'))
  return { choices, choice, form: draft }
}
