import { digitsOf } from '../decimal.ts'
import { durationOf, size } from '../duration.ts'
import { boolean, number, text } from '../feel-type.ts'
import { type FeelValue, isList, isRecord } from '../feel-value.ts'
import { fitsInText } from '../piece.ts'
import { type FeelFunction, fn } from './definition.ts'

/** Functions on texts, and between texts and other values. Characters are counted as people see most of them: by code point. */
export const textFunctions: [string, FeelFunction][] = [
  ['string length', fn(['text'], number, a => [...a].length)],
  ['upper case', fn(['text'], text, a => a.toUpperCase())],
  ['lower case', fn(['text'], text, a => a.toLowerCase())],
  ['trim', fn(['text'], text, a => a.trim())],
  ['contains', fn(['text', 'text'], boolean, (a, b) => a.includes(b))],
  ['starts with', fn(['text', 'text'], boolean, (a, b) => a.startsWith(b))],
  ['ends with', fn(['text', 'text'], boolean, (a, b) => a.endsWith(b))],
  ['substring', fn(['text', 'number', 'number?'], text, (a, start, length) => part(a, start, length))],
  ['substring before', fn(['text', 'text'], text, (a, b) => a.slice(0, Math.max(0, a.indexOf(b))))],
  ['substring after', fn(['text', 'text'], text, (a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : ''))],
  // Texts that are not there are left out, as the standard says.
  ['string join', fn(['list of text', 'text?'], text, joined)],
  ['string', fn(['value'], text, value => (typeof value === 'string' ? value : written(value)))],
  ['number', fn(['text', 'text?', 'text?'], number, readNumber)],
]

/** A value as the language writes it: texts in quotes. */
export const written = (value: FeelValue | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return digitsOf(value)
  if (isList(value)) return `[${value.map(written).join(', ')}]`
  if (isRecord(value))
    return `{${Object.entries(value)
      .map(([key, of]) => `${key}: ${written(of)}`)
      .join(', ')}}`
  if (value instanceof Temporal.Duration) {
    const { unit, amount } = size(value)
    return String(durationOf(unit, amount) ?? value)
  }
  return value.toString()
}

const part = (a: string, start: number, length: number | undefined): string | null => {
  const all = [...a]
  const from = start > 0 ? start - 1 : all.length + start
  // The first character has number 1, the last -1; a part of nothing or of what is not there is no text.
  if (!Number.isInteger(start) || start === 0 || from < 0 || (length !== undefined && length < 1)) return null
  return all.slice(from, length === undefined ? undefined : from + Math.trunc(length)).join('')
}

function joined(all: FeelValue[], by = ''): string | null {
  const there = all.filter(one => typeof one === 'string')
  return fitsInText([by.length * there.length, ...there.map(one => one.length)]) ? there.join(by) : null
}

/** `number("1 000,5", " ", ",")`: the marks between thousands and before decimals may be told. */
function readNumber(from: string, grouping?: string, point = '.'): number | null {
  if (grouping !== undefined && (![' ', ',', '.'].includes(grouping) || grouping === point)) return null
  if (point !== '.' && point !== ',') return null
  const plain = (grouping === undefined ? from : from.replaceAll(grouping, '')).replace(point, '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) && plain.length <= 40 ? Number(plain) + 0 : null
}
