import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { workshop } from '../../services/index.ts'
import { insideOf, languages, slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import { type ToldUse, toldUse } from '../use-words.ts'
import { type Room, roomOf } from './room.ts'

const { conditionInWords, pageIn, recordAt, sectionsOf, termsOf, textOf, titleOfPage, usesOfPage } = workshop

export type PageView = {
  room: Room
  record: string
  name: string
  page: ReturnType<typeof pageIn>
  sections: { value: string; label: string }[]
  titles: Record<string, string>
  leads: Record<string, string>
  conditions: ConditionChoice[]
  /** What would no longer hold without it. */
  uses: ToldUse[]
}

/** A page to be changed. Throws Missing. */
export const pageView = async (r: Read<Officer>, input: Input, rev?: number): Promise<PageView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const page = pageIn(room.sketch.body, record, input.params.page ?? '')
  const key = `page.${record === '' ? '' : `${record}.`}${page.id}`
  return {
    ...(await newPageView(r, input, rev)),
    page,
    name: titleOfPage(room.sketch, record, page),
    uses: usesOfPage(room.sketch, record, page.id).map(use => toldUse(r.t, room.sketch, use)),
    titles: wordsOf(room, `${key}.title`),
    leads: wordsOf(room, `${key}.lead`),
  }
}

/** Where a new page can stand. Throws Missing. */
export const newPageView = async (r: Read<Officer>, input: Input, rev?: number): Promise<PageView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  recordAt(room.sketch.body, record)
  return {
    room,
    record,
    name: '',
    page: { id: '', facts: [] },
    sections: sectionsOf(room.sketch).map(({ name, words }) => ({ value: name, label: words })),
    titles: {},
    leads: {},
    conditions: conditionsAt(r, room, record),
    uses: [],
  }
}

/** A text in every language. */
export const wordsOf = (room: Room, key: string): Record<string, string> =>
  Object.fromEntries(languages.map(language => [language, textOf(room.sketch, language, key)]))

/** The conditions that something in a record may rest on, with what they say. */
export const conditionsAt = (
  r: Pick<Read, 't'>,
  { sketch }: Pick<Room, 'sketch'>,
  record: string,
): ConditionChoice[] => {
  const terms = termsOf(sketch, record, r.t)
  return terms.flatMap(({ name, feel }) =>
    feel === undefined ? [] : [{ name, words: conditionInWords(feel, terms, r.t, [name]) ?? feel }],
  )
}
