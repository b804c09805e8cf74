import { visitBegan, visitsEnd } from '../../../kernel/auth/visitor.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read, Visitor } from '../../../kernel/hands.ts'
import { type CaseForSender, caseForSender } from '../../cases/index.ts'
import { type Receipt, receiptForSender } from '../queries/receipt-for-resident.ts'
import { again } from './new-sender.ts'

export type SentForSender = {
  receipt: Receipt
  case: CaseForSender
  /** What opens this page on another device: for the browser that sent it. Any other was let in by the code that its holder has already. */
  code?: string
  codeUntil: Temporal.Instant
}

/**
 * What was sent without signing in, as whoever holds its code sees it: the receipt, how it goes, and what was answered. Throws Missing for
 * anybody else's, and where somebody has said that it is theirs.
 */
export const sentForSender = async (r: Read<Visitor>, submission: string): Promise<SentForSender> => {
  const receipt = await receiptForSender(r, submission)
  const codeUntil = await visitsEnd(r, r.actor.id)
  if (!codeUntil) throw new Missing('No code opens it any more')
  const began = await visitBegan(r, r.actor)
  const sender = began !== undefined && Temporal.Instant.compare(began, receipt.sentAt.add(again)) <= 0
  return { receipt, case: await caseForSender(r), ...(sender ? { code: r.actor.code } : {}), codeUntil }
}
