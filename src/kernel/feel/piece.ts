import { arithmetic, negative } from './arithmetic.ts'
import { comparison } from './compare.ts'
import { call } from './functions.ts'
import { membership } from './membership.ts'
import { FeelFault, type FeelValue, type Piece, type Syntax, sameKind, type Vocabulary } from './types.ts'

/** What names an expression may use where it stands; a quantifier adds its own. */
export type Scope = { vocabulary: Vocabulary; used: (name: string) => void }

/** Compiles one node and all below it. Throws FeelFault. */
export const compilePiece = (node: Syntax, scope: Scope): Piece => {
  if (node.name === 'SimplePositiveUnaryTest') {
    throw new FeelFault(
      `"${node.text}" can't stand alone; write a comparison with one operator, as in x = "a"`,
      node.at,
    )
  }
  const maker = makers.get(node.name)
  if (!maker)
    throw new FeelFault(`"${node.text}": this part of FEEL is not used here; write it with comparisons`, node.at)
  return maker(node, scope)
}

type Maker = (node: Syntax, scope: Scope) => Piece

const literal = (value: FeelValue, type: Piece['type']): Piece => ({ type, run: () => value, literal: value })

const child = (node: Syntax, i: number): Syntax => {
  const found = node.children[i]
  if (!found) throw new FeelFault(`"${node.text}" is not complete`, node.at)
  return found
}

const variable: Maker = (node, scope) => {
  const name = node.text.replaceAll(/\s+/g, ' ')
  const type = scope.vocabulary.get(name)
  if (!type) {
    const known = [...scope.vocabulary.keys()].join(', ')
    throw new FeelFault(`There is nothing called "${name}" here; the names are ${known || 'none'}`, node.at)
  }
  scope.used(name)
  return { type, run: look => look(name) }
}

const logical =
  (decides: boolean): Maker =>
  (node, scope) => {
    const [left, right] = [compilePiece(child(node, 0), scope), compilePiece(child(node, 2), scope)]
    if (left.type.kind !== 'boolean' || right.type.kind !== 'boolean') {
      throw new FeelFault(`"${node.text}": both sides of ${decides ? 'or' : 'and'} must be conditions`, node.at)
    }
    return {
      type: left.type,
      run: look => {
        const a = left.run(look)
        if (a === decides) return decides
        const b = right.run(look)
        if (b === decides) return decides
        return a === null || b === null ? null : !decides
      },
    }
  }

const compared: Maker = (node, scope) => {
  const left = compilePiece(child(node, 0), scope)
  const operator = child(node, 1)
  if (operator.name === 'in') return membership(left, node.children.slice(2), node, part => compilePiece(part, scope))
  const right = compilePiece(child(node, 2), scope)
  if (operator.name !== 'between') return comparison(operator.text, left, right, node)
  const upper = compilePiece(child(node, 4), scope)
  const [low, high] = [comparison('>=', left, right, node), comparison('<=', left, upper, node)]
  return {
    type: { kind: 'boolean' },
    run: look => {
      const [a, b] = [low.run(look), high.run(look)]
      return a === false || b === false ? false : a === null || b === null ? null : true
    },
  }
}

const quantified: Maker = (node, scope) => {
  const every = child(node, 0).name === 'every'
  const over = child(node, 1)
  if (over.children.length !== 1) throw new FeelFault(`"${node.text}": write one "x in list" at a time`, node.at)
  const name = child(child(over, 0), 0).text
  const list = compilePiece(child(child(child(over, 0), 2), 0), scope)
  if (list.type.kind !== 'list') throw new FeelFault(`"${node.text}": "${name} in" must be followed by a list`, node.at)
  const vocabulary = new Map(scope.vocabulary).set(name, list.type.of)
  const used = (n: string) => (n === name ? undefined : scope.used(n))
  const condition = compilePiece(child(node, 3), { vocabulary, used })
  if (condition.type.kind !== 'boolean')
    throw new FeelFault(`"${node.text}": write a condition after satisfies`, node.at)
  return {
    type: condition.type,
    run: look => {
      const items = list.run(look)
      if (!Array.isArray(items)) return null
      const holds = (item: FeelValue) => condition.run(n => (n === name ? item : look(n))) === true
      return every ? items.every(holds) : items.some(holds)
    },
  }
}

const conditional: Maker = (node, scope) => {
  const [test, yes, no] = [1, 3, 5].map(i => compilePiece(child(node, i), scope))
  if (!test || !yes || !no || test.type.kind !== 'boolean' || !sameKind(yes.type, no.type)) {
    throw new FeelFault(`"${node.text}": write if condition then a else b, where a and b are of one kind`, node.at)
  }
  return { type: yes.type, run: look => (test.run(look) === true ? yes : no).run(look) }
}

const temporal: Maker = (node, scope) => {
  const maker = child(node, 0).text
  const argument = node.children[2]?.children[0]
  const written = argument && compilePiece(argument, scope).literal
  if (typeof written !== 'string' || (maker !== 'date' && maker !== 'duration')) {
    throw new FeelFault(
      `"${node.text}": write date("2026-06-30") or duration("P18Y"), with the value in quotes`,
      node.at,
    )
  }
  try {
    return maker === 'date'
      ? literal(Temporal.PlainDate.from(written), { kind: 'date' })
      : literal(Temporal.Duration.from(written), { kind: 'duration' })
  } catch {
    throw new FeelFault(`"${written}" is not a ${maker}; write ${maker === 'date' ? '2026-06-30' : 'P18Y'}`, node.at)
  }
}

const list: Maker = (node, scope) => {
  const items = node.children
    .filter(part => part.name !== '[' && part.name !== ']')
    .map(part => compilePiece(part, scope))
  const of = items[0]?.type
  if (!of || items.some(item => !sameKind(item.type, of))) {
    throw new FeelFault(`"${node.text}": a list holds values of one kind, at least one`, node.at)
  }
  return { type: { kind: 'list', of }, run: look => items.map(item => item.run(look)) }
}

const makers = new Map<string, Maker>([
  ['VariableName', variable],
  ['PathExpression', variable],
  ['Conjunction', logical(false)],
  ['Disjunction', logical(true)],
  ['Comparison', compared],
  ['List', list],
  ['QuantifiedExpression', quantified],
  ['IfExpression', conditional],
  ['ParenthesizedExpression', (node, scope) => compilePiece(child(node, 1), scope)],
  ['StringLiteral', node => literal(unquoted(node), { kind: 'text' })],
  ['NumericLiteral', node => literal(Number(node.text), { kind: 'number' })],
  ['BooleanLiteral', node => literal(node.text === 'true', { kind: 'boolean' })],
  ['null', () => literal(null, { kind: 'nothing' })],
  ['DateTimeLiteral', temporal],
  [
    'ArithmeticExpression',
    (node, scope) =>
      node.children.length === 2
        ? negative(compilePiece(child(node, 1), scope), node)
        : arithmetic(
            child(node, 1).text,
            compilePiece(child(node, 0), scope),
            compilePiece(child(node, 2), scope),
            node,
          ),
  ],
  [
    'FunctionInvocation',
    (node, scope) => {
      const given = child(node, 2)
      if (given.name !== 'PositionalParameters')
        throw new FeelFault(`"${node.text}": write the values without names`, node.at)
      return call(
        child(node, 0).text.replaceAll(/\s+/g, ' '),
        given.children.map(part => compilePiece(part, scope)),
        node,
      )
    },
  ],
])

const unquoted = (node: Syntax): string => {
  try {
    return String(JSON.parse(node.text))
  } catch {
    throw new FeelFault(`${node.text} can't be read as text; write it in double quotes`, node.at)
  }
}
