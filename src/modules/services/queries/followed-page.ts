import { Redirect, Refused } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import type { Applicant } from '../applicant.ts'
import { openDraft } from '../draft.ts'
import { placeWith } from '../follow.ts'
import { sightsOf } from '../help.ts'
import { pathOf, placeIn, storedAt } from '../place.ts'
import type { Asking } from '../question.ts'
import { pageUrl } from '../urls.ts'
import { type ShownItem, shownItem } from './shown-item.ts'
import { sentUrl } from './submission-of-draft.ts'

export type FollowedPage = { ask: Asking; items: ShownItem[]; asked: string[]; sights: Sight[] }

/** What stands on a page with what is typed on it. Nothing is kept by it. Redirects where the page can't be answered. */
export const followedPage = async (
  r: Read<Applicant>,
  input: { service: string; draft: string; page: string; fromCheck: boolean; fields: Fields },
): Promise<FollowedPage> => {
  const draft = await openDraft(r, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, draft.id))
  if (draft.help?.may === 'read') throw new Refused({ key: 'services.help.only-read' })
  const there = placeIn(draft.walk, pathOf(input.page))
  if (!there) throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))
  const place = placeWith(draft, there, input.fields)
  const about = { draft, place, input, stored: storedAt(there, draft.answers), prefill: new Map() }
  return {
    ask: draft.ask,
    items: place.here.items.map(item => shownItem(item, about)),
    asked: place.here.asked.map(({ fact }) => fact),
    sights: sightsOf(draft),
  }
}
