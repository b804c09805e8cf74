import { Missing } from '../../../../kernel/errors.ts'
import { nameFrom } from '../naming.ts'
import { changeRecord, itemKey, pageIn, pageWith, prefixOf, recordAt } from '../record.ts'
import { type Edit, withTextKeys, withTexts } from '../sketch.ts'
import { perLanguage, type Words } from '../text-input.ts'

export type Tone = 'info' | 'warning' | 'success'

/** A text to know, last on a page. */
export const addInfo = (input: { record: string; page: string; words: Words; tone: Tone }): Edit => ({
  did: 'add-info',
  about: beginning(input.words.sv ?? ''),
  apply: sketch => {
    const { record, page, words, tone } = input
    pageIn(sketch.body, record, page)
    const known = recordAt(sketch.body, record).pages.flatMap(one => one.facts.map(itemKey))
    const name = nameFrom(
      words.sv ?? '',
      known.map(key => key.replace('info:', '')),
      'info',
    )
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(one => (one.id === page ? { ...one, facts: [...one.facts, { info: name, tone }] } : one)),
    }))
    return withTexts({ ...sketch, body }, perLanguage(words, `info.${prefixOf(record)}${name}`))
  },
})

/** Its words and how it is meant. Throws Missing. */
export const changeInfo = (input: { record: string; name: string; words: Words; tone: Tone }): Edit => ({
  did: 'change-info',
  about: beginning(input.words.sv ?? ''),
  apply: sketch => {
    const { record, name, words, tone } = input
    if (!pageWith(recordAt(sketch.body, record), `info:${name}`)) throw new Missing(`There is no text ${name}`)
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(page => ({
        ...page,
        facts: page.facts.map(shown =>
          typeof shown !== 'string' && 'info' in shown && shown.info === name ? { ...shown, tone } : shown,
        ),
      })),
    }))
    return withTexts({ ...sketch, body }, perLanguage(words, `info.${prefixOf(record)}${name}`))
  },
})

export const removeInfo = ({ record, name, about }: { record: string; name: string; about: string }): Edit => ({
  did: 'remove-info',
  about: beginning(about),
  apply: sketch => {
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      pages: old.pages.map(page => ({ ...page, facts: page.facts.filter(one => itemKey(one) !== `info:${name}`) })),
    }))
    return withTextKeys({ ...sketch, body }, key => (key === `info.${prefixOf(record)}${name}` ? undefined : key))
  },
})

const beginning = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words)
