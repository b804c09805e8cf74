/** What an expression may speak of: texts, numbers, yes and no, days, lengths of time, and lists of these. */
export type FeelType =
  | { kind: 'text'; oneOf?: readonly string[] }
  | { kind: 'number' | 'boolean' | 'date' | 'duration' | 'nothing' }
  | { kind: 'list'; of: FeelType }

/** `null` means that there is no value (yet). */
export type FeelValue = string | number | boolean | Temporal.PlainDate | Temporal.Duration | FeelValue[] | null

/** The names that an expression may use, dotted ones written out: `today`, `person.age`. */
export type Vocabulary = ReadonlyMap<string, FeelType>

/** The values of the names; a name that is not there has no value. */
export type FeelContext = Readonly<Record<string, FeelValue | undefined>>

/** What is wrong with an expression, in words that say what to write instead. `at` is a position in its text, from 0. */
export class FeelFault extends Error {
  override name = 'FeelFault'
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** A node of the parsed expression, with its own text. */
export type Syntax = { name: string; text: string; at: number; children: Syntax[] }

/** How names get their values while an expression runs. */
export type Look = (name: string) => FeelValue

/** A compiled part: what it gives, and how. `literal` is there where the value is written in the expression itself. */
export type Piece = { type: FeelType; run: (look: Look) => FeelValue; literal?: FeelValue }

/** A type in words, for messages. */
export const typeInWords = (type: FeelType): string =>
  type.kind === 'list' ? `a list of ${typeInWords(type.of)}` : words[type.kind]

const words = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  duration: 'a duration',
  nothing: 'null',
}

/** Whether two types can be compared or stand in one list. */
export const sameKind = (a: FeelType, b: FeelType): boolean =>
  a.kind === 'list' && b.kind === 'list' ? sameKind(a.of, b.of) : a.kind === b.kind
