import { digitsOf } from './decimal.ts'
import { readDuration } from './duration.ts'
import { unquoted } from './literals.ts'
import { parse, plainName, type Syntax } from './syntax.ts'

/** A value that is written out in a simple condition. */
export type SimpleValue = string | number | boolean | Temporal.PlainDate | Relative

/** A day counted from another: `today + duration("P30D")`. */
export type Relative = { name: string; sign: '+' | '-'; duration: string }

export type SimpleOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A condition that can be shown, and built, as sentences. Names are those of the vocabulary, dotted ones written out. */
export type Simple =
  | { is: 'compared'; name: string; operator: SimpleOperator; value: SimpleValue }
  /** The value of the name is one of these. */
  | { is: 'one of'; name: string; values: SimpleValue[] }
  /** The list of the name holds this. */
  | { is: 'holding'; name: string; value: SimpleValue }
  /** There is a value, or there is none. */
  | { is: 'answered'; name: string; answered: boolean }
  /** A named condition, or a question of yes and no. */
  | { is: 'true'; name: string }
  | { is: 'not'; of: Simple }
  | { is: 'and' | 'or'; of: Simple[] }

/**
 * Reads a condition as sentences; undefined where it says more than they can, and has to be shown as it is written. Types
 * are not looked at: that is for `compile`. Throws FeelFault for what can't be read at all.
 */
export const readSimple = (source: string): Simple | undefined => {
  try {
    return conditionIn(parse(source))
  } catch (fault) {
    if (fault === notSimple) return undefined
    throw fault
  }
}

/** Writes a condition as an expression; `readSimple` gives the same condition back. */
export const writeSimple = (condition: Simple): string => {
  switch (condition.is) {
    case 'compared':
      return `${condition.name} ${condition.operator} ${writeValue(condition.value)}`
    case 'one of':
      return `${condition.name} in (${condition.values.map(writeValue).join(', ')})`
    case 'holding':
      return `list contains(${condition.name}, ${writeValue(condition.value)})`
    case 'answered':
      return `${condition.name} ${condition.answered ? '!=' : '='} null`
    case 'true':
      return condition.name
    case 'not':
      return `not(${writeSimple(condition.of)})`
    case 'and':
    case 'or':
      return condition.of
        .map(part => (isGroup(part) ? `(${writeSimple(part)})` : writeSimple(part)))
        .join(` ${condition.is} `)
  }
}

/** What says that an expression is more than sentences; caught above, so it needs no text. */
const notSimple = new Error('Not simple')

const no = (): never => {
  throw notSimple
}

const isGroup = (condition: Simple): boolean => condition.is === 'and' || condition.is === 'or'

const conditionIn = (node: Syntax): Simple => {
  const [first, second, third] = node.children
  if (node.name === 'VariableName' || node.name === 'PathExpression') return { is: 'true', name: nameIn(node) }
  if (node.name === 'ParenthesizedExpression' && second) return conditionIn(second)
  if (node.name === 'Conjunction' && first && third) return joined('and', first, third)
  if (node.name === 'Disjunction' && first && third) return joined('or', first, third)
  if (node.name === 'FunctionInvocation' && first && third) return called(plainName(first), third.children)
  if (node.name === 'Comparison' && first && second) return comparedIn(node, first, second)
  return no()
}

/** `a and b and c` is one list, however it is put in brackets. */
const joined = (is: 'and' | 'or', left: Syntax, right: Syntax): Simple => ({
  is,
  of: [conditionIn(left), conditionIn(right)].flatMap(part => (part.is === is ? part.of : [part])),
})

const called = (name: string, args: Syntax[]): Simple => {
  const [first, second] = args
  if (name === 'not' && first && args.length === 1) return { is: 'not', of: conditionIn(first) }
  if (name === 'is defined' && first && args.length === 1)
    return { is: 'answered', name: nameIn(first), answered: true }
  if (name === 'list contains' && first && second && args.length === 2) {
    return { is: 'holding', name: nameIn(first), value: valueIn(second) }
  }
  return no()
}

const comparedIn = (node: Syntax, left: Syntax, operator: Syntax): Simple => {
  if (operator.name === 'in') return oneOfIn(nameIn(left), node.children.slice(2))
  const [, , right] = node.children
  const sign = operators.find(one => one === operator.text)
  if (!right || !sign || node.children.length !== 3) return no()
  if (right.name === 'null' && (sign === '=' || sign === '!=')) {
    return { is: 'answered', name: nameIn(left), answered: sign === '!=' }
  }
  if (left.name === 'null') return comparedIn({ ...node, children: [right, operator, left] }, right, operator)
  // `18 <= person.age` says the same the other way round.
  if (!isName(left) && isName(right)) {
    return { is: 'compared', name: nameIn(right), operator: turned[sign], value: valueIn(left) }
  }
  return { is: 'compared', name: nameIn(left), operator: sign, value: valueIn(right) }
}

const operators: SimpleOperator[] = ['=', '!=', '<', '<=', '>', '>=']

const turned: Record<SimpleOperator, SimpleOperator> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

const oneOfIn = (name: string, tests: Syntax[]): Simple => {
  const values = tests.flatMap(valuesIn)
  return values.length === 0 ? no() : { is: 'one of', name, values }
}

const valuesIn = (node: Syntax): SimpleValue[] => {
  if (['(', ')', '[', ']'].includes(node.name)) return []
  const holds = ['PositiveUnaryTests', 'PositiveUnaryTest', 'ParenthesizedExpression', 'List'].includes(node.name)
  return holds ? node.children.flatMap(valuesIn) : [valueIn(node)]
}

const isName = (node: Syntax): boolean => node.name === 'VariableName' || node.name === 'PathExpression'

const nameIn = (node: Syntax): string => {
  if (node.name === 'VariableName') return plainName(node)
  const [before, , after] = node.children
  return node.name === 'PathExpression' && before && after ? `${nameIn(before)}.${plainName(after)}` : no()
}

const valueIn = (node: Syntax): SimpleValue => {
  const [first, second, third] = node.children
  if (node.name === 'StringLiteral') return unquoted(node)
  if (node.name === 'BooleanLiteral') return node.text === 'true'
  if (node.name === 'NumericLiteral') return Number(node.text.replaceAll(/\s/g, '')) + 0
  if (node.name === 'DateTimeLiteral') return dayIn(node)
  const sign = second?.text
  if (node.name !== 'ArithmeticExpression' || !first || !third || (sign !== '+' && sign !== '-')) return no()
  const duration = writtenIn(third, 'duration')
  return duration && readDuration(duration) ? { name: nameIn(first), sign, duration } : no()
}

const dayIn = (node: Syntax): Temporal.PlainDate => {
  const written = writtenIn(node, 'date')
  return written && /^\d{4}-\d\d-\d\d$/.test(written) ? dayOf(written) : no()
}

const dayOf = (written: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(written)
  } catch {
    return no()
  }
}

/** What stands in quotes in `date("...")`. */
const writtenIn = (node: Syntax, maker: string): string | undefined => {
  const [name, , given] = node.children
  const [written] = given?.children ?? []
  return name?.text === maker && written?.name === 'StringLiteral' ? unquoted(written) : undefined
}

const writeValue = (value: SimpleValue): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return digitsOf(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Temporal.PlainDate) return `date("${value}")`
  return `${value.name} ${value.sign} duration("${value.duration}")`
}
