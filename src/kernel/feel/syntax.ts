import { parseExpression } from 'feelin'

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

/** An expression is gone through a level at a time: far more than people write, and far less than the stack holds. */
const deepest = 400
const longest = 20_000

/** Parses to a tree without the library's types. Throws FeelFault at the first thing that can't be read. */
export const parse = (source: string): Syntax => {
  const expression = treeOf(source, () => parseExpression(source, {}, undefined)).children[0]
  if (!expression) throw new FeelFault(`"${source}" can't be read as FEEL`, 0)
  return expression
}

/** What the library read, from its top node on, with nothing left in it that could not be read. Throws FeelFault. */
export const treeOf = (source: string, read: () => ReturnType<typeof parseExpression>): Syntax => {
  if (source.trim() === '') throw new FeelFault('The expression is empty; write a condition, as in x = "a"', 0)
  if (source.length > longest)
    throw new FeelFault(`The expression is too long; write at most ${longest} characters`, longest)
  const root: Syntax = { name: 'Root', text: source, at: 0, children: [] }
  const open = [root]
  read().iterate({
    enter: node => {
      if (node.type.isError) {
        const rest = source.slice(node.from).trim()
        const where = rest === '' ? 'It ends too early' : `"${rest}" was not expected`
        throw new FeelFault(`"${source}" can't be read as FEEL. ${where}`, node.from)
      }
      if (node.type.isSkipped) return false
      if (open.length > deepest) throw new FeelFault('The expression has too many parts inside each other', node.from)
      const made = { name: node.name, text: source.slice(node.from, node.to), at: node.from, children: [] }
      open.at(-1)?.children.push(made)
      open.push(made)
      return undefined
    },
    leave: node => {
      if (!node.type.isSkipped) open.pop()
    },
  })
  const top = root.children[0]
  if (!top) throw new FeelFault(`"${source}" can't be read as FEEL`, 0)
  return regrouped(top, source)
}

/**
 * The library reads `a in ("x") and b` as `a in (("x") and b)`. `in` binds closer than `and`, and `and` closer than `or`, so what
 * stands without brackets is put in its order again.
 */
const regrouped = (node: Syntax, source: string): Syntax => {
  const children = node.children.map(one => regrouped(one, source))
  const made = { ...node, children }
  const [left, operator, right] = children
  if (!left || !operator || !right || children.length !== 3) return made
  const [inside] = right.children
  /** A node over other children, with the text from the first to the last of them. */
  const over = (of: Syntax, parts: Syntax[]): Syntax => {
    const [from, last] = [parts[0] ?? of, parts.at(-1) ?? of]
    return { ...of, children: parts, at: from.at, text: source.slice(from.at, last.at + last.text.length) }
  }
  /** Takes what stands first in a chain of `and` and `or` together with what stands before the chain. */
  const drawn = (chain: Syntax, goesOn: (one: Syntax) => boolean): Syntax => {
    const [first, ...rest] = chain.children
    if (!first) return chain
    return over(chain, [goesOn(first) ? drawn(first, goesOn) : over(made, [left, operator, first]), ...rest])
  }
  if (
    node.name === 'Comparison' &&
    operator.name === 'in' &&
    right.name === 'PositiveUnaryTest' &&
    inside &&
    isChain(inside)
  ) {
    return drawn(inside, isChain)
  }
  if (node.name === 'Conjunction' && right.name === 'Disjunction') {
    return drawn(right, one => one.name === 'Disjunction')
  }
  return made
}

const isChain = (node: Syntax): boolean => node.name === 'Conjunction' || node.name === 'Disjunction'

/** A name as it is known: the parser takes any space between its words. */
export const plainName = (node: Syntax): string => node.text.replaceAll(/\s+/g, ' ').replaceAll('`', '')
