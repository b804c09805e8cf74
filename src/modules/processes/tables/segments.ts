import { type Clock, evaluateOpen, testOpen } from '../../../kernel/feel/open/evaluate-open.ts'
import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { parseOpen } from '../../../kernel/feel/open/parse-open.ts'
import { FeelFault, type Syntax } from '../../../kernel/feel/syntax.ts'

/**
 * A part of what a column's value can be, within which every cell of the column says the same: one value, what lies between two that are
 * named, or any text that none names. `sample` is a value of it.
 */
export type Segment = { sample: OpenValue } & (
  | { is: 'value' }
  | { is: 'between'; over: OpenValue; under: OpenValue }
  | { is: 'other' }
)

/** A column cut up, and for each rule the segments that its cell lets through (bit i is segment i); undefined where that can't be known. */
export type CutColumn = { segments: Segment[]; lets: (bigint | undefined)[] }

// Tests have no names in them, so that no clock is asked; one is needed all the same.
const clock: Clock = { now: Temporal.Instant.fromEpochMilliseconds(0), zone: 'UTC' }

/** Tests are constants compared with the value: only then is what they say the same within a segment. */
const constant = new Set(
  'UnaryTests PositiveUnaryTests PositiveUnaryTest SimplePositiveUnaryTest Interval NumericLiteral StringLiteral BooleanLiteral DateTimeLiteral AtLiteral DateTimeConstructor PositionalParameters Comparison Conjunction Disjunction ParenthesizedExpression CompareOp ArithOp Wildcard not and or ? .. [ ] ( ) date @ = , between in'.split(
    ' ',
  ),
)

const whole = (node: Syntax, isFit: (one: Syntax) => boolean): boolean =>
  isFit(node) && node.children.every(one => whole(one, isFit))

type Kind = 'number' | 'string' | 'boolean' | 'date'

/** What is named in a test; undefined where it is more than constants, or can't be read. */
const constantsOf = (source: string): OpenValue[] | undefined => {
  const top = parsed(source)
  if (!top || !whole(top, ({ name }) => constant.has(name))) return undefined
  const found: OpenValue[] = []
  const walk = (node: Syntax): boolean => {
    if (/^(NumericLiteral|StringLiteral|BooleanLiteral|DateTimeLiteral)$/.test(node.name)) {
      const { value } = evaluateOpen(node.text, {}, clock)
      if (value === null) return false
      found.push(value)
      return true
    }
    return node.children.every(walk)
  }
  return walk(top) ? found : undefined
}

const parsed = (source: string): Syntax | undefined => {
  try {
    return parseOpen(source, {}, true)
  } catch (fault) {
    if (fault instanceof FeelFault) return undefined
    throw fault
  }
}

const kindOf = (value: OpenValue): Kind | undefined => {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return kinds[typeof value]
  return value instanceof Temporal.PlainDate ? 'date' : undefined
}
const kinds: Record<string, Kind> = { number: 'number', string: 'string', boolean: 'boolean' }

/** Cuts up a column by what its cells, and its allowed values, name. Texts have no order: a cell that compares them can't be known. */
export const cutColumn = (cells: readonly string[], allowed: string, type: string): CutColumn => {
  const named = cells.map(cell => (isOpen(cell) ? [] : constantsOf(cell)))
  const within = allowed === '' ? [] : constantsOf(allowed)
  const all = [...named, within].flatMap(values => values ?? [])
  const declared = kinds[type] ?? (type === 'date' ? 'date' : undefined)
  const kind = declared ?? (all[0] === undefined ? undefined : kindOf(all[0]))
  const isKnown = (values: OpenValue[] | undefined, source: string) =>
    values?.every(value => kindOf(value) === kind) === true &&
    !(kind === 'string' && /[<>]|\.\.|between/.test(unquoted(source)))
  const bounds = [...named, within].flatMap((values, i) =>
    values && isKnown(values, cells[i] ?? allowed) ? values : [],
  )
  const made = segmentsOf(kind, bounds)
  const segments =
    allowed !== '' && isKnown(within, allowed) ? made.filter(({ sample }) => passes(allowed, sample)) : made
  const every = (1n << BigInt(segments.length)) - 1n
  return {
    segments,
    lets: cells.map((cell, i) => {
      if (isOpen(cell)) return every
      const values = named[i]
      if (kind === undefined || !values || !isKnown(values, cell)) return undefined
      return segments.reduce((bits, { sample }, at) => (passes(cell, sample) ? bits | (1n << BigInt(at)) : bits), 0n)
    }),
  }
}

const isOpen = (cell: string): boolean => cell.trim() === '' || cell.trim() === '-'

const unquoted = (source: string): string => source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')

const passes = (test: string, value: OpenValue): boolean => testOpen(test, value, {}, clock).value === true

const segmentsOf = (kind: Kind | undefined, values: OpenValue[]): Segment[] => {
  if (kind === undefined) return [{ is: 'other', sample: null }]
  if (kind === 'boolean') return [true, false].map(sample => ({ is: 'value', sample }))
  if (kind === 'string') {
    const texts = [...new Set(values.filter(value => typeof value === 'string'))]
    return [...texts.map((sample): Segment => ({ is: 'value', sample })), { is: 'other', sample: unlike(texts) }]
  }
  const points = [...new Set(values.flatMap(value => place(value) ?? []))].sort((a, b) => a - b)
  const valueAt = (at: number): OpenValue => (kind === 'number' ? at : epoch.add({ days: at }))
  const between = (over: number | undefined, under: number | undefined): Segment[] => {
    const sample = amid(kind, over, under)
    if (sample === undefined) return []
    const end = (at: number | undefined) => (at === undefined ? null : valueAt(at))
    return [{ is: 'between', over: end(over), under: end(under), sample: valueAt(sample) }]
  }
  return [
    ...between(undefined, points[0]),
    ...points.flatMap((at, i): Segment[] => [{ is: 'value', sample: valueAt(at) }, ...between(at, points[i + 1])]),
  ]
}

const epoch = Temporal.PlainDate.from('1970-01-01')

const place = (value: OpenValue): number | undefined => {
  if (typeof value === 'number') return value
  return value instanceof Temporal.PlainDate ? epoch.until(value, { largestUnit: 'days' }).days : undefined
}

/** Something between two; between two days that follow each other there is nothing. */
const amid = (kind: Kind, over: number | undefined, under: number | undefined): number | undefined => {
  if (over === undefined && under === undefined) return 0
  if (over === undefined) return (under ?? 0) - 1
  if (under === undefined) return over + 1
  if (kind === 'number') return (over + under) / 2
  return under - over > 1 ? over + 1 : undefined
}

const unlike = (texts: string[]): string => {
  let text = '…'
  while (texts.includes(text)) text += '…'
  return text
}
