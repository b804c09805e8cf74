import { sendReply } from './commands/send-reply.ts'
import { beginReplyFrom, saveReply, takeBackReply } from './commands/write-reply.ts'
import { replyChoices } from './queries/reply-choices.ts'
import { isWholeReply, replyKinds } from './reply.ts'
import { readReplyTemplates } from './reply-template.ts'

export type { ReplyView } from './queries/end-of-case.ts'
export type { ReplyForm, ReplyKind } from './reply.ts'

/** How a report or an opinion is closed: with a reply, which decides nothing. */
export const replying = {
  beginReplyFrom,
  isWholeReply,
  readReplyTemplates,
  replyChoices,
  replyKinds,
  saveReply,
  sendReply,
  takeBackReply,
}
