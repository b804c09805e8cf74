import { significant } from './decimal.ts'
import { boolean, common, type FeelType, listOf, nothing, number, text } from './feel-type.ts'
import { bind, child, literal, type Maker } from './piece.ts'
import { FeelFault, plainName, type Syntax } from './syntax.ts'

/** `"text"` */
export const textLiteral: Maker = node => literal(unquoted(node), text)

/** `12.5` */
export const numberLiteral: Maker = node => {
  if (significant(node.text) > 15) {
    throw new FeelFault(`${node.text} has more digits than can be kept exactly; write at most 15`, node.at)
  }
  const value = Number(node.text.replaceAll(/\s/g, ''))
  if (!Number.isFinite(value)) throw new FeelFault(`${node.text} is too large a number`, node.at)
  return literal(value + 0, number)
}

export const booleanLiteral: Maker = node => literal(node.text === 'true', boolean)

export const nullLiteral: Maker = () => literal(null, nothing)

/** `[1, 2, 3]` */
export const listLiteral: Maker = (node, scope) => {
  const items = node.children
    .filter(part => part.name !== '[' && part.name !== ']')
    .map(part => scope.compile(part, scope))
  let of = nothing
  for (const item of items) {
    const both = common(of, item.type)
    if (!both) throw new FeelFault(`"${node.text}": a list holds values of one kind`, node.at)
    of = both
  }
  return { type: listOf(of), run: frame => items.map(item => item.run(frame)), items }
}

/** `{ pay: 100, tax: pay * 0.3 }`; an entry may use those before it. */
export const recordLiteral: Maker = (node, scope) => {
  let inner = scope
  const of = new Map<string, FeelType>()
  const entries = node.children
    .filter(part => part.name === 'ContextEntry')
    .map(entry => {
      const name = keyOf(child(entry, 0))
      if (of.has(name)) throw new FeelFault(`"${node.text}": "${name}" is there twice`, entry.at)
      const value = inner.compile(child(entry, 1), inner)
      const bound = bind(inner, name, value.type)
      of.set(name, value.type)
      inner = bound.scope
      return { name, value, place: bound.place }
    })
  return {
    type: { kind: 'record', of },
    run: frame =>
      Object.fromEntries(
        entries.map(({ name, value, place }) => {
          const result = value.run(frame)
          frame.locals[place] = result
          return [name, result]
        }),
      ),
  }
}

const keyOf = (key: Syntax): string => {
  const written = child(key, 0)
  return written.name === 'StringLiteral' ? unquoted(written) : plainName(written)
}

/** The text between the quotes. A \ before anything but the signs of the language stays: "\d" is for a pattern. */
export const unquoted = (node: Syntax): string =>
  node.text
    .slice(1, -1)
    .replaceAll(/\\(?:(["'\\nrt])|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))/g, (all, sign, short, long) => {
      if (typeof sign === 'string') return signs.get(sign) ?? sign
      const code = Number.parseInt(String(short ?? long), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : String(all)
    })

const signs = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
