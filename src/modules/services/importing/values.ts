import { allOf, anyOf, type Comparison, compare, type Expr, literal, never, opposed, Untold } from './expression.ts'
import type { Question } from './form.ts'
import type { Place, Rows } from './places.ts'

type FactExpr = Extract<Expr, { is: 'fact' }>

/** What a part of a script stands for while it is read. */
export type Value =
  | { kind: 'written'; value: string | number | boolean | null }
  | { kind: 'facts'; of: FactExpr[] }
  /** A box among several: ticked or not. */
  | { kind: 'box'; of: FactExpr[]; option: string }
  | { kind: 'places'; of: Place[]; row?: string }
  | { kind: 'rows'; of: Rows; fact: FactExpr }
  /** An answer in rows, of which one is enough. */
  | { kind: 'inRows'; fact: FactExpr; row: string; inner: Value }
  | { kind: 'list'; of: Value[] }
  /** True or false. */
  | { kind: 'truth'; is: Expr }
  /** A number, a text or a day that is made from others. */
  | { kind: 'made'; type: 'number' | 'date' | 'text'; is: Expr }

export const written = (value: string | number | boolean | null): Value => ({ kind: 'written', value })
export const truth = (is: Expr): Value => ({ kind: 'truth', is })

const yes = new Set(['true', 'ja', 'yes', '1'])
const no = new Set(['false', 'nei', 'no', 'nej', '0'])
const yesOrNo = new Set(['yes-no', 'declaration', 'consent'])
const numeric = new Set(['number', 'money'])
const opaque = new Set(['file', 'postal-address', 'date-range', 'property', 'place', 'table'])

/** "The answer is this", in the terms of the question's type. */
export const isAnswer = (fact: FactExpr, value: string | number | boolean): Expr => {
  const { of } = fact
  if (of.kind === 'group') throw new Untold(`it compares a whole group of answers with "${value}"`)
  if (opaque.has(of.type)) throw new Untold(`it compares an answer of the type ${of.type} with "${value}"`)
  if (of.choices) {
    const choice = of.choices.find(one => one.value === String(value)) ?? of.choices.find(one => one.name === value)
    if (!choice) return never
    if (of.type === 'many-of') return { is: 'has', list: fact, value: choice.name }
    return compare('=', fact, literal(choice.name))
  }
  if (yesOrNo.has(of.type)) {
    if (of.boxValue === String(value)) return compare('=', fact, literal(true))
    const said = String(value).toLowerCase()
    if (yes.has(said)) return compare('=', fact, literal(true))
    return no.has(said) ? unticked(fact, of) : never
  }
  if (numeric.has(of.type))
    return Number.isFinite(Number(value)) && value !== '' ? compare('=', fact, literal(Number(value))) : never
  if (of.type === 'date' || of.type === 'birth-date')
    return isDay(value) ? compare('=', fact, { is: 'date', value: String(value).slice(0, 10) }) : never
  if (value === '') return { is: 'given', of: fact, not: true }
  return compare('=', fact, literal(String(value)))
}

/** A single box is "false" in the sources until it is ticked, but only while it is shown. */
const unticked = (fact: FactExpr, of: Question): Expr =>
  of.box ? allOf([{ is: 'shown', of }, opposed(compare('=', fact, literal(true)))]) : compare('=', fact, literal(false))

/** What JavaScript takes for true. */
export const truthOf = (value: Value): Expr => {
  switch (value.kind) {
    case 'truth':
      return value.is
    case 'written':
      return literal(Boolean(value.value))
    case 'facts':
      return anyOf(value.of.map(hasAnswer))
    case 'box':
      return anyOf(value.of.map(fact => isAnswer(fact, value.option)))
    case 'rows':
      return { is: 'given', of: value.fact, not: false }
    case 'made':
      if (value.type === 'number') return compare('!=', value.is, literal(0))
      return { is: 'given', of: value.is, not: false }
    case 'places':
      return anyOf(value.of.map((place): Expr => ({ is: 'shown', of: place.holder })))
    case 'inRows':
      return someRow(value, truthOf(value.inner))
    case 'list':
      return literal(true)
  }
}

const someRow = ({ fact, row }: { fact: FactExpr; row: string }, holds: Expr): Expr => ({
  is: 'some',
  group: fact,
  row,
  holds,
})

const hasAnswer = (fact: FactExpr): Expr => {
  const type = fact.of.kind === 'group' ? 'group' : fact.of.type
  if (yesOrNo.has(type)) return compare('=', fact, literal(true))
  if (numeric.has(type)) return compare('!=', fact, literal(0))
  return { is: 'given', of: fact, not: false }
}

/** `===` and `==`; their opposites are `opposed` to it. */
export const equal = (a: Value, b: Value): Expr => {
  if (a.kind === 'written' && b.kind === 'written') return literal((a.value ?? '') === (b.value ?? ''))
  if (a.kind === 'written') return equal(b, a)
  if (a.kind === 'inRows') return someRow(a, equal(a.inner, b))
  if (b.kind === 'inRows') return equal(b, a)
  if (b.kind === 'written') return equalWritten(a, b.value)
  if (a.kind === 'truth' || b.kind === 'truth' || a.kind === 'box' || b.kind === 'box') {
    const [x, y] = [truthOf(a), truthOf(b)]
    return anyOf([allOf([x, y]), allOf([opposed(x), opposed(y)])])
  }
  if (a.kind === 'facts' && b.kind === 'facts') return anyOf(pairs(a.of, b.of).map(([x, y]) => sameAnswer(x, y)))
  return compare('=', numberOrDay(a), numberOrDay(b))
}

const pairs = <T>(a: T[], b: T[]): [T, T][] => a.flatMap(x => b.map((y): [T, T] => [x, y]))

const sameAnswer = (a: FactExpr, b: FactExpr): Expr => {
  const choices = [a, b].map(fact => (fact.of.kind === 'question' ? fact.of.choices : undefined))
  if (!choices[0] || !choices[1]) return compare('=', a, b)
  const shared = choices[0].filter(one => choices[1]?.some(other => other.value === one.value))
  return anyOf(shared.map(one => allOf([isAnswer(a, one.value), isAnswer(b, one.value)])))
}

const equalWritten = (
  a: Exclude<Value, { kind: 'written' | 'inRows' }>,
  value: string | number | boolean | null,
): Expr => {
  if (value === null || value === '') return missing(a)
  switch (a.kind) {
    case 'facts':
      return anyOf(a.of.map(fact => isAnswer(fact, value)))
    case 'box':
      return boxIs(a, value)
    case 'truth':
      return typeof value === 'boolean' ? (value ? a.is : opposed(a.is)) : never
    case 'made':
      if (a.type === 'date') return isDay(value) ? compare('=', a.is, dayOf(value)) : never
      return compare('=', a.is, literal(a.type === 'number' ? Number(value) : String(value)))
    default:
      return never
  }
}

/** A box that is not ticked is `false` as long as its list is shown, and nothing at all when that is hidden. */
const boxIs = (box: Extract<Value, { kind: 'box' }>, value: string | number | boolean): Expr => {
  const ticked = truthOf(box)
  if (value === true || value === 'true') return ticked
  if (value !== false && value !== 'false') return never
  return allOf([anyOf(box.of.map((fact): Expr => ({ is: 'shown', of: fact.of }))), opposed(ticked)])
}

const missing = (a: Exclude<Value, { kind: 'written' | 'inRows' }>): Expr => {
  if (a.kind === 'facts') return allOf(a.of.map((of): Expr => ({ is: 'given', of, not: true })))
  if (a.kind === 'made') return { is: 'given', of: a.is, not: true }
  if (a.kind === 'rows') return { is: 'given', of: a.fact, not: true }
  if (a.kind === 'box') return allOf(a.of.map((of): Expr => ({ is: 'given', of, not: true })))
  return opposed(truthOf(a))
}

export const ordered = (by: Comparison, a: Value, b: Value): Expr => {
  if (a.kind === 'inRows') return someRow(a, ordered(by, a.inner, b))
  if (a.kind === 'facts') return anyOf(a.of.map(fact => compareBy(by, { kind: 'facts', of: [fact] }, b)))
  if (b.kind === 'facts') return anyOf(b.of.map(fact => compareBy(by, a, { kind: 'facts', of: [fact] })))
  return compareBy(by, a, b)
}

const compareBy = (by: Comparison, a: Value, b: Value): Expr => {
  const among = amongChoices(by, a, b)
  if (among) return among
  const [left, right] = [a, b].map(one => (one.kind === 'facts' && one.of[0] ? factValue(one.of[0]) : one))
  if (!left || !right) throw new Untold('it compares what is not there')
  const days = [left, right].some(one => one.kind === 'made' && one.type === 'date')
  if (days) return compare(by, asDay(left), asDay(right))
  return compare(by, numberOrDay(left), numberOrDay(right))
}

/** A choice among numbers that is compared with one: the choices that fit are counted up. */
const amongChoices = (by: Comparison, a: Value, b: Value): Expr | undefined => {
  const [fact] = a.kind === 'facts' ? a.of : []
  if (fact?.of.kind !== 'question' || !fact.of.choices || b.kind !== 'written') return undefined
  const limit = Number(b.value)
  const numbers = fact.of.choices.map(choice => Number(choice.value))
  if (!Number.isFinite(limit) || !numbers.every(Number.isFinite)) return undefined
  const fits: Record<Comparison, (n: number) => boolean> = {
    '=': n => n === limit,
    '!=': n => n !== limit,
    '<': n => n < limit,
    '<=': n => n <= limit,
    '>': n => n > limit,
    '>=': n => n >= limit,
  }
  return anyOf(
    fact.of.choices.filter(choice => fits[by](Number(choice.value))).map(choice => isAnswer(fact, choice.value)),
  )
}

const asDay = (value: Value): Expr =>
  value.kind === 'written' && isDay(value.value) ? dayOf(value.value) : numberOrDay(value)

const factValue = (fact: FactExpr): Value => {
  const { of } = fact
  if (of.kind === 'question' && (of.type === 'date' || of.type === 'birth-date'))
    return { kind: 'made', type: 'date', is: fact }
  return { kind: 'made', type: 'number', is: numberOf(fact) }
}

/** A number or a day to reckon with. */
export const numberOrDay = (value: Value): Expr => {
  if (value.kind === 'written' && typeof value.value === 'number') return literal(value.value)
  if (value.kind === 'written' && typeof value.value === 'string' && Number.isFinite(Number(value.value)))
    return literal(Number(value.value))
  if (value.kind === 'made') return value.is
  const [only, ...more] = value.kind === 'facts' ? value.of : []
  if (only && more.length === 0) return numberOf(only)
  throw new Untold('it reckons with something that is not a number here')
}

const numberOf = (fact: FactExpr): Expr => {
  const { of } = fact
  if (of.kind === 'question' && (numeric.has(of.type) || /date/.test(of.type) || of.type === 'calculated')) return fact
  throw new Untold(`it reckons with "${of.key}", which is not a number here`)
}

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
export const dayOf = (value: unknown): Expr => ({ is: 'date', value: String(value).slice(0, 10) })
