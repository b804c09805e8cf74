import { unquoted } from '../literals.ts'
import { child } from '../piece.ts'
import { FeelFault, plainName, type Syntax } from '../syntax.ts'
import { order } from './open-order.ts'
import { type OpenValue, Range, recordOf } from './open-value.ts'
import { readAt } from './read-temporal.ts'
import { type Env, inner, nothing, tight } from './run.ts'

export type Rule = (node: Syntax, env: Env) => OpenValue

/** `12.5`, `1.2E3`; kept as the nearest number of 15 digits. */
export const numberLiteral: Rule = (node, { run }) => {
  const value = Number(node.text.replaceAll(/\s/g, ''))
  return Number.isFinite(value) ? value + 0 : nothing(run, `${node.text} is too large a number`)
}

export const textLiteral: Rule = node => unquoted(node)

export const listLiteral: Rule = (node, env) =>
  node.children.filter(({ name }) => name !== '[' && name !== ']').map(one => env.run.evaluate(one, env))

/** `{a: 1, b: a + 1}`: an entry may use those before it. The same name twice is no context. */
export const contextLiteral: Rule = (node, env) => {
  const names: { [name: string]: OpenValue } = {}
  const inside = inner(env, names)
  for (const entry of node.children.filter(({ name }) => name === 'ContextEntry')) {
    const key = keyOf(child(entry, 0))
    if (Object.hasOwn(names, key)) return nothing(env.run, `"${key}" is there twice`)
    const value = env.run.evaluate(child(entry, 1), inside)
    Object.defineProperty(names, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return recordOf(Object.entries(names))
}

const keyOf = (key: Syntax): string => {
  const written = child(key, 0)
  return written.name === 'StringLiteral' ? unquoted(written) : tight(plainName(written))
}

/** `@"2026-06-30"` */
export const atLiteral: Rule = (node, { run }) => {
  const written = unquoted(child(node, 0))
  return readAt(written) ?? nothing(run, `"${written}" is no date, time or duration`)
}

/** `[1..5]`, `> 5` where they stand as values. */
export const rangeLiteral: Rule = (node, env) => {
  const [first, second] = node.children
  if (first?.name === 'Interval') return intervalOf(first, env) ?? nothing(env.run, `"${node.text}" is no range`)
  if (!first || !second) throw new FeelFault(`"${node.text}" is not complete`, node.at)
  const end = env.run.evaluate(second, env)
  if (end === null) return nothing(env.run, `"${node.text}" has no end`)
  const { text } = first
  if (text.startsWith('>')) return new Range(end, null, text === '>=', false, text)
  if (text.startsWith('<')) return new Range(null, end, false, text === '<=', text)
  return new Range(end, end, text === '=', text === '=', text)
}

/** `[1..5]`, `(1..5)`, `]1..5[`; null where the ends have no order between them. */
const intervalOf = (node: Syntax, env: Env): Range | null => {
  const [low, high] = [env.run.evaluate(child(node, 1), env), env.run.evaluate(child(node, 3), env)]
  return rangeOf(low, high, child(node, 0).text === '[', child(node, 4).text === ']')
}

/** A range between two ends, of which one may be missing; null where they are of two kinds or the wrong way round. */
export const rangeOf = (low: OpenValue, high: OpenValue, lowIn: boolean, highIn: boolean): Range | null => {
  if (low === null && high === null) return null
  if (low !== null && high !== null && (order(low, high) ?? 1) > 0) return null
  return new Range(low, high, lowIn && low !== null, highIn && high !== null)
}
