import type { Group, Holder, Question } from './form.ts'

/** A condition or a value, whatever language it was written in. Facts are pointed at; they get their names later. */
export type Expr =
  | { is: 'literal'; value: string | number | boolean }
  | { is: 'date'; value: string }
  | { is: 'days'; value: number; unit: 'days' | 'months' | 'years' }
  | { is: 'today' }
  /** `row` is the name of a row that "some" or "every" goes through; without it, the fact is meant where the condition stands. */
  | { is: 'fact'; of: Question | Group; row?: string }
  | { is: 'and' | 'or'; of: Expr[] }
  | { is: 'compare'; by: Comparison; left: Expr; right: Expr }
  | { is: 'has'; list: Expr; value: string }
  | { is: 'given'; of: Expr; not: boolean }
  | { is: 'not'; of: Expr }
  | { is: 'some' | 'every'; group: Extract<Expr, { is: 'fact' }>; row: string; holds: Expr }
  | { is: 'count'; of: Expr }
  | { is: 'sum'; group: Extract<Expr, { is: 'fact' }>; fact: Question }
  | { is: 'math'; by: '+' | '-' | '*' | '/'; left: Expr; right: Expr }
  | { is: 'part'; of: Expr; part: 'year' | 'month' | 'day' }
  | { is: 'call'; name: string; of: Expr[] }
  | { is: 'choose'; when: Expr; yes: Expr; no: Expr }
  /** Whether something is asked at all: its own condition, once that has been read. */
  | { is: 'shown'; of: Holder; not?: boolean }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** What can't be said here, in words that end "… can't be carried over because …". */
export class Untold extends Error {
  override name = 'Untold'
}

export const literal = (value: string | number | boolean): Expr => ({ is: 'literal', value })
export const always = literal(true)
export const never = literal(false)
export const factOf = (of: Question | Group, row?: string): Extract<Expr, { is: 'fact' }> => ({
  is: 'fact',
  of,
  ...(row === undefined ? {} : { row }),
})
export const compare = (by: Comparison, left: Expr, right: Expr): Expr => ({ is: 'compare', by, left, right })

const isAlways = (e: Expr): boolean => e.is === 'literal' && e.value === true
const isNever = (e: Expr): boolean => e.is === 'literal' && e.value === false

/** All of them; what always holds falls away. */
export const allOf = (list: readonly (Expr | undefined)[]): Expr => {
  const all = joinedBy('and', list, isAlways, isNever, always)
  if (all.is !== 'and') return all
  // A comparison that holds says already that there is an answer.
  const compared = new Set(
    all.of.flatMap(e => (e.is === 'compare' ? [keyOf(e.left)] : e.is === 'has' ? [keyOf(e.list)] : [])),
  )
  return joinedBy(
    'and',
    all.of.filter(e => e.is !== 'given' || e.not || !compared.has(keyOf(e.of))),
    isAlways,
    isNever,
    always,
  )
}
/** One of them. */
export const anyOf = (list: readonly (Expr | undefined)[]): Expr => joinedBy('or', list, isNever, isAlways, never)

const joinedBy = (
  is: 'and' | 'or',
  list: readonly (Expr | undefined)[],
  idle: (e: Expr) => boolean,
  decides: (e: Expr) => boolean,
  none: Expr,
): Expr => {
  const flat = list.flatMap(e => (e === undefined ? [] : e.is === is ? e.of : [e])).filter(e => !idle(e))
  const decisive = flat.find(decides)
  if (decisive) return decisive
  const kept = flat.filter((e, i) => flat.findIndex(other => sameExpr(other, e)) === i)
  const [only] = kept
  return kept.length === 0 ? none : kept.length === 1 && only ? only : { is, of: kept }
}

/** Facts compare by being the same one, everything else by what is written. */
const sameExpr = (a: Expr, b: Expr): boolean => keyOf(a) === keyOf(b)

const numbers = new WeakMap<object, number>()
let last = 0
const numberOf = (fact: object): number => {
  const known = numbers.get(fact)
  if (known !== undefined) return known
  last += 1
  numbers.set(fact, last)
  return last
}
export const keyOf = (e: Expr): string =>
  JSON.stringify(e, (key, value) =>
    (key === 'of' || key === 'fact') && value !== null && typeof value === 'object' && 'kind' in value
      ? numberOf(value)
      : value,
  )

const opposite: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' }

/**
 * The opposite, true exactly where the first is not. In FEEL a comparison without a value is neither; in the sources it is untrue, so its
 * opposite is true: therefore "or not given" is written out.
 */
export const opposed = (e: Expr): Expr => {
  switch (e.is) {
    case 'literal':
      return literal(e.value === false || e.value === '' || e.value === 0)
    case 'and':
      return anyOf(e.of.map(opposed))
    case 'or':
      return allOf(e.of.map(opposed))
    case 'not':
      return e.of
    case 'given':
      return { ...e, not: !e.not }
    case 'shown':
      return { ...e, not: e.not !== true }
    case 'compare':
      return anyOf([...notGiven(e), { ...e, by: opposite[e.by] }])
    case 'has':
      return anyOf([...notGiven(e), { is: 'not', of: e }])
    case 'some':
      return anyOf([
        { is: 'given', of: e.group, not: true },
        { ...e, is: 'every', holds: opposed(e.holds) },
      ])
    case 'every':
      return anyOf([
        { is: 'given', of: e.group, not: true },
        { ...e, is: 'some', holds: opposed(e.holds) },
      ])
    default:
      return anyOf([...notGiven(e), { is: 'not', of: e }])
  }
}

const notGiven = (e: Expr): Expr[] => factsBehind(e).map(of => ({ is: 'given', of, not: true }))

/** The facts that an expression points at, each once. */
const factsBehind = (e: Expr): Extract<Expr, { is: 'fact' }>[] => {
  const found: Extract<Expr, { is: 'fact' }>[] = []
  visit(e, part => {
    if (part.is === 'fact' && !found.some(known => known.of === part.of && known.row === part.row)) found.push(part)
  })
  return found
}

/** All conditions that something is shown under, from the outermost in. */
export const whensOf = (holder: Holder | undefined): Expr[] =>
  holder ? [...whensOf(holder.inside), ...(holder.when ? [holder.when] : [])] : []

const visit = (e: Expr, see: (part: Expr) => void): void => {
  see(e)
  for (const part of partsOf(e)) visit(part, see)
}

export const partsOf = (e: Expr): Expr[] => {
  switch (e.is) {
    case 'and':
    case 'or':
    case 'call':
      return e.of
    case 'compare':
    case 'math':
      return [e.left, e.right]
    case 'has':
      return [e.list]
    case 'given':
    case 'not':
    case 'count':
    case 'part':
      return [e.of]
    case 'some':
    case 'every':
      return [e.group, e.holds]
    case 'sum':
      return [e.group]
    case 'choose':
      return [e.when, e.yes, e.no]
    case 'shown':
      return whensOf(e.of)
    default:
      return []
  }
}
