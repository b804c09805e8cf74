import { arithmetic, negative } from './arithmetic.ts'
import { comparison } from './compare.ts'
import { boolean, common, listOf, nothing, number, text } from './feel-type.ts'
import { call } from './functions.ts'
import { membership } from './membership.ts'
import { path, variable } from './names.ts'
import { child, literal, type Maker } from './piece.ts'
import { filter, loop, quantified } from './rows.ts'
import { FeelFault, plainName, type Syntax } from './syntax.ts'

/** Compiles one node and all below it. Throws FeelFault. */
export const compilePiece: Maker = (node, scope) => {
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

const logical =
  (decides: boolean): Maker =>
  (node, scope) => {
    const [left, right] = [scope.compile(child(node, 0), scope), scope.compile(child(node, 2), scope)]
    if (left.type.kind !== 'boolean' || right.type.kind !== 'boolean') {
      throw new FeelFault(`"${node.text}": both sides of ${decides ? 'or' : 'and'} must be conditions`, node.at)
    }
    return {
      type: left.type,
      run: frame => {
        const a = left.run(frame)
        if (a === decides) return decides
        const b = right.run(frame)
        if (b === decides) return decides
        return a === null || b === null ? null : !decides
      },
    }
  }

const compared: Maker = (node, scope) => {
  const left = scope.compile(child(node, 0), scope)
  const operator = child(node, 1)
  if (operator.name === 'in') return membership(left, node.children.slice(2), node, scope)
  const right = scope.compile(child(node, 2), scope)
  if (operator.name !== 'between') return comparison(operator.text, left, right, node)
  const upper = scope.compile(child(node, 4), scope)
  const [low, high] = [comparison('>=', left, right, node), comparison('<=', left, upper, node)]
  return {
    type: boolean,
    run: frame => {
      const [a, b] = [low.run(frame), high.run(frame)]
      return a === false || b === false ? false : a === null || b === null ? null : true
    },
  }
}

const conditional: Maker = (node, scope) => {
  const [test, yes, no] = [1, 3, 5].map(i => scope.compile(child(node, i), scope))
  const type = yes && no && common(yes.type, no.type)
  if (!test || !yes || !no || !type || test.type.kind !== 'boolean') {
    throw new FeelFault(`"${node.text}": write if condition then a else b, where a and b are of one kind`, node.at)
  }
  return {
    type,
    run: frame => {
      const holds = test.run(frame)
      // The standard takes the else branch for what is unknown; here what is not asked decides nothing.
      return holds === null ? null : (holds === true ? yes : no).run(frame)
    },
  }
}

const temporal: Maker = (node, scope) => {
  const maker = child(node, 0).text
  const argument = node.children[2]?.children[0]
  const written = argument && scope.compile(argument, scope).literal
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
    .map(part => scope.compile(part, scope))
  let of = nothing
  for (const item of items) {
    const both = common(of, item.type)
    if (!both) throw new FeelFault(`"${node.text}": a list holds values of one kind`, node.at)
    of = both
  }
  return { type: listOf(of), run: frame => items.map(item => item.run(frame)), items }
}

const makers = new Map<string, Maker>([
  ['VariableName', variable],
  ['PathExpression', path],
  ['Conjunction', logical(false)],
  ['Disjunction', logical(true)],
  ['Comparison', compared],
  ['List', list],
  ['QuantifiedExpression', quantified],
  ['ForExpression', loop],
  ['FilterExpression', filter],
  ['IfExpression', conditional],
  ['ParenthesizedExpression', (node, scope) => scope.compile(child(node, 1), scope)],
  ['StringLiteral', node => literal(unquoted(node), text)],
  ['NumericLiteral', node => literal(Number(node.text), number)],
  ['BooleanLiteral', node => literal(node.text === 'true', boolean)],
  ['null', () => literal(null, nothing)],
  ['DateTimeLiteral', temporal],
  [
    'ArithmeticExpression',
    (node, scope) =>
      node.children.length === 2
        ? negative(scope.compile(child(node, 1), scope), node)
        : arithmetic(
            child(node, 1).text,
            scope.compile(child(node, 0), scope),
            scope.compile(child(node, 2), scope),
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
        plainName(child(node, 0)),
        given.children.map(part => scope.compile(part, scope)),
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
