import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type Sentences, type Term, workshop } from '../../services/index.ts'
import { insideOf, slugOf } from '../forms.ts'
import { type ToldUse, toldUse } from '../use-words.ts'
import { type Room, roomOf } from './room.ts'

const { conditionInWords, recordAt, recordPaths, sentencesIn, termsOf, textOf } = workshop

export type ConditionsView = {
  room: Room
  records: {
    record: string
    label: string | undefined
    conditions: { name: string; words: string | undefined; feel: string }[]
  }[]
}

/** Every condition, with what it says. */
export const conditionsView = async (r: Read<Officer>, input: Input, rev?: number): Promise<ConditionsView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const { sketch } = room
  return {
    room,
    records: recordPaths(sketch.body).map(record => {
      const terms = termsOf(sketch, record, r.t)
      return {
        record,
        label: record === '' ? undefined : textOf(sketch, 'sv', `fact.${record}.label`) || record,
        conditions: Object.entries(recordAt(sketch.body, record).conditions).map(([name, feel]) => ({
          name,
          feel,
          words: conditionInWords(feel, terms, r.t, [name]),
        })),
      }
    }),
  }
}

export type ConditionView = {
  room: Room
  record: string
  /** Undefined for a new one. */
  name: string | undefined
  feel: string
  words: string | undefined
  /** Undefined where it says more than sentences can. */
  sentences: Sentences | undefined
  /** What would no longer hold without it. */
  uses: ToldUse[]
  /** What it may speak of; not of itself. */
  terms: Term[]
}

export const newConditionView = async (r: Read<Officer>, input: Input, rev?: number): Promise<ConditionView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  recordAt(room.sketch.body, record)
  const terms = termsOf(room.sketch, record, r.t)
  return { room, record, name: undefined, feel: '', words: undefined, sentences: undefined, uses: [], terms }
}

/** Throws Missing. */
export const conditionView = async (r: Read<Officer>, input: Input, rev?: number): Promise<ConditionView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const name = input.params.condition ?? ''
  const { conditions } = recordAt(room.sketch.body, record)
  const feel = Object.hasOwn(conditions, name) ? conditions[name] : undefined
  if (feel === undefined) throw new Missing('No such condition')
  const all = termsOf(room.sketch, record, r.t)
  const words = conditionInWords(feel, all, r.t, [name])
  return {
    room,
    record,
    name,
    feel,
    words,
    sentences: sentencesIn(feel),
    uses: workshop.usesOfCondition(room.sketch, record, name).map(use => toldUse(r.t, room.sketch, use)),
    terms: all.filter(term => term.name !== name),
  }
}
