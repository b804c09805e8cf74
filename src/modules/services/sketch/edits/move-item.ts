import { Missing } from '../../../../kernel/errors.ts'
import { changeRecord, itemKey, pageIn, pageWith, recordAt } from '../record.ts'
import type { Edit } from '../sketch.ts'

/** `item` is the name of a fact, or `info:<name>`. */
export type Move = { record: string; item: string; about: string; to: { by: -1 | 1 } | { page: string; at?: number } }

/** What stands on a page a step up or down, or to another page. At the end of a page it goes over to the one beside. */
export const moveItem = ({ record, item, about, to }: Move): Edit => ({
  did: 'move-item',
  about,
  apply: sketch => {
    const { pages } = recordAt(sketch.body, record)
    const from = pageWith(recordAt(sketch.body, record), item)
    const shown = from?.facts.find(one => itemKey(one) === item)
    if (!from || shown === undefined) throw new Missing(`Nothing is called ${item}`)
    const place = 'page' in to ? { page: to.page, at: to.at } : stepFrom(pages, from, from.facts.indexOf(shown), to.by)
    if (!place) return sketch
    pageIn(sketch.body, record, place.page)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(page => {
        const left = page.facts.filter(one => itemKey(one) !== item)
        if (page.id === place.page) return { ...page, facts: left.toSpliced(place.at ?? left.length, 0, shown) }
        return page.id === from.id ? { ...page, facts: left } : page
      }),
    }))
    return { ...sketch, body }
  },
})

type Pages = ReturnType<typeof recordAt>['pages']

/** One step on; undefined where there is none. */
const stepFrom = (
  pages: Pages,
  from: Pages[number],
  at: number,
  by: -1 | 1,
): { page: string; at: number | undefined } | undefined => {
  const next = at + by
  if (next >= 0 && next < from.facts.length) return { page: from.id, at: next }
  const beside = pages[pages.indexOf(from) + by]
  return beside && { page: beside.id, at: by === 1 ? 0 : undefined }
}
