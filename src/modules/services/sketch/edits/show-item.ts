import { Missing } from '../../../../kernel/errors.ts'
import type { ItemSource } from '../../definition.ts'
import { changeRecord, itemKey, pageWith, recordAt } from '../record.ts'
import type { Edit } from '../sketch.ts'

/** When something on a page is shown: the name of a condition, or always. */
export const showItem = (input: { record: string; item: string; about: string; when: string | undefined }): Edit => ({
  did: 'show-item',
  about: input.about,
  apply: sketch => {
    const { record, item, when } = input
    if (!pageWith(recordAt(sketch.body, record), item)) throw new Missing(`Nothing is called ${item}`)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(page => ({
        ...page,
        facts: page.facts.map(shown => (itemKey(shown) === item ? under(shown, when) : shown)),
      })),
    }))
    return { ...sketch, body }
  },
})

const under = (shown: ItemSource, when: string | undefined): ItemSource => {
  if (typeof shown !== 'string' && 'info' in shown) {
    const { info, tone } = shown
    return { info, ...(tone ? { tone } : {}), ...(when === undefined ? {} : { when }) }
  }
  const fact = typeof shown === 'string' ? shown : shown.fact
  return when === undefined ? fact : { fact, when }
}
