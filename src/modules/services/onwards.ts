import type { PagePath } from './answers.ts'
import type { OpenDraft } from './draft.ts'
import { besides, keyOf, listPage, type Place, pathOf, placeIn } from './place.ts'
import { checkUrl, fromCheck, pageUrl, savedUrl, startUrl, tasksPage, tasksUrl, withoutSignInUrl } from './urls.ts'
import type { Walk } from './walked.ts'

type Where = { service: string; draft: string; page: string; fromCheck: boolean }

/**
 * Where one goes from a page that was answered: to what it brought up on the same page, to the next page, from the last page of a row to the
 * list of rows, and from the last page to the check. After a change made from the check, straight back to it unless the change brought
 * new questions.
 */
export const onwards = (after: Walk, { service, draft, page, fromCheck: checking }: Where): string => {
  const query = checking ? `?${fromCheck}` : ''
  const to = (path: PagePath): string => `${pageUrl(service, draft, keyOf(path))}${query}`
  const place = placeIn(after, pathOf(page))
  // What was written made its own page disappear.
  if (!place) return to([after.furthest])
  if (place.here.state !== 'answered') return to(place.path)
  if (checking && after.complete) return checkUrl(service, draft)
  const next = nextOf(place, checking)
  if (next) return to(next)
  if (after.scope.needs && !checking) return tasksUrl(service, draft)
  return after.complete ? checkUrl(service, draft) : to([after.furthest])
}

const nextOf = (place: Place, checking: boolean): PagePath | undefined => {
  const { walk, here } = place
  // From the check only what is open is gone through.
  const beside = checking ? undefined : walk.next(here.page.id)
  const next = beside !== undefined && sameTask(place, beside) ? beside : undefined
  if (next !== undefined) return besides(place, next)
  return place.around.length > 0 && !walk.complete ? besides(place, walk.furthest) : listPage(place)
}

/** Whether a page lies in the same task: always, where the pages are gone through in a row. */
export const sameTask = ({ walk, here }: Place, page: string): boolean =>
  walk.scope.needs === undefined || walk.pages.find(other => other.page.id === page)?.page.section === here.page.section

/** Where a draft is gone on with: its task list, or the last page that may be shown. */
export const entryPage = (walk: Walk): string => (walk.scope.needs ? tasksPage : walk.furthest)

/** The same as an address; the check when all is answered. */
export const resumeUrl = (service: string, draft: string, walk: Walk): string =>
  walk.complete ? checkUrl(service, draft) : pageUrl(service, draft, entryPage(walk))

/** Where one comes from to the first page, or to the task list. */
export const outside = ({ id, help, visitors, corrects }: OpenDraft, service: string): string => {
  if (help || corrects) return savedUrl(service, id)
  return visitors ? withoutSignInUrl(service) : startUrl(service)
}
