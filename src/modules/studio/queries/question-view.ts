import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type FactSource, type FactTexts, type Setting, workshop } from '../../services/index.ts'
import { insideOf, slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import { sketchUrl } from '../urls.ts'
import { conditionsAt } from './page-view.ts'
import { type Room, roomOf } from './room.ts'

const { factAt, factTexts, factTypes, pageIn, recordAt, settingsOf, textOf } = workshop

export type NewQuestionView = { room: Room; action: string; types: string[] }

/** The kinds of questions that a page can have. Throws Missing. */
export const newQuestionView = async (r: Read<Officer>, input: Input, rev?: number): Promise<NewQuestionView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const page = pageIn(room.sketch.body, record, input.query.get('sida') ?? '')
  const query = new URLSearchParams({ sida: page.id, ...(record === '' ? {} : { i: record }) })
  return { room, action: `${sketchUrl(room.slug, 'fraga-ny')}?${query}`, types: factTypes() }
}

export type QuestionView = {
  room: Room
  path: string
  record: string
  label: string
  fact: FactSource
  settings: Setting[]
  texts: FactTexts
  conditions: ConditionChoice[]
  purposes: { value: string; label: string }[]
  /** Of a group: the questions in it. */
  inner: { value: string; label: string }[]
}

/** A question to be changed. Throws Missing. */
export const questionView = async (r: Read<Officer>, input: Input, rev?: number): Promise<QuestionView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const { sketch } = room
  const path = input.params.fact ?? ''
  const fact = factAt(sketch.body, path)
  const record = path.split('.').slice(0, -1).join('.')
  const inner = fact.type === 'group' ? Object.keys(recordAt(sketch.body, path).facts) : []
  return {
    room,
    path,
    record,
    label: textOf(sketch, 'sv', `fact.${path}.label`) || path,
    fact,
    settings: settingsOf(fact.type),
    texts: factTexts(sketch, path),
    conditions: conditionsAt(r, room, record),
    purposes: Object.keys(sketch.body.purposes).map(value => ({
      value,
      label: textOf(sketch, 'sv', `purpose.${value}`) || value,
    })),
    inner: inner.map(value => ({ value, label: textOf(sketch, 'sv', `fact.${path}.${value}.label`) || value })),
  }
}
