import type { Read, Resident } from '../../../kernel/hands.ts'
import '../table.ts'

/** The submission that a sent draft became. */
export const submissionOf = async (r: Read<Resident>, draft: string): Promise<string> => {
  const { id } = await r.db
    .selectFrom('services.submission')
    .select('id')
    .where('draft_id', '=', draft)
    .where('person_id', '=', r.actor.id)
    .executeTakeFirstOrThrow()
  return id
}
