import { changeRecord, pageIn } from '../record.ts'
import type { Edit } from '../sketch.ts'

/** A page one step up or down. Where its neighbour is in another section it goes over to that. */
export const movePage = ({ record, id, by }: { record: string; id: string; by: -1 | 1 }): Edit => ({
  did: 'move-page',
  about: id,
  apply: sketch => {
    pageIn(sketch.body, record, id)
    const body = changeRecord(sketch.body, record, old => {
      const at = old.pages.findIndex(page => page.id === id)
      const page = old.pages[at]
      const beside = old.pages[at + by]
      if (!page || !beside) return old
      if (page.section !== beside.section && beside.section !== undefined)
        return { ...old, pages: old.pages.with(at, { ...page, section: beside.section }) }
      return { ...old, pages: old.pages.with(at, beside).with(at + by, page) }
    })
    return { ...sketch, body }
  },
})
