import { Missing } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { lockCase } from '../locked-case.ts'
import { longText } from '../long-text.ts'
import { replyChoices } from '../queries/reply-choices.ts'
import { checkedReply, type ReplyForm, type ReplyKind } from '../reply.ts'
import { keepReply, replyDraft } from '../reply-draft.ts'

type Written = { number: string } & ReplyForm

/** Keeps what the officer has written of a reply, to be looked through before it is sent. Throws as `sendReply` would. */
export const saveReply = async (w: Write<Officer>, input: Written): Promise<void> => {
  const locked = await lockCase(w, input.number, 'reply')
  const form = checkedReply(input)
  await keepReply(w, locked.id, form, (await replyDraft(reading(w), input.number))?.earlier)
}

/** Puts a suggestion where the officer has written, and keeps what stood there. Throws Missing for one that the template does not have. */
export const beginReplyFrom = async (
  w: Write<Officer>,
  { number, text, from }: { number: string; text: string; from: { kind: ReplyKind; at: number } },
): Promise<void> => {
  const locked = await lockCase(w, number, 'reply')
  const { kinds, draft } = await replyChoices(reading(w), number)
  const suggestions = kinds.find(({ kind }) => kind === from.kind)?.suggestions
  const suggestion = suggestions?.[from.at]
  if (!suggestion) throw new Missing('No such suggestion in the template')
  const typed = longText(text)
  const untouched = kinds.some(one => one.suggestions.some(other => longText(other.text) === typed))
  await keepReply(
    w,
    locked.id,
    { kind: from.kind, text: suggestion.text },
    typed === '' || untouched ? draft?.earlier : typed,
  )
}

/** The officer's earlier words come back, and change places with what stands there now. */
export const takeBackReply = async (w: Write<Officer>, { number, kind, text }: Written): Promise<void> => {
  const locked = await lockCase(w, number, 'reply')
  const earlier = (await replyDraft(reading(w), number))?.earlier
  const typed = longText(text)
  await keepReply(
    w,
    locked.id,
    { kind, text: earlier ?? typed },
    earlier === undefined ? undefined : typed || undefined,
  )
}
