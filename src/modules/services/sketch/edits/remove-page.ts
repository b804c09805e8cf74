import { changeRecord, itemKey, pageIn, prefixOf } from '../record.ts'
import { withoutEmptySections } from '../sections.ts'
import { type Edit, withTextKeys } from '../sketch.ts'

/** A page with all that stands on it: its questions are asked no longer, and their texts go with them. */
export const removePage = ({ record, id }: { record: string; id: string }): Edit => ({
  did: 'remove-page',
  about: id,
  apply: sketch => {
    const page = pageIn(sketch.body, record, id)
    const keys = page.facts.map(itemKey)
    const prefix = prefixOf(record)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      facts: Object.fromEntries(Object.entries(old.facts).filter(([name]) => !keys.includes(name))),
      pages: old.pages.filter(one => one.id !== id),
    }))
    const gone = keys.flatMap(key =>
      key.startsWith('info:')
        ? [`info.${prefix}${key.slice('info:'.length)}`]
        : [`fact.${prefix}${key}.`, `page.${prefix}${key}.`, `info.${prefix}${key}.`],
    )
    return withoutEmptySections(
      withTextKeys({ ...sketch, body }, key =>
        key === `page.${prefix}${id}.title` ||
        key === `page.${prefix}${id}.lead` ||
        gone.some(start => key === start || (start.endsWith('.') && key.startsWith(start)))
          ? undefined
          : key,
      ),
    )
  },
})
