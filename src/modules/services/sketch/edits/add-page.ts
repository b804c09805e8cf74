import { reservedPages } from '../../definition.ts'
import { slugFrom } from '../naming.ts'
import { changeRecord, prefixOf, recordAt } from '../record.ts'
import { type Section, sectionFor } from '../sections.ts'
import { type Edit, type Sketch, withTexts } from '../sketch.ts'
import { perLanguage, type Words } from '../text-input.ts'

/** A page last in its section, with nothing on it yet. */
export const addPage = (input: { record: string; titles: Words; section: Section }): Edit => ({
  did: 'add-page',
  about: input.titles.sv ?? '',
  apply: sketch => {
    const { record, titles } = input
    const { section, sketch: worded } = record === '' ? sectionFor(sketch, input.section) : { section: '', sketch }
    const { pages } = recordAt(worded.body, record)
    const id = slugFrom(titles.sv ?? '', [...pages.map(page => page.id), ...reservedPages], 'sida')
    const last = pages.findLastIndex(page => page.section === section)
    const at = record === '' && last >= 0 ? last + 1 : pages.length
    const made = record === '' ? { id, section, facts: [] } : { id, facts: [] }
    const body = changeRecord(worded.body, record, old => ({ ...old, pages: old.pages.toSpliced(at, 0, made) }))
    return withTexts({ ...worded, body } satisfies Sketch, perLanguage(titles, `page.${prefixOf(record)}${id}.title`))
  },
})
