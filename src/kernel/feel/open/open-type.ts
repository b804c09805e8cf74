import { child } from '../piece.ts'
import { plainName, type Syntax } from '../syntax.ts'
import {
  entryOf,
  isList,
  isRecord,
  kindOf,
  OpenFunction,
  type OpenRecord,
  type OpenValue,
  Range,
} from './open-value.ts'
import { rangeMark } from './parse-open.ts'

/** What values may be. `checked` narrows a type to the values that a test lets through. */
export type OpenType =
  | { kind: 'any' }
  | { kind: 'unknown' }
  | { kind: 'simple'; name: string }
  | { kind: 'list'; of: OpenType }
  | { kind: 'range'; of: OpenType }
  | { kind: 'context'; of: ReadonlyMap<string, OpenType> }
  | { kind: 'function'; params: readonly OpenType[] }
  | { kind: 'checked'; of: OpenType; test: (value: OpenValue) => boolean }

/** The standard's own names of types, and how they may also be written. */
const simple: Record<string, string> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
}

/** A type by its name in the standard; undefined for any other. */
export const builtInType = (name: string): OpenType | undefined => {
  const found = Object.hasOwn(simple, name) ? simple[name] : undefined
  if (found !== undefined) return { kind: 'simple', name: found }
  if (name === 'Any') return { kind: 'any' }
  if (name === 'Null') return { kind: 'simple', name: 'null' }
  if (name === 'context') return { kind: 'context', of: new Map() }
  if (name === 'list') return { kind: 'list', of: { kind: 'any' } }
  if (name === 'range') return { kind: 'range', of: { kind: 'any' } }
  return name === 'function' ? { kind: 'function', params: [] } : undefined
}

/** A type as it is written: `list<number>`, `context<a: string>`, `function<number> -> string`. */
export const typeFrom = (node: Syntax, types: (name: string) => OpenType | undefined): OpenType => {
  const inside = node.name === 'Type' ? child(node, 0) : node
  if (inside.name === 'ListType') return { kind: 'list', of: typeFrom(child(inside, 2), types) }
  if (inside.name === 'ContextType') {
    const entries = inside.children.find(({ name }) => name === 'ContextEntryTypes')?.children ?? []
    const of = new Map(entries.map(one => [plainName(child(one, 0)), typeFrom(child(one, 1), types)]))
    const range = of.get(rangeMark)
    return range ? { kind: 'range', of: range } : { kind: 'context', of }
  }
  if (inside.name === 'FunctionType') {
    const params = inside.children.find(({ name }) => name === 'ArgumentTypes')?.children ?? []
    return { kind: 'function', params: params.map(one => typeFrom(child(one, 0), types)) }
  }
  return builtInType(plainName(inside)) ?? types(plainName(inside)) ?? { kind: 'unknown' }
}

/** Whether a value is of a type. Nothing at all is of every type but as an instance of none: `asInstance` asks for that. */
export const conforms = (value: OpenValue, type: OpenType, asInstance = false): boolean => {
  if (type.kind === 'any') return !asInstance || value !== null
  if (type.kind === 'unknown') return false
  // What is an instance of a type is not asked which of its values are allowed.
  if (type.kind === 'checked')
    return conforms(value, type.of, asInstance) && (asInstance || value === null || type.test(value))
  if (value === null) return !asInstance || (type.kind === 'simple' && type.name === 'null')
  if (type.kind === 'simple') return kindOf(value) === type.name
  if (type.kind === 'list') return isList(value) && value.every(one => conforms(one, type.of))
  if (type.kind === 'range')
    return value instanceof Range && [value.low, value.high].every(end => end === null || conforms(end, type.of))
  if (type.kind === 'function') return value instanceof OpenFunction
  return isRecord(value) && [...type.of].every(([name, of]) => hasEntry(value, name, of, asInstance))
}

const hasEntry = (value: OpenRecord, name: string, of: OpenType, asInstance: boolean): boolean => {
  const entry = entryOf(value, name)
  return entry === undefined ? false : conforms(entry, of) || (!asInstance && entry === null)
}

/**
 * The value as the type wants it: an item is a list of one, and a list of one is its item. Undefined where it does not fit: nothing
 * else is made to.
 */
export const fitted = (value: OpenValue, type: OpenType): OpenValue | undefined => {
  if (conforms(value, type)) return value
  const plain = type.kind === 'checked' ? type.of : type
  if (plain.kind === 'list' && !isList(value)) return conforms([value], type) ? [value] : undefined
  if (isList(value) && value.length === 1 && plain.kind !== 'list') {
    const [only = null] = value
    return conforms(only, type) ? only : undefined
  }
  if (plain.kind === 'simple' && plain.name === 'date and time' && value instanceof Temporal.PlainDate)
    return Temporal.PlainDateTime.from({ year: value.year, month: value.month, day: value.day }).toZonedDateTime('UTC')
  return undefined
}
