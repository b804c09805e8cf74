import { newQuestion } from '../building.ts'
import type { Question } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { together } from '../speech.ts'
import { words } from '../words-for.ts'
import { hintOf, isRequired, labelOf, type Reader, type Spot } from './reader.ts'

/** What every question has in common. */
export const questionIn = (c: Cursor, type: string, spot: Spot, reader: Reader): Question => {
  const hint = hintOf(c, reader)
  const message = c.at('validate').text('customMessage')
  const error = c.text('errorLabel')
  return newQuestion({
    path: c.path,
    key: `${spot.prefix}${c.text('key')}`,
    type,
    label: labelOf(c, reader),
    optional: !isRequired(c),
    inside: spot.inside,
    ...(hint ? { hint } : {}),
    ...(message
      ? { missing: reader.speech.line(message, c.path), wrongForm: reader.speech.line(message, c.path) }
      : {}),
    ...(error && !message ? { missing: reader.speech.line(error, c.path) } : {}),
  })
}

/** One line, or several where the source takes more than fits one. */
export const textIn = (c: Cursor, spot: Spot, reader: Reader): Question => {
  const question = questionIn(c, 'text', spot, reader)
  const validate = c.at('validate')
  const longest = validate.number('maxLength') ?? c.number('maxLength')
  const shortest = validate.number('minLength')
  const maxWords = validate.number('maxWords')
  const pattern = patternIn(c)
  if (maxWords !== undefined || (longest !== undefined && longest > 500))
    return { ...question, type: 'long-text', settings: longText(longest, maxWords) }
  const autocomplete = c.at('autocomplete').peek
  const fills = typeof autocomplete === 'string' && autofills.has(autocomplete) ? c.text('autocomplete') : undefined
  return {
    ...withEnds(c, question, reader),
    settings: {
      ...(shortest !== undefined && shortest > 0 ? { minLength: shortest } : {}),
      ...(longest !== undefined && longest > 0 ? { maxLength: longest } : {}),
      ...(pattern === undefined ? {} : { pattern }),
      ...(fills === undefined ? {} : { autocomplete: fills }),
    },
  }
}

const autofills = new Set(
  'name given-name additional-name family-name organization organization-title street-address address-line1 address-line2 address-level2 postal-code country-name'.split(
    ' ',
  ),
)

const longText = (longest: number | undefined, maxWords: number | undefined): Record<string, unknown> => ({
  ...(longest !== undefined && longest > 0 ? { maxLength: Math.min(longest, 20_000) } : {}),
  ...(maxWords !== undefined && maxWords > 0 ? { maxWords: Math.min(maxWords, 5000) } : {}),
})

export const longTextIn = (c: Cursor, spot: Spot, reader: Reader): Question => {
  const validate = c.at('validate')
  const longest = validate.number('maxLength') ?? c.number('maxLength')
  const rows = c.number('rows')
  return {
    ...questionIn(c, 'long-text', spot, reader),
    settings: {
      ...longText(longest, validate.number('maxWords')),
      ...(rows === undefined ? {} : { rows: Math.min(Math.max(Math.round(rows), 2), 20) }),
    },
  }
}

/** What stands before and after a field: said in the hint. */
const withEnds = (c: Cursor, question: Question, { speech }: Reader): Question => {
  const ends = ['prefix', 'suffix']
    .map(key => (typeof c.at(key).peek === 'string' ? c.text(key) : ''))
    .filter(end => end !== '')
  if (ends.length === 0) return question
  const hint = together(question.hint, speech.line(ends.join(' … '), c.path), ' ')
  return { ...question, ...(hint ? { hint } : {}) }
}

const patternIn = (c: Cursor): string | undefined => {
  const validate = c.at('validate')
  const written = validate
    .text('pattern')
    .replace(/^\^/, '')
    .replace(/(?<!\\)\$$/, '')
  if (written !== '') return written
  if (validate.flag('digitsOnly')) return '[0-9]*'
  const mask = typeof c.at('inputMask').peek === 'string' ? c.text('inputMask') : ''
  return mask === '' ? undefined : patternOfMask(mask)
}

/** `999-AAA`: 9 is a digit, a and A a letter, * either. */
const patternOfMask = (mask: string): string =>
  [...mask]
    .map(sign =>
      sign === '9'
        ? '[0-9]'
        : sign === 'a' || sign === 'A'
          ? '[A-Za-zÀ-ÖØ-öø-ÿ]'
          : sign === '*'
            ? '[0-9A-Za-zÀ-ÖØ-öø-ÿ]'
            : sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
    )
    .join('')

/** A number, or a sum in kronor of a currency that is written after it. */
export const numberIn = (c: Cursor, spot: Spot, reader: Reader, currency: boolean): Question => {
  const question = questionIn(c, 'number', spot, reader)
  const validate = c.at('validate')
  const [min, max] = [validate.number('min'), validate.number('max')]
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  const money = typeof c.at('currency').peek === 'string' ? c.text('currency').toUpperCase() : ''
  if (currency && money === 'SEK') return { ...question, type: 'money', settings: limits }
  const unit = [c.text('suffix'), c.text('prefix'), money, currency && money === '' ? 'USD' : ''].find(
    text => text !== '',
  )
  return {
    ...question,
    settings: { ...limits, decimals: decimalsIn(c, currency), ...(unit ? { unit: true } : {}) },
    ...(unit ? { unit: reader.speech.line(unit, c.path) } : {}),
  }
}

const decimalsIn = (c: Cursor, currency: boolean): number => {
  const limit = c.number('decimalLimit')
  if (limit !== undefined) return Math.min(Math.max(limit, 0), 6)
  const step = c.at('validate').number('step')
  const integer = c.at('validate').at('integer').peek
  if (integer === true || step === 1) {
    c.at('validate').at('integer').take()
    return 0
  }
  const kind = c.at('inputType').peek
  if (kind === 'numeric') return 0
  return currency ? 2 : 6
}

/** A Norwegian number is not a Swedish one: asked as text, in its own form. */
export const foreignNumber = (c: Cursor, spot: Spot, reader: Reader, pattern: string, what: string): Question => {
  reader.notes.approximated.push({
    path: c.path,
    what: c.text('type'),
    why: `${what} is another number than the Swedish one: asked as text, and only its form is checked`,
  })
  for (const limit of ['pattern', 'maxLength', 'minLength', 'min', 'max']) c.at('validate').at(limit).take()
  c.at('maxLength').take()
  return {
    ...questionIn(c, 'text', spot, reader),
    settings: { pattern, maxLength: 20 },
    wrongForm: words.pattern,
  }
}
