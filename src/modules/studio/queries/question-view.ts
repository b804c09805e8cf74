import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type FactSource, type FactTexts, type Setting, type Term, workshop } from '../../services/index.ts'
import { listOf } from '../choice-form.ts'
import { insideOf, slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import { sketchUrl } from '../urls.ts'
import { type ToldUse, toldUse } from '../use-words.ts'
import { conditionsAt } from './page-view.ts'
import { type Room, roomOf } from './room.ts'

const {
  expressionFault,
  factAt,
  factTexts,
  factTypes,
  pageIn,
  recordAt,
  settingsOf,
  termsOf,
  textOf,
  usesOfChoice,
  usesOfFact,
} = workshop

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
  /** What would no longer hold without it. */
  uses: ToldUse[]
  /** What uses one of its choices, by choice. */
  usesOfChoices: Record<string, ToldUse[]>
  /** Of a calculated value: what it can be made of. */
  terms: Term[]
  /** What is wrong with an expression for it. */
  faultIn: (feel: string) => ReturnType<typeof expressionFault>
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
  const own = path.split('.').at(-1) ?? path
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
    uses: usesOfFact(sketch, path).map(use => toldUse(r.t, sketch, use)),
    usesOfChoices: Object.fromEntries(
      listOf(fact.choices).map(choice => [
        choice,
        usesOfChoice(sketch, path, choice).map(use => toldUse(r.t, sketch, use)),
      ]),
    ),
    terms: fact.type === 'calculated' ? termsOf(sketch, record, r.t).filter(({ name }) => name !== own) : [],
    faultIn: feel => expressionFault(sketch, record, own, feel),
    inner: inner.map(value => ({ value, label: textOf(sketch, 'sv', `fact.${path}.${value}.label`) || value })),
  }
}
