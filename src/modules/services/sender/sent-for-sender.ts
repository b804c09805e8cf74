import { visitsEnd } from '../../../kernel/auth/visitor.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read, Visitor } from '../../../kernel/hands.ts'
import { type CaseForSender, caseForSender } from '../../cases/index.ts'
import { type Receipt, receiptForSender } from '../queries/receipt-for-resident.ts'

export type SentForSender = {
  receipt: Receipt
  case: CaseForSender
  /** What opens this page on another device, and until when. */
  code: string
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
  return { receipt, case: await caseForSender(r), code: r.actor.code, codeUntil }
}
