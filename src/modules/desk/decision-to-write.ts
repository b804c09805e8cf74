import { Redirect, Refused } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import {
  type DecisionChoices,
  type DecisionForm,
  decisionChoices,
  earlierWording,
  isWhole,
  outcomes,
  type Wording,
} from '../cases/index.ts'
import { type CaseAtDesk, withSignatures } from './case-at-desk.ts'
import { caseUrl, nothingChosen } from './urls.ts'

/** What can be decided in a case, and who has signed. */
export type Choices = DecisionChoices & Pick<CaseAtDesk, 'signatures'>

/** A decision on its way: of which outcome, and in which words so far. */
export type DecisionToWrite = {
  choices: Choices
  choice: DecisionChoices['choices'][number]
  form: DecisionForm
  /** What the officer wrote before, and can take back. */
  earlier?: Wording | undefined
}

/** What can be decided in a case, for an officer who may decide it now. Throws Refused with the reason otherwise. */
export const choicesFor = async (r: Read<Officer>, number: string): Promise<Choices> => {
  const choices = await allChoices(r, number)
  const { decide } = choices.case.actions
  if (!decide.ok) throw new Refused(decide.reason)
  return choices
}

/** The same, whether it may be decided or not. */
export const allChoices = async (r: Read<Officer>, number: string): Promise<Choices> => {
  const choices = await decisionChoices(r, number)
  const { signatures, sights } = await withSignatures(r, choices.case)
  return { ...choices, signatures, sights }
}

/**
 * The words to begin from: what the officer has written already, or the decision of the template. The reasons are never written beforehand:
 * what is true of this case only the officer can say (förvaltningslagen 32 §).
 * Without an outcome that is theirs, back to choosing one.
 */
export const decisionToWrite = async (
  r: Read<Officer>,
  number: string,
  outcome: string | null,
): Promise<DecisionToWrite> => {
  const choices = await choicesFor(r, number)
  const wanted = outcomes.find(one => one === outcome)
  const choice = choices.choices.find(one => one.outcome === wanted)
  if (!choice?.delegation) throw new Redirect(`${caseUrl(number, 'beslut')}${nothingChosen}`)
  const kept = choices.draft?.outcome === choice.outcome ? choices.draft : undefined
  return {
    choices,
    choice,
    form: kept ?? { outcome: choice.outcome, text: choice.text, reasons: '' },
    earlier: earlierWording(choices.draft, choice.outcome),
  }
}

/** What has been written, to be looked through before it is signed. Without anything, back to choosing; unfinished, back to writing. */
export const decisionToReview = async (r: Read<Officer>, number: string): Promise<DecisionToWrite> => {
  const choices = await choicesFor(r, number)
  const { draft } = choices
  const choice = choices.choices.find(one => one.outcome === draft?.outcome)
  if (!draft || !choice?.delegation) throw new Redirect(caseUrl(number, 'beslut'))
  if (!isWhole(draft)) throw new Redirect(`${caseUrl(number, 'beslut/skriv')}?utfall=${draft.outcome}`)
  return { choices, choice, form: draft }
}
