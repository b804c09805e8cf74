import { type Fields, fieldsOf } from '../../kernel/http/fields.ts'
import { isId } from '../../kernel/ids.ts'
import type { Asking, Json, Question } from './question.ts'
import type { Raw } from './table.ts'

/** As a form would have sent it. */
export const fieldsFrom = (raw: Raw): Fields =>
  fieldsOf(Object.entries(raw).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])))

/** What was typed for a question, in words: as an answer where it is one, otherwise as it stands. Nothing where nothing was. */
export const typedInWords = (question: Question, raw: Raw, ask: Asking): string[] => {
  const fields = fieldsFrom(raw)
  // What was chosen is known by an id of ours, which says nothing to anybody.
  const written = question.controls.flatMap(name => fields.all(name)).filter(text => text !== '' && !isId(text))
  if (written.length === 0) return []
  const value = answerIn(question, fields, ask)
  return value === undefined || value === null ? [written.join(' ')] : question.show(value, ask)
}

/** The answer that something typed would be; undefined where it is none. */
export const answerIn = (question: Question, fields: Fields, ask: Asking): Json | undefined => {
  const parsed = question.parse(fields, ask, undefined)
  return 'value' in parsed ? parsed.value : undefined
}
