import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { decisionDraft, earlierWording, keepDraft } from '../decision-draft.ts'
import { checkedDecision, type DecisionForm } from '../decision-form.ts'
import { lockCase } from '../locked-case.ts'

/**
 * Keeps what the officer has written of a decision, to be looked through before it is signed. Nothing is decided yet.
 * Throws as `decideCase` would, so that nobody writes at length in vain.
 */
export const saveDecisionDraft = async (
  w: Write<Officer>,
  input: { number: string } & DecisionForm,
): Promise<{ number: string }> => {
  const locked = await lockCase(w, input.number, 'decide')
  const form = checkedDecision(input)
  const before = await decisionDraft(reading(w), input.number)
  await keepDraft(w, locked, form, earlierWording(before, form.outcome))
  return { number: input.number }
}
