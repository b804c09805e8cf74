import { choicesFrom, withChoices } from '../building.ts'
import { literal } from '../expression.ts'
import type { Choice, Question } from '../form.ts'
import { type Cursor, excerpt } from '../ledger.ts'
import { words } from '../words-for.ts'
import type { Reader } from './required.ts'

/** The choices of a schema: an enumeration, or alternatives that each have one value. */
export const choicesAt = (schema: Cursor, { speech, notes }: Pick<Reader, 'speech' | 'notes'>): Choice[] => {
  const named = schema.list('enumNames').map(one => one.text())
  const listed = schema.list('enum').flatMap((one, i) => {
    const value = one.take()
    return value === null
      ? []
      : [{ value: String(value), label: speech.line(named[i] || String(value), one.path), path: one.path }]
  })
  const alternatives = ['oneOf', 'anyOf']
    .flatMap(key => schema.list(key))
    .filter(one => one.at('const').peek !== undefined)
  const alternated = alternatives.map(one => {
    const value = String(one.at('const').take())
    one.text('type')
    const label = [one.text('title'), one.text('description')].filter(text => text !== '').join(' – ')
    return { value, label: speech.line(label || value, one.path), path: one.path }
  })
  return choicesFrom([...listed, ...alternated], notes)
}

/** A question for a property that is no object and no list. */
export const questionAt = (schema: Cursor, type: string, question: Question, reader: Reader): Question => {
  const { notes } = reader
  for (const key of ['default', 'examples', 'example']) {
    const { peek, path } = schema.at(key)
    if (peek === undefined || peek === null) continue
    notes.refused.push({
      path,
      what: excerpt(schema.at(key).take()),
      why:
        key === 'default'
          ? 'an answer written beforehand: nobody has given it'
          : 'an example: write it in the hint if it helps',
    })
  }
  const fixed = schema.at('const')
  if (fixed.peek !== undefined && type !== 'boolean') {
    const value = fixed.take()
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return { ...question, value: literal(value) }
  }
  const choices = choicesAt(schema, reader)
  if (choices.length > 0 && type !== 'boolean')
    return withChoices({ ...question, type: choices.length > 12 ? 'select' : 'one-of' }, choices, false, notes)
  if (type === 'boolean') {
    // What can only be true is declared.
    if (fixed.peek === true) {
      fixed.take()
      return { ...question, type: 'declaration', box: true }
    }
    return { ...question, type: 'yes-no' }
  }
  if (type === 'number' || type === 'integer') return numberAt(schema, type, question)
  if (type !== 'string')
    notes.approximated.push({
      path: question.path,
      what: type || 'without a type',
      why: 'a type that is not known here: asked as text',
    })
  return textAt(schema, question, reader)
}

const numberAt = (schema: Cursor, type: string, question: Question): Question => {
  const whole = type === 'integer'
  const step = schema.number('multipleOf')
  const decimals = whole ? 0 : step === undefined ? 6 : Math.min(6, (String(step).split('.')[1] ?? '').length)
  const above = schema.number('exclusiveMinimum')
  const below = schema.number('exclusiveMaximum')
  const unit = 10 ** -decimals
  const min = schema.number('minimum') ?? (above === undefined ? undefined : above + unit)
  const max = schema.number('maximum') ?? (below === undefined ? undefined : below - unit)
  return {
    ...question,
    type: 'number',
    settings: { decimals, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  }
}

const textAt = (schema: Cursor, question: Question, { notes }: Reader): Question => {
  const format = schema.text('format')
  const known: Record<string, string> = {
    date: 'date',
    'full-date': 'date',
    time: 'time',
    email: 'email',
    'idn-email': 'email',
    phone: 'phone',
    tel: 'phone',
    textarea: 'long-text',
  }
  const type = known[format]
  if (type && type !== 'long-text') return { ...question, type }
  if (schema.has('contentMediaType') || schema.has('contentEncoding') || format === 'data-url' || format === 'binary') {
    for (const key of ['contentMediaType', 'contentEncoding']) schema.text(key)
    notes.approximated.push({
      path: question.path,
      what: format || 'contentEncoding',
      why: 'a file within the answer: asked as a file',
    })
    return { ...question, type: 'file', settings: { types: ['pdf', 'jpeg', 'png', 'docx', 'odt'] } }
  }
  if (format !== '' && type === undefined)
    notes.approximated.push({ path: question.path, what: format, why: 'a form of text that is not checked here' })
  const [shortest, longest] = [schema.number('minLength'), schema.number('maxLength')]
  if (type === 'long-text' || (longest !== undefined && longest > 500))
    return { ...question, type: 'long-text', settings: longest ? { maxLength: Math.min(longest, 20_000) } : {} }
  const written = schema.text('pattern')
  // A pattern of a schema may fit anywhere in the text, unless it says where it begins and ends.
  const open = [written.startsWith('^') ? '' : '.*', /(?<!\\)\$$/.test(written) ? '' : '.*']
  const pattern = written === '' ? '' : `${open[0]}${written.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')}${open[1]}`
  return {
    ...question,
    settings: {
      ...(shortest ? { minLength: shortest } : {}),
      ...(longest ? { maxLength: longest } : {}),
      ...(pattern === '' ? {} : { pattern }),
    },
    ...(pattern === '' ? {} : { wrongForm: words.pattern }),
  }
}

/** Bookkeeping of a schema. */
const bookkeeping = new Set(
  '$schema $id $anchor $comment $vocabulary $dynamicAnchor id readOnly_ additionalProperties unevaluatedProperties'.split(
    ' ',
  ),
)

export const isPlainOfSchema = (key: string, value: unknown): boolean =>
  bookkeeping.has(key) && (typeof value !== 'object' || value === null)
