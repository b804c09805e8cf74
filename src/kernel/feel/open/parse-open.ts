import { parseExpression, parseUnaryTests } from 'feelin'
import { FeelFault, type Syntax, treeOf } from '../syntax.ts'
import { isList, isRecord, type OpenRecord, type OpenValue } from './open-value.ts'

/** What can't be told from a row of words without knowing the names: those with blanks and signs, and those that are words of the language. */
type Shape = { [name: string]: Shape }

/** Parses an expression, or tests that stand alone (`> 5, "a"`), with the names of the context. Throws FeelFault. */
export const parseOpen = (source: string, context: OpenRecord, tests: boolean): Syntax => {
  const shape = shapeOf(context, source, 4)
  const key = `${tests ? 't' : 'e'}${JSON.stringify(shape)}${source}`
  const known = parsed.get(key)
  if (known) return known
  const written = rangesNamed(source)
  const top = treeOf(written, () => (tests ? parseUnaryTests : parseExpression)(written, shape, undefined))
  const made = tests ? top : top.children[0]
  if (!made) throw new FeelFault(`"${source}" can't be read as FEEL`, 0)
  if (top.children.length > (tests ? 4 : 1))
    throw new FeelFault(`"${source}" can't be read as FEEL`, top.children[1]?.at ?? 0)
  if (parsed.size > most) parsed.clear()
  parsed.set(key, made)
  return made
}

const parsed = new Map<string, Syntax>()
const most = 2000

/** The name under which `range<number>` is read, for the library knows only lists and contexts of something. */
export const rangeMark = 'ǂrange'

const rangesNamed = (source: string): string =>
  source.includes('range') ? source.replaceAll(/"(?:[^"\\]|\\.)*"|\brange\s*<([^<>]*)>/g, rangeNamed) : source

const rangeNamed = (all: string, of: string | undefined): string =>
  of === undefined ? all : `context<${rangeMark}: ${of}>`

const shapeOf = (value: OpenValue, source: string, depth: number): Shape => {
  if (depth === 0) return {}
  // The rows of a list have one shape together.
  if (isList(value)) return Object.assign({}, ...value.slice(0, 50).map(one => shapeOf(one, source, depth)))
  if (!isRecord(value)) return {}
  const shape: Shape = {}
  for (const [name, one] of Object.entries(value)) {
    const inside = typeof one === 'object' && one !== null ? shapeOf(one, source, depth - 1) : {}
    if (Object.keys(inside).length > 0 || isUnlike(name, source)) shape[name] = inside
  }
  return shape
}

const isUnlike = (name: string, source: string): boolean =>
  (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || reserved.has(name)) &&
  source.includes(name.split(/[^\p{L}\p{N}_]/u)[0] ?? '')

const reserved = new Set(
  'and or in if then else for return some every satisfies between instance of not true false null date time duration function external list context range'.split(
    ' ',
  ),
)
