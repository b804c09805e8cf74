import type { Expr } from '../expression.ts'
import type { Item, Notes, Question } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import type { Place } from '../places.ts'
import type { Speech } from '../speech.ts'
import { escapedKey } from './holds.ts'

export type Reader = {
  speech: Speech
  notes: Notes
  root: Cursor
  /** What must wait until every question is known. */
  later: (() => void)[]
  /** References on the way here, so that none goes in a circle. */
  trail: string[]
}

const questionsAt = (place: Place, key: string): Question[] =>
  (place.parts.get(escapedKey(key)) ?? []).flatMap(part => (part.kind === 'question' ? [part] : []))

export const givenAt = (place: Place, key: string): Expr | undefined => {
  const [question] = questionsAt(place, key)
  return question && { is: 'given', of: { is: 'fact', of: question }, not: false }
}

export const requireWhen = (
  place: Place,
  key: string,
  when: Expr | undefined,
  path: string,
  { notes }: Reader,
): void => {
  const found = questionsAt(place, key)
  if (!when || found.length === 0) {
    notes.refused.push({ path, what: key, why: 'required under a condition that can not be carried over' })
    return
  }
  for (const question of found)
    if (question.optional)
      question.requiredWhen = question.requiredWhen ? { is: 'or', of: [question.requiredWhen, when] } : when
}

/** "With this answered, those must be too." */
export const dependentIn = (schema: Cursor, place: Place, reader: Reader): void => {
  for (const name of ['dependentRequired', 'dependencies']) {
    for (const key of schema.at(name).keys()) {
      const list = schema.at(name).at(key)
      if (!Array.isArray(list.peek)) continue
      reader.notes.conditions += 1
      reader.notes.converted += 1
      const required = list.list().map(one => one.text())
      reader.later.push(() => {
        for (const one of required) requireWhen(place, one, givenAt(place, key), list.path, reader)
      })
    }
  }
}

export const typeOf = (schema: Cursor): string => {
  const { peek } = schema.at('type')
  const listed = Array.isArray(peek) ? schema.list('type').map(one => one.text()) : [schema.text('type')]
  const type = listed.find(one => one !== 'null' && one !== '') ?? ''
  if (type !== '') return type
  return schema.has('properties') ? 'object' : schema.has('items') ? 'array' : ''
}

export const wordsOf = (key: string): string => {
  const spaced = key
    .replaceAll(/([a-zåäö])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1).toLowerCase() || '?'
}

/** An object that may be left out: so may everything that it demands. */
export const loosened = (items: Item[], path: string, key: string, { notes }: Reader): void => {
  const demanded = items.filter(item => item.kind !== 'info' && !item.optional)
  for (const item of demanded) if (item.kind !== 'info') item.optional = true
  if (demanded.length > 0)
    notes.approximated.push({ path, what: key, why: 'may be left out as a whole: each of its questions may, too' })
}
