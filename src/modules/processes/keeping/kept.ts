// The values of a case as JSON that gives them back whole: days, lengths of time and ranges too, and texts that PostgreSQL would refuse.
import { isList, isRecord, isTime, OpenFunction, type OpenValue, Range } from '../../../kernel/feel/open/open-value.ts'
import { readDate, readMoment, readTime } from '../../../kernel/feel/open/read-temporal.ts'
import { readSpan, Span } from '../../../kernel/feel/open/span.ts'
import { temporalWritten } from '../../../kernel/feel/open/write-value.ts'
import type { Done, Frame, Token, Variables, Wait } from '../engine/state.ts'
import type { IncidentValues } from '../incident-words.ts'

/** JSON that `openValueOf` reads. */
type Kept = string | number | boolean | null | Kept[] | { [name: string]: Kept }
export type KeptRecord = { [name: string]: Kept }

type KeptDone = { node: string; variables: Kept; inner: KeptDone[] }
export type KeptRest = Pick<Token, 'by' | 'incident' | 'round' | 'undoneFor'> & {
  undoing?: KeptDone[]
  inner?: KeptDone[]
  done?: KeptDone[]
  count?: Omit<NonNullable<Frame['count']>, 'given' | 'items'> & { given: Kept; items: Kept }
}

/** What has no word in JSON is a record with this one name. */
const mark = '$'

/** A function has no value outside the expression that made it, and is kept as none. */
export const kept = (value: OpenValue | undefined): Kept => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return plain(value) ? value : { [mark]: ['text', ...unitsOf(value)] }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (isList(value)) return value.map(kept)
  if (value instanceof OpenFunction) return null
  if (value instanceof Range) {
    const { low, high, lowIn, highIn, operator } = value
    return { [mark]: ['range', kept(low), kept(high), lowIn, highIn, operator ?? null] }
  }
  if (value instanceof Span) return { [mark]: ['span', value.toString()] }
  if (value instanceof Temporal.PlainDate) return { [mark]: ['date', temporalWritten(value)] }
  if (isTime(value)) return { [mark]: ['time', temporalWritten(value)] }
  if (isRecord(value)) return keptVariables(value)
  return { [mark]: ['moment', temporalWritten(value)] }
}

export const keptVariables = (variables: Readonly<Variables>): KeptRecord => {
  const names = Object.keys(variables)
  if (names.every(name => name !== mark && plain(name)))
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, kept(value)]))
  return { [mark]: ['record', ...Object.entries(variables).map(([name, value]) => [kept(name), kept(value)])] }
}

/** PostgreSQL takes neither the sign with the number nought nor half a sign. */
const plain = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** The same text in signs that PostgreSQL takes: for words that are only read. */
export const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

/** The same for what the words of an incident are filled with. */
export const cleanValues = (values: IncidentValues | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, clean(value)]))

export const openValueOf = (json: Kept): OpenValue => {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(openValueOf)
  const marked = json[mark]
  if (Array.isArray(marked)) return markedValue(marked)
  return Object.fromEntries(Object.entries(json).map(([name, one]) => [name, openValueOf(one)]))
}

export const variablesOf = (json: KeptRecord): Variables => {
  const value = openValueOf(json)
  if (!isRecord(value)) throw new Error('What is kept as variables is no record')
  return { ...value }
}

/** What is waited for: its words may come from a case's values, and are kept as those are. */
export const keptWait = (on: Wait['on']): KeptRecord => keptVariables({ ...on })

export const waitOf = (json: KeptRecord): Wait['on'] => {
  const { type, name, correlation, expression, was, fails, due, left, every } = json
  switch (type) {
    case 'message':
      return { type, name: text(name), ...(correlation === undefined ? {} : { correlation: text(correlation) }) }
    case 'signal':
      return { type, name: text(name) }
    case 'condition':
      return { type, expression: text(expression), was: was === true, ...(fails === true ? { fails } : {}) }
    case 'timer':
      return { type, due: text(due), left: Number(left), ...(every === undefined ? {} : { every: text(every) }) }
    default:
      throw new Error(`What is waited for is kept as "${String(type)}", which nothing reads`)
  }
}

const markedValue = ([kind, ...rest]: Kept[]): OpenValue => {
  switch (kind) {
    case 'text':
      return String.fromCharCode(...rest.map(Number))
    case 'record':
      return Object.fromEntries(
        rest.map(pair => (Array.isArray(pair) ? [text(pair[0]), openValueOf(pair[1] ?? null)] : [])),
      )
    case 'range': {
      const [low = null, high = null, lowIn, highIn, operator] = rest
      const sign = typeof operator === 'string' ? operator : undefined
      return new Range(openValueOf(low), openValueOf(high), lowIn === true, highIn === true, sign)
    }
    case 'span':
      return readSpan(text(rest[0]))
    case 'date':
      return readDate(text(rest[0]))
    case 'time':
      return readTime(text(rest[0]))
    case 'moment':
      return readMoment(text(rest[0]))
    default:
      throw new Error(`A value is kept as "${String(kind)}", which nothing reads`)
  }
}

const text = (json: Kept | undefined): string => String(openValueOf(json ?? null))

export const keptDone = (done: readonly Done[]): KeptDone[] =>
  done.map(({ node, variables, inner }) => ({ node, variables: keptVariables(variables), inner: keptDone(inner) }))

export const doneOf = (done: readonly KeptDone[]): Done[] =>
  done.map(({ node, variables, inner }) => {
    const value = openValueOf(variables)
    return { node, variables: isRecord(value) ? value : {}, inner: doneOf(inner) }
  })
