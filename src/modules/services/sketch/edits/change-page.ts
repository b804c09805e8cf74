import { Invalid } from '../../../../kernel/errors.ts'
import { changeRecord, pageIn, prefixOf, recordAt } from '../record.ts'
import { type Section, sectionFor, withoutEmptySections } from '../sections.ts'
import { type Edit, withTextKeys, withTexts } from '../sketch.ts'
import { perLanguage, together, type Words } from '../text-input.ts'

export type PageInput = {
  record: string
  id: string
  /** The last part of its address. */
  address: string
  titles: Words
  leads: Words
  section: Section
  when: string | undefined
  known: ('name' | 'age')[]
}

/** What a page is called, where it stands and when it is asked. Throws Invalid on `address`. */
export const changePage = (input: PageInput): Edit => ({
  did: 'change-page',
  about: input.titles.sv || input.id,
  apply: sketch => {
    const { record, id, address, when, known } = input
    pageIn(sketch.body, record, id)
    const taken = recordAt(sketch.body, record).pages.some(page => page.id === address && page.id !== id)
    if (taken) throw new Invalid({ address: { key: 'services.sketch.page.taken' } })
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(address))
      throw new Invalid({ address: { key: 'services.sketch.page.address' } })
    const placed = record === '' ? sectionFor(sketch, input.section) : { section: '', sketch }
    const own = {
      id: address,
      ...(when === undefined ? {} : { when }),
      ...(record === '' ? { section: placed.section } : {}),
      ...(known.length > 0 && record === '' ? { known } : {}),
    }
    const body = changeRecord(placed.sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(page => (page.id === id ? { ...own, facts: page.facts } : page)),
    }))
    const [from, to] = [id, address].map(one => `page.${prefixOf(record)}${one}.`)
    const moved = withTextKeys({ ...placed.sketch, body }, key =>
      from !== undefined && (key === `${from}title` || key === `${from}lead`) ? `${to}${key.slice(from.length)}` : key,
    )
    return withoutEmptySections(
      withTexts(moved, together(perLanguage(input.titles, `${to}title`), perLanguage(input.leads, `${to}lead`))),
    )
  },
})
