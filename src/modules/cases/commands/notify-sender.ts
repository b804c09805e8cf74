import { prolongVisits } from '../../../kernel/auth/visitor.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { senderOf } from '../sender.ts'
import type { Notice } from './notify-applicant.ts'

/** From when there is something to read, the code opens it for so long at least. */
const timeToRead = { hours: 24 * 90 }

/** What is news to somebody who follows a case by a code; each has its texts under `cases.mail.sender.<about>`. */
const told = ['received', 'message', 'decided', 'replied'] as const
export type SenderNotice = (typeof told)[number]

/**
 * Tells whoever has sent a case without signing in that something has happened, where they have left an address for it. Where the code
 * would soon run out it lasts longer, so that what was written can be read.
 */
export const notifySender = async (w: Write, caseId: string, notice: Notice): Promise<void> => {
  const about = told.find(one => one === notice)
  const sender = about && (await senderOf(reading(w), caseId))
  if (!sender) return
  if (about !== 'received') await prolongVisits(w, sender.id, w.now.add(timeToRead))
  if (sender.email === undefined) return
  await w.enqueue({ kind: 'case.sender-mail', payload: { case: caseId, about }, order: caseId, correlation: caseId })
}
