import type { Wording } from './decision-draft.ts'
import { longText } from './long-text.ts'

/** Whether somebody has written something: it is not the template as it came. */
export const isWritten = (typed: Wording, choice: { text: string; reasons: { text: string }[] }): boolean => {
  if (typed.reasons === '' && (typed.text === '' || typed.text === longText(choice.text))) return false
  const standard = choice.reasons.some(reason => longText(reason.text) === typed.reasons)
  return !(standard && typed.text === longText(choice.text))
}
