import { Missing } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { decisionDraft, earlierWording, keepDraft } from '../decision-draft.ts'
import type { DecisionForm } from '../decision-form.ts'
import { lockCase } from '../locked-case.ts'
import { longText } from '../long-text.ts'
import { decisionChoices } from '../queries/decision-choices.ts'
import { isWritten } from '../standard-wording.ts'

/**
 * Puts one of the template's standard reasons where the officer has written, and keeps what stood there, to be taken back.
 * Nothing is asked of the words yet. Throws Missing for a reason that the template does not have.
 */
export const beginFromReason = async (
  w: Write<Officer>,
  { number, reason, ...input }: { number: string; reason: number } & DecisionForm,
): Promise<{ number: string }> => {
  const locked = await lockCase(w, number, 'decide')
  const { choices } = await decisionChoices(reading(w), number)
  const choice = choices.find(one => one.outcome === input.outcome)
  const standard = choice?.reasons[reason]
  if (!choice || !standard) throw new Missing('No such reason in the template')
  const typed = { text: longText(input.text), reasons: longText(input.reasons) }
  const before = earlierWording(await decisionDraft(reading(w), number), input.outcome)
  const form = { outcome: input.outcome, text: typed.text || choice.text, reasons: standard.text }
  await keepDraft(w, locked, form, isWritten(typed, choice) ? typed : before)
  return { number }
}
