import { arithmetic } from './arithmetic.ts'
import { invocation } from './functions/invocation.ts'
import { booleanLiteral, listLiteral, nullLiteral, numberLiteral, recordLiteral, textLiteral } from './literals.ts'
import { compared, conditional, instanceOf, logical } from './logic.ts'
import { path, variable } from './names.ts'
import { child, type Maker } from './piece.ts'
import { filter, loop, quantified } from './rows.ts'
import { FeelFault } from './syntax.ts'
import { temporal } from './temporal.ts'

/** Compiles one node and all below it. Throws FeelFault. */
export const compilePiece: Maker = (node, scope) => {
  const maker = makers.get(node.name)
  if (maker) return maker(node, scope)
  if (node.name === 'SimplePositiveUnaryTest') {
    throw new FeelFault(
      `"${node.text}" can't stand alone; write a comparison with one operator, as in x = "a"`,
      node.at,
    )
  }
  throw new FeelFault(`"${node.text}": this part of FEEL is not used here; write it with comparisons`, node.at)
}

const makers = new Map<string, Maker>([
  ['VariableName', variable],
  ['PathExpression', path],
  ['Conjunction', logical(false)],
  ['Disjunction', logical(true)],
  ['Comparison', compared],
  ['InstanceOfExpression', instanceOf],
  ['IfExpression', conditional],
  ['ArithmeticExpression', arithmetic],
  ['ParenthesizedExpression', (node, scope) => scope.compile(child(node, 1), scope)],
  ['QuantifiedExpression', quantified],
  ['ForExpression', loop],
  ['FilterExpression', filter],
  ['FunctionInvocation', invocation],
  ['DateTimeLiteral', temporal],
  ['List', listLiteral],
  ['Context', recordLiteral],
  ['StringLiteral', textLiteral],
  ['NumericLiteral', numberLiteral],
  ['BooleanLiteral', booleanLiteral],
  ['null', nullLiteral],
])
