import type { Read } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import '../table.ts'
import { receiptUrl, senderUrl } from '../urls.ts'

/** The submission that a sent draft became; whoever asks has opened the draft. */
export const submissionOf = async (r: Read<Applicant>, draft: string): Promise<string> => {
  const { id } = await r.db
    .selectFrom('services.submission')
    .select('id')
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow()
  return id
}

/** Where what became of a sent draft is seen by whoever has opened the draft. */
export const sentUrl = async (r: Read<Applicant>, draft: string): Promise<string> => {
  const submission = await submissionOf(r, draft)
  return r.actor.kind === 'visitor' ? senderUrl(submission) : receiptUrl(submission)
}
