import { endVisits } from '../../../kernel/auth/visitor.ts'
import { Missing } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { personForSelf } from '../../people/index.ts'
import { expiryOf } from '../applicant.ts'
import { lockDraft } from '../draft.ts'
import { resumeUrl } from '../onwards.ts'
import '../table.ts'

/**
 * What was begun without signing in becomes the draft of the person who has signed in since, in the same browser. From then on nobody
 * else may go on with it, whatever code or browser they have. A draft that the person had before stays. Throws Missing.
 */
export const takeOverDraft = async (
  w: Write<Resident>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<{ to: string }> => {
  const { visitor } = w.actor
  if (!isId(id)) throw new Missing('No such draft')
  if (visitor) {
    const { birthDate } = await personForSelf(reading(w))
    const taken = await w.tx
      .updateTable('services.draft')
      .set({ person_id: w.actor.id, visitor_id: null, birth_date: birthDate ?? null })
      .where('id', '=', id)
      .where('slug', '=', slug)
      .where('visitor_id', '=', visitor)
      .where('sent_at', 'is', null)
      .where('expires_at', '>', w.now)
      .returning('id')
      .executeTakeFirst()
    if (taken) await closeVisit(w, visitor)
  }
  // Taken over already, by a double click, it is one's own; anybody else's does not exist.
  const draft = await lockDraft(w, id, slug)
  await w.tx
    .updateTable('services.draft')
    .set({ expires_at: expiryOf(draft.service.definition.draftDays, false, w.now) })
    .where('id', '=', id)
    .execute()
  return { to: resumeUrl(slug, id, draft.walk) }
}

/** The code and the browsers are no longer good for anything, unless something else was begun with them. */
const closeVisit = async (w: Write<Resident>, visitor: string): Promise<void> => {
  const other = await w.tx
    .selectFrom('services.draft')
    .select('id')
    .where('visitor_id', '=', visitor)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  if (!other) await endVisits(w, visitor)
}
