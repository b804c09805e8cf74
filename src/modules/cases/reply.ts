import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Outcome } from './case.ts'
import { gapsIn } from './gaps.ts'
import { longest, longText } from './long-text.ts'

/** Åtgärdat, redan känt, hänvisat till annan, åtgärdas inte. */
export const replyKinds = ['done', 'known', 'referred', 'not-done'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** The outcomes that reports had when they were decided like applications, as the replies that they were. */
export const asReply: Record<Outcome, ReplyKind> = { approved: 'done', refused: 'not-done', dismissed: 'referred' }

export type ReplyForm = { kind: ReplyKind; text: string }

/** The reply as it may be sent, or Invalid on `svarstyp`, `svar`. */
export const checkedReply = (input: ReplyForm): ReplyForm => {
  const form = { kind: input.kind, text: longText(input.text) }
  const complaints = faultsOf(form)
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return form
}

/** Whether what is kept of a reply could be sent as it stands. */
export const isWholeReply = (form: ReplyForm): boolean => Object.keys(faultsOf(form)).length === 0

const faultsOf = ({ kind, text }: ReplyForm): Complaints => {
  const complaints: Complaints = {}
  if (!replyKinds.includes(kind)) complaints.svarstyp = { key: 'cases.reply.choose' }
  if (text === '') complaints.svar = { key: 'cases.reply.text-empty' }
  if (text.length > longest) complaints.svar = { key: 'cases.text.long', args: { max: longest, n: text.length } }
  const [gap] = gapsIn(text)
  if (gap) complaints.svar = { key: 'cases.decide.gap', args: { gap } }
  if (/\{[a-z]+\}/.test(text)) complaints.svar = { key: 'cases.decide.open-place' }
  return complaints
}
