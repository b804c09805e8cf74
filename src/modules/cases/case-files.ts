import type { MessageFile } from '../messages/index.ts'

type Parts = {
  answers: { items: { files?: MessageFile[] | undefined }[] }[]
  messages: { files: MessageFile[] }[]
  completions: { files: MessageFile[] }[]
  corrections: { changes: { files?: MessageFile[] }[] }[]
}

/** Every file that hangs on a case: on its answers, a message, a completion, or an answer that was corrected. */
export const filesOf = ({ answers, messages, completions, corrections }: Parts): MessageFile[] => [
  ...answers.flatMap(section => section.items.flatMap(item => item.files ?? [])),
  ...messages.flatMap(message => message.files),
  ...completions.flatMap(completion => completion.files),
  ...corrections.flatMap(({ changes }) => changes.flatMap(change => change.files ?? [])),
]
