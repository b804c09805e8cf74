/** What an expression may speak of. A group of rows is a list of records. */
export type FeelType =
  | { kind: 'text'; oneOf?: readonly string[] }
  | { kind: 'number' | 'boolean' | 'date' | 'time' | 'date and time' | 'nothing' }
  /** Years and months, or days and time, where it is known which: the two can't be compared with each other. */
  | { kind: 'duration'; unit?: 'months' | 'seconds' }
  | { kind: 'list'; of: FeelType }
  | { kind: 'record'; of: ReadonlyMap<string, FeelType> }

/** The names that an expression may use, dotted ones written out: `today`, `person.age`, `children`. */
export type Vocabulary = ReadonlyMap<string, FeelType>

export const text: FeelType = { kind: 'text' }
export const number: FeelType = { kind: 'number' }
export const boolean: FeelType = { kind: 'boolean' }
export const date: FeelType = { kind: 'date' }
export const nothing: FeelType = { kind: 'nothing' }
export const listOf = (of: FeelType): FeelType => ({ kind: 'list', of })

/** A type in words, for messages. */
export const typeInWords = (type: FeelType): string => {
  if (type.kind === 'list') return `a list of ${typeInWords(type.of)}`
  if (type.kind === 'record') return `a record of ${[...type.of.keys()].join(', ')}`
  return words[type.kind]
}

const words = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  time: 'a time',
  'date and time': 'a date and time',
  duration: 'a duration',
  nothing: 'null',
}

/** The type that holds values of both; undefined where there is none. `null` goes with everything. */
export const common = (a: FeelType, b: FeelType): FeelType | undefined => {
  if (a.kind === 'nothing') return b
  if (b.kind === 'nothing') return a
  if (a.kind === 'list' && b.kind === 'list') {
    const of = common(a.of, b.of)
    return of && listOf(of)
  }
  if (a.kind === 'record' && b.kind === 'record') return commonRecord(a.of, b.of)
  if (a.kind === 'text' && b.kind === 'text') {
    return a.oneOf && b.oneOf ? { kind: 'text', oneOf: [...new Set([...a.oneOf, ...b.oneOf])] } : text
  }
  if (a.kind === 'duration' && b.kind === 'duration') {
    if (a.unit === b.unit) return a
    return a.unit && b.unit ? undefined : { kind: 'duration' }
  }
  return a.kind === b.kind ? a : undefined
}

/** Whether two types can be compared or stand in one list. */
export const sameKind = (a: FeelType, b: FeelType): boolean => common(a, b) !== undefined

const commonRecord = (a: Vocabulary, b: Vocabulary): FeelType | undefined => {
  const of = new Map<string, FeelType>()
  for (const [field, type] of a) {
    const other = b.get(field)
    const both = other && common(type, other)
    if (!both) return undefined
    of.set(field, both)
  }
  return of.size === b.size ? { kind: 'record', of } : undefined
}
