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

/** Parses to a tree without the library's types. Throws FeelFault at the first thing that can't be read. */
export const parse = (source: string): Syntax => {
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

/** A name as it is known: the parser takes any space between its words. */
export const plainName = (node: Syntax): string => node.text.replaceAll(/\s+/g, ' ').replaceAll('`', '')
