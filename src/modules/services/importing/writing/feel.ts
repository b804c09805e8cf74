import { allOf, type Expr, keyOf, opposed, partsOf, whensOf } from '../expression.ts'
import type { Group, Question } from '../form.ts'

export type NameOf = ((fact: Question | Group) => string) & {
  /** Gives a condition that is spoken of in another a name of its own. */
  condition?: (e: Expr) => string | undefined
}

/** Writes an expression in FEEL. */
export const feelOf = (e: Expr, nameOf: NameOf): string => print(e, nameOf, 0)

/** How tightly each kind binds; what binds less than its place asks for is put in parentheses. */
const ranks: Partial<Record<Expr['is'], number>> = {
  choose: 0,
  some: 0,
  every: 0,
  or: 1,
  and: 2,
  compare: 3,
  has: 5,
  given: 3,
  math: 4,
}

const print = (e: Expr, nameOf: NameOf, rank: number): string => {
  const written = plain(e, nameOf)
  const own = e.is === 'math' && (e.by === '*' || e.by === '/') ? 5 : (ranks[e.is] ?? 6)
  return own < rank ? `(${written})` : written
}

const plain = (e: Expr, nameOf: NameOf): string => {
  const at = (part: Expr, rank: number): string => print(part, nameOf, rank)
  switch (e.is) {
    case 'literal':
      return JSON.stringify(e.value)
    case 'date':
      return `date("${e.value}")`
    case 'days':
      return `duration("P${e.value}${{ days: 'D', months: 'M', years: 'Y' }[e.unit]}")`
    case 'today':
      return 'today'
    case 'fact':
      return e.row === undefined ? nameOf(e.of) : `${e.row}.${nameOf(e.of)}`
    case 'and':
      return e.of.map(part => at(part, 3)).join(' and ')
    case 'or':
      return oneOf(e.of, nameOf) ?? grouped(e.of, nameOf).join(' or ')
    case 'compare':
      return `${at(e.left, 4)} ${e.by} ${at(e.right, 4)}`
    case 'has':
      return `list contains(${at(e.list, 0)}, ${JSON.stringify(e.value)})`
    case 'given':
      return `${at(e.of, 4)} ${e.not ? '=' : '!='} null`
    case 'not':
      return `not(${at(e.of, 0)})`
    case 'some':
    case 'every':
      return `${e.is} ${e.row} in ${at(e.group, 4)} satisfies ${at(e.holds, 0)}`
    case 'count':
      return `count(${at(e.of, 0)})`
    case 'sum':
      return `sum(${at(e.group, 4)}.${nameOf(e.fact)})`
    case 'math':
      return e.by === '*' || e.by === '/'
        ? `${at(e.left, 5)} ${e.by} ${at(e.right, 6)}`
        : `${at(e.left, 4)} ${e.by} ${at(e.right, 5)}`
    case 'part':
      return `${at(e.of, 6)}.${e.part}`
    case 'call':
      return `${e.name}(${e.of.map(part => at(part, 0)).join(', ')})`
    case 'choose':
      return `if ${at(e.when, 0)} then ${at(e.yes, 0)} else ${at(e.no, 0)}`
    case 'shown':
      return shown(allOf(whensOf(e.of)), e.not === true, nameOf)
  }
}

const shown = (all: Expr, not: boolean, nameOf: NameOf): string => {
  if (not) return print(opposed(all), nameOf, 6)
  const named = all.is === 'and' || all.is === 'or' ? nameOf.condition?.(all) : undefined
  return named ?? print(all, nameOf, 6)
}

/** `x = "a" or x = "b"` reads better as `x in ("a", "b")`. */
const oneOf = (parts: readonly Expr[], nameOf: NameOf): string | undefined => {
  const equals = parts.flatMap(part => (isEquality(part) ? [part] : []))
  const [first] = equals
  if (!first || equals.length < 2 || equals.length < parts.length) return undefined
  if (equals.some(part => keyOf(part.left) !== keyOf(first.left))) return undefined
  return `${print(first.left, nameOf, 4)} in (${equals.map(part => print(part.right, nameOf, 4)).join(', ')})`
}

/** Of several comparisons with one fact, those that stand together are written as one. */
const grouped = (parts: readonly Expr[], nameOf: NameOf): string[] => {
  const written: string[] = []
  const done = new Set<Expr>()
  for (const part of parts) {
    if (done.has(part)) continue
    const alike = isEquality(part)
      ? parts.filter(other => isEquality(other) && keyOf(other.left) === keyOf(part.left))
      : [part]
    for (const one of alike) done.add(one)
    written.push((alike.length > 1 ? oneOf(alike, nameOf) : undefined) ?? print(part, nameOf, 2))
  }
  return written
}

const isEquality = (e: Expr): e is Extract<Expr, { is: 'compare' }> =>
  e.is === 'compare' && e.by === '=' && e.right.is === 'literal' && typeof e.right.value !== 'boolean'

/** Facts that must stand before, or a condition looks ahead. Those of rows stand in their group. */
export const needed = (e: Expr): (Question | Group)[] => {
  const found = new Set<Question | Group>()
  const look = (part: Expr): void => {
    if (part.is === 'fact') {
      if (part.row === undefined) found.add(part.of)
      return
    }
    for (const inner of partsOf(part)) look(inner)
  }
  look(e)
  return [...found]
}
