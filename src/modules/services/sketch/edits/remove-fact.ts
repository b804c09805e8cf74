import { changeRecord, factAt, itemKey, partsOfPath } from '../record.ts'
import { type Edit, withTextKeys } from '../sketch.ts'

/** A question with its texts; of a group all that is in it. */
export const removeFact = ({ path, about }: { path: string; about: string }): Edit => ({
  did: 'remove-fact',
  about,
  apply: sketch => {
    factAt(sketch.body, path)
    const { record, key } = partsOfPath(path)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      facts: Object.fromEntries(Object.entries(old.facts).filter(([name]) => name !== key)),
      pages: old.pages.map(page => ({ ...page, facts: page.facts.filter(shown => itemKey(shown) !== key) })),
    }))
    const gone = ['fact', 'page', 'info'].map(space => `${space}.${path}.`)
    return withTextKeys({ ...sketch, body }, text => (gone.some(start => text.startsWith(start)) ? undefined : text))
  },
})
