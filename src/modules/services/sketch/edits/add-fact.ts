import { nameFrom } from '../naming.ts'
import { changeRecord, pageIn, prefixOf, recordAt } from '../record.ts'
import { type Edit, withTexts } from '../sketch.ts'
import { starterOf } from '../starters.ts'
import { perLanguage, together, type Words } from '../text-input.ts'

/** A question last on a page, with the settings that its type can't be without. Its name is made of its label, for ever. */
export const addFact = (input: { record: string; page: string; type: string; labels: Words }): Edit => ({
  did: 'add-fact',
  about: input.labels.sv ?? '',
  apply: sketch => {
    const { record, page, type, labels } = input
    pageIn(sketch.body, record, page)
    const { facts, conditions } = recordAt(sketch.body, record)
    const name = nameFrom(labels.sv ?? '', [...Object.keys(facts), ...Object.keys(conditions)], 'question')
    const path = `${prefixOf(record)}${name}`
    const starter = starterOf(type)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      facts: { ...old.facts, [name]: { type, ...starter.settings } },
      pages: old.pages.map(one => (one.id === page ? { ...one, facts: [...one.facts, name] } : one)),
    }))
    const texts = Object.entries(starter.texts).map(([key, words]) =>
      perLanguage(words, key.replaceAll('<fact>', path)),
    )
    return withTexts({ ...sketch, body }, together(...texts, perLanguage(labels, `fact.${path}.label`)))
  },
})
