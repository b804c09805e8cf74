import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { placeWith } from '../follow.ts'
import { pathOf, placeIn } from '../place.ts'
import type { FollowedPage } from '../queries/followed-page.ts'
import { askView, type PageForResident } from '../queries/page-for-resident.ts'
import type { ShownItem } from '../queries/shown-item.ts'
import { moved, openTrial } from './trial-draft.ts'

export type TrialPlace = { slug: string; trial: string; page: string }

/** What stands on a page of a trial with what is typed on it. Nothing is kept by it. Throws Missing. */
export const followTrial = async (r: Read<Officer>, at: TrialPlace & { fields: Fields }): Promise<FollowedPage> => {
  const draft = await openTrial(r, at)
  const there = placeIn(draft.walk, pathOf(at.page))
  if (!there) throw new Missing('No such page in the trial')
  const place = placeWith(draft, there, at.fields)
  const view = askView(draft, place, { service: at.slug, fromCheck: false }, { name: undefined, prefill: new Map() })
  return {
    ask: draft.ask,
    items: itemsInTrial(r, at, view.items),
    asked: place.here.asked.map(({ fact }) => fact),
    sights: [],
  }
}

/** A page as a trial shows it: nothing in it leads to the real journey, and an example stands where a file would. */
export const inTrial = (r: Read<Officer>, at: TrialPlace, view: PageForResident): PageForResident => {
  const here = (url: string): string => moved(url, at.slug, at.trial)
  const { saving: _saving, shownWith, follow, ...page } = view
  return {
    ...page,
    trial: true,
    multipart: false,
    back: here(view.back),
    items: itemsInTrial(r, at, view.items),
    ...(follow ? { follow: { ...follow, href: here(follow.href) } } : {}),
    ...(shownWith
      ? {
          shownWith: fields => {
            const shown = shownWith(fields)
            return { ...shown, items: itemsInTrial(r, at, shown.items) }
          },
        }
      : {}),
  }
}

const itemsInTrial = (r: Read<Officer>, { slug, trial }: TrialPlace, items: readonly ShownItem[]): ShownItem[] => {
  const here = (url: string): string => moved(url, slug, trial)
  return items.map(item =>
    item.kind === 'question' && item.question.upload
      ? { kind: 'info', id: item.question.fact, text: r.t('services.trial.file'), tone: 'info' }
      : item.kind === 'group'
        ? {
            ...item,
            rows: item.rows.map(row => ({ ...row, change: here(row.change), remove: here(row.remove) })),
            earlier: item.earlier && here(item.earlier),
            later: item.later && here(item.later),
          }
        : item,
  )
}
