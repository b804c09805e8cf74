import { canonical } from '../../../kernel/events/leaf.ts'
import type { Write } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { type Applicant, expiryOf } from '../applicant.ts'
import { refuseFlood } from '../room.ts'
import '../table.ts'
import { placeWith } from '../follow.ts'
import { changedElsewhere, typedIn } from '../typed.ts'
import { placeToFill } from './save-page.ts'

/**
 * Keeps what is typed on a page as it is typed, valid or not, while one is still there: no answer changes by it, and nothing is
 * complained of. Says whether it was kept: where another device has written on the page since it was shown, that stands.
 * Throws Redirect where the page can't be answered, Refused where the draft has no room for it.
 */
export const keepTyped = async (
  w: Write<Applicant>,
  input: { service: string; draft: string; page: string; fields: Fields },
): Promise<{ kept: boolean }> => {
  const { draft, place } = await placeToFill(w, input)
  if (changedElsewhere(draft, place, input.fields)) return { kept: false }
  // With what is typed more may be asked on the page than with what is answered.
  const typed = typedIn(placeWith(draft, place, input.fields).here.asked, input.fields)
  if (canonical(draft.typed[place.key] ?? null) === canonical(typed)) return { kept: true }
  const all = { ...draft.typed, [place.key]: typed }
  refuseFlood(all)
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      typed: JSON.stringify(all),
      rev: eb('rev', '+', 1),
      updated_at: w.now,
      expires_at: expiryOf(draft.service.definition.draftDays, draft.visitors, w.now),
    }))
    .where('id', '=', draft.id)
    .execute()
  return { kept: true }
}
