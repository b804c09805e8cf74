import { significant } from '../../decimal.ts'
import type { OpenFunction, OpenValue } from '../open-value.ts'
import { goOn, kept, nothing } from '../run.ts'
import { asString } from '../write-value.ts'
import { cut, findIn, patternOf } from './patterns.ts'
import { builtIn, takes } from './signature.ts'

const two = (name: string, act: (a: string, b: string) => OpenValue): [string, OpenFunction] =>
  builtIn(
    name,
    takes(
      [
        ['string', 'text'],
        ['match', 'text'],
      ],
      (_, a, b) => act(a, b),
    ),
  )

const one = (name: string, act: (a: string) => string | number): [string, OpenFunction] =>
  builtIn(
    name,
    takes([['string', 'text']], (_, a) => act(a)),
  )

/** Functions on texts. Characters are counted by code point. */
export const textFunctions: [string, OpenFunction][] = [
  builtIn(
    'substring',
    takes(
      [
        ['string', 'text'],
        ['start position', 'number'],
        ['length', 'number?'],
      ],
      (run, a, start, length) => part(a, start, length) ?? nothing(run, 'substring() has no such part'),
    ),
  ),
  one('string length', a => [...a].length),
  one('upper case', a => a.toUpperCase()),
  one('lower case', a => a.toLowerCase()),
  one('trim', a => a.trim()),
  two('substring before', (a, b) => a.slice(0, Math.max(0, a.indexOf(b)))),
  two('substring after', (a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : '')),
  two('contains', (a, b) => a.includes(b)),
  two('starts with', (a, b) => a.startsWith(b)),
  two('ends with', (a, b) => a.endsWith(b)),
  builtIn(
    'matches',
    takes(
      [
        ['input', 'text'],
        ['pattern', 'text'],
        ['flags', 'text??'],
      ],
      (run, input, written, flags) => {
        const pattern = patternOf(run, written, flags ?? '')
        return pattern && findIn(run, pattern, input)
      },
    ),
  ),
  builtIn(
    'replace',
    takes(
      [
        ['input', 'text'],
        ['pattern', 'text'],
        ['replacement', 'text'],
        ['flags', 'text??'],
      ],
      (run, input, written, put, flags) => {
        const pattern = patternOf(run, written, flags ?? '')
        const pieces = pattern && cut(run, pattern, input)
        if (!pieces) return null
        const plain = flags?.includes('q') ?? false
        const fill = (groups: string[] | undefined) => (groups ? (plain ? put : filled(put, groups)) : '')
        let whole = ''
        for (const [i, between] of pieces.between.entries()) {
          whole += between + fill(pieces.found[i])
          goOn(run, Math.floor(put.length / 100))
        }
        return kept(run, whole)
      },
    ),
  ),
  builtIn(
    'split',
    takes(
      [
        ['string', 'text'],
        ['delimiter', 'text'],
      ],
      (run, input, written) => {
        const pattern = patternOf(run, written, '')
        return pattern && (cut(run, pattern, input)?.between ?? null)
      },
    ),
  ),
  builtIn(
    'string join',
    takes(
      [
        ['list', 'list'],
        ['delimiter', 'text??'],
      ],
      (run, list, by = '') => {
        const texts = list.filter(item => item !== null)
        if (texts.some(item => typeof item !== 'string')) return nothing(run, 'string join() takes texts')
        goOn(run, Math.floor((by.length * texts.length) / 100))
        return kept(run, texts.join(by))
      },
    ),
  ),
  builtIn(
    'string',
    takes([['from', 'any']], (run, value) => (value === null ? null : kept(run, asString(value)))),
  ),
  builtIn(
    'number',
    takes(
      [
        ['from', 'text'],
        ['grouping separator', 'text??'],
        ['decimal separator', 'text??'],
      ],
      (run, from, grouping, point) => readNumber(from, grouping, point) ?? nothing(run, 'number() can not read it'),
    ),
    takes([['from', 'number']], (_, n) => n),
  ),
]

const part = (a: string, start: number, length: number | undefined): string | null => {
  const all = [...a]
  const from = start > 0 ? Math.trunc(start) - 1 : all.length + Math.trunc(start)
  if (Math.trunc(start) === 0 || from < 0 || from >= all.length || (length !== undefined && length < 1)) return null
  return all.slice(from, length === undefined ? undefined : from + Math.trunc(length)).join('')
}

/** `number("1 000,5", " ", ",")`: the marks between thousands and before decimals may be told. */
const readNumber = (from: string, grouping: string | undefined, point = '.'): number | null => {
  if (grouping !== undefined && (![' ', ',', '.'].includes(grouping) || grouping === point)) return null
  if (point !== '.' && point !== ',') return null
  const plain = (grouping === undefined ? from : from.replaceAll(grouping, '')).replace(
    point,
    point === '.' ? '.' : '\u0000',
  )
  const written = point === '.' ? plain : plain.includes('.') ? '' : plain.replace('\u0000', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(written) && significant(written) <= 40
    ? Number(written) + 0
    : null
}

/** `$1` stands for the first group, `$0` for all that was found, `\$` for a $. */
const filled = (put: string, groups: string[]): string =>
  put.replaceAll(/\\([\\$])|\$(\d)/g, (_, sign?: string, n?: string) => sign ?? groups[Number(n)] ?? '')
