import type { Read } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import '../table.ts'
import { receiptUrl, senderUrl, sentElsewhereUrl } from '../urls.ts'

/** The submission that a sent draft became; whoever asks has opened the draft. */
export const submissionOf = async (r: Read<Applicant>, draft: string): Promise<string> => (await sent(r, draft)).id

/** Where what became of a sent draft is seen by whoever has opened the draft. */
export const sentUrl = async (r: Read<Applicant>, draft: string): Promise<string> => {
  const { id, sender_id: sender } = await sent(r, draft)
  if (r.actor.kind === 'resident') return receiptUrl(id)
  return sender !== null && r.actor.sent?.id === sender ? senderUrl(id) : sentElsewhereUrl
}

const sent = (r: Read<Applicant>, draft: string) =>
  r.db
    .selectFrom('services.submission')
    .select(['id', 'sender_id'])
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow()
