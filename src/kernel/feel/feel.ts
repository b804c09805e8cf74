import { parseExpression } from 'feelin'
import { compilePiece } from './piece.ts'
import { type FeelContext, FeelFault, type FeelType, type FeelValue, type Syntax, type Vocabulary } from './types.ts'

/** An expression, parsed and type-checked once, that can be run any number of times. */
export type Expression = {
  /** The names it depends on, each once. */
  names: string[]
  type: FeelType
  /** `null` where a name that decides has no value. */
  evaluate: (context: FeelContext) => FeelValue
}

/**
 * Compiles an expression in our part of FEEL: comparisons, and/or/not, in, between, some/every, if, numbers, dates,
 * durations and the functions in `functions.ts`. The reading is the library's; the types and the running are ours, because
 * the library reads anew on every run and turns a wrong type into null, which is how a broken condition hides.
 * Throws FeelFault for anything that can't be read, an unknown name, or a type that does not fit.
 */
export const compile = (source: string, vocabulary: Vocabulary): Expression => {
  const names = new Set<string>()
  const piece = compilePiece(parse(source), { vocabulary, used: name => names.add(name) })
  return {
    names: [...names],
    type: piece.type,
    evaluate: context => piece.run(name => context[name] ?? null),
  }
}

/** Parses to a tree without the library's types. Throws FeelFault at the first thing that can't be read. */
const parse = (source: string): Syntax => {
  if (source.trim() === '') throw new FeelFault('The expression is empty; write a condition, as in x = "a"', 0)
  const root: Syntax = { name: 'Root', text: source, at: 0, children: [] }
  const open = [root]
  parseExpression(source, {}, undefined).iterate({
    enter: node => {
      if (node.type.isError) {
        const rest = source.slice(node.from).trim()
        const where = rest === '' ? 'It ends too early' : `"${rest}" was not expected`
        throw new FeelFault(`"${source}" can't be read as FEEL. ${where}`, node.from)
      }
      if (node.type.isSkipped) return false
      const made = { name: node.name, text: source.slice(node.from, node.to), at: node.from, children: [] }
      open.at(-1)?.children.push(made)
      open.push(made)
      return undefined
    },
    leave: node => {
      if (!node.type.isSkipped) open.pop()
    },
  })
  const expression = root.children[0]?.children[0]
  if (!expression) throw new FeelFault(`"${source}" can't be read as FEEL`, 0)
  return expression
}
