import type { Officer, Resident, Write } from '../../../kernel/hands.ts'
import { type MessageFile, markRead, sendMessage } from '../../messages/index.ts'
import { lockCase } from '../locked-case.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Writes to the other side of a case. Whoever answers has read what was written. With `rev`, what the writer had on the screen,
 * it throws Stale when the case has changed since: the words may no longer fit. Throws Invalid on `meddelande`.
 */
export const sendCaseMessage = async (
  w: Write<Resident | Officer>,
  { number, text, files, rev }: { number: string; text: string; files: MessageFile[]; rev?: number },
): Promise<{ id: string; number: string }> => {
  const seen = rev === undefined ? undefined : { rev, event: 'case.message-sent' }
  const locked = await lockCase(w, number, 'message', seen)
  const { fresh } = await sendMessage(w, { subject: locked.id, body: text, files })
  if (!fresh) return { id: locked.id, number }
  await markRead(w, { subject: locked.id })
  const fromOfficer = w.actor.kind === 'officer'
  if (fromOfficer) await notifyApplicant(w, { case: locked.id, about: 'message' }, locked.notified)
  // A message does not change the case: no new revision, and nobody's open page grows stale by it.
  await w.emit({ type: fromOfficer ? 'case.message-sent' : 'case.message-received', subject: locked.id, visible: true })
  return { id: locked.id, number }
}
