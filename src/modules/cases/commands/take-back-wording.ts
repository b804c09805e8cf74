import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { decisionDraft, earlierWording, keepDraft } from '../decision-draft.ts'
import type { DecisionForm } from '../decision-form.ts'
import { lockCase } from '../locked-case.ts'
import { longText } from '../long-text.ts'
import { decisionChoices } from '../queries/decision-choices.ts'
import { isWritten } from '../standard-wording.ts'

/**
 * The officer's earlier words come back. What stands there now changes places with them, unless it is the template as it was: nothing
 * that was written is ever gone. Without earlier words, what was typed is kept as it is.
 */
export const takeBackWording = async (
  w: Write<Officer>,
  { number, ...input }: { number: string } & DecisionForm,
): Promise<{ number: string }> => {
  const locked = await lockCase(w, number, 'decide')
  const typed = { text: longText(input.text), reasons: longText(input.reasons) }
  const earlier = earlierWording(await decisionDraft(reading(w), number), input.outcome)
  const { choices } = await decisionChoices(reading(w), number)
  const choice = choices.find(one => one.outcome === input.outcome)
  const worthKeeping = earlier && choice && isWritten(typed, choice) ? typed : undefined
  await keepDraft(w, locked, { outcome: input.outcome, ...(earlier ?? typed) }, worthKeeping)
  return { number }
}
