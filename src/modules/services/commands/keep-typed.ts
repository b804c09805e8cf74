import { Redirect } from '../../../kernel/errors.ts'
import { canonical } from '../../../kernel/events/leaf.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { lockDraft } from '../draft.ts'
import { submissionOf } from '../queries/submission-of-draft.ts'
import '../table.ts'
import { changedElsewhere, typedIn } from '../typed.ts'
import { pageUrl, receiptUrl } from '../urls.ts'

/**
 * Keeps what is typed on a page as it is typed, valid or not, while one is still there: no answer changes by it, and nothing is
 * complained of. Says whether it was kept: where another device has written on the page since it was shown, that stands.
 * Throws Redirect where the page can't be answered.
 */
export const keepTyped = async (
  w: Write<Resident>,
  input: { service: string; draft: string; page: string; fields: Fields },
): Promise<{ kept: boolean }> => {
  const draft = await lockDraft(w, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(receiptUrl(await submissionOf(reading(w), draft.id)))
  const here = draft.walk.pages.find(({ page }) => page.id === input.page)
  if (!here || !draft.walk.reachable(input.page))
    throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))
  if (changedElsewhere(draft, input.page, here.asked, input.fields)) return { kept: false }
  const typed = typedIn(here.asked, input.fields)
  if (canonical(draft.typed[input.page] ?? null) === canonical(typed)) return { kept: true }
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      typed: JSON.stringify({ ...draft.typed, [input.page]: typed }),
      rev: eb('rev', '+', 1),
      updated_at: w.now,
      expires_at: w.now.add({ hours: 24 * draft.service.definition.draftDays }),
    }))
    .where('id', '=', draft.id)
    .execute()
  return { kept: true }
}
