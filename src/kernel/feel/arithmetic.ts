import { type FeelType, typeInWords } from './feel-type.ts'
import type { FeelValue } from './feel-value.ts'
import type { Piece } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/** `+ - * / **` on numbers, `+` on texts, and dates with durations. Anything else is refused when it is compiled. */
export const arithmetic = (operator: string, left: Piece, right: Piece, node: Syntax): Piece => {
  const rule = rules.find(
    r => r.operators.includes(operator) && r.left === left.type.kind && r.right === right.type.kind,
  )
  if (!rule) {
    throw new FeelFault(
      `"${node.text}": ${operator} can't be used between ${typeInWords(left.type)} and ${typeInWords(right.type)}`,
      node.at,
    )
  }
  return {
    type: rule.gives,
    run: frame => {
      const a = left.run(frame)
      const b = right.run(frame)
      return a === null || b === null ? null : rule.run(operator, a, b)
    },
  }
}

/** `-n` */
export const negative = (operand: Piece, node: Syntax): Piece => {
  if (operand.type.kind !== 'number') throw new FeelFault(`"${node.text}": - must stand before a number`, node.at)
  return {
    type: operand.type,
    run: frame => {
      const value = operand.run(frame)
      return typeof value === 'number' ? -value : null
    },
  }
}

type Rule = {
  operators: string[]
  left: FeelType['kind']
  right: FeelType['kind']
  gives: FeelType
  run: (operator: string, a: FeelValue, b: FeelValue) => FeelValue
}

const rules: Rule[] = [
  {
    operators: ['+', '-', '*', '/', '**'],
    left: 'number',
    right: 'number',
    gives: { kind: 'number' },
    run: (operator, a, b) => (typeof a === 'number' && typeof b === 'number' ? numbers(operator, a, b) : null),
  },
  {
    operators: ['+'],
    left: 'text',
    right: 'text',
    gives: { kind: 'text' },
    run: (_, a, b) => `${a}${b}`,
  },
  {
    operators: ['+', '-'],
    left: 'date',
    right: 'duration',
    gives: { kind: 'date' },
    run: (operator, a, b) =>
      a instanceof Temporal.PlainDate && b instanceof Temporal.Duration
        ? a.add(operator === '+' ? b : b.negated())
        : null,
  },
]

const numbers = (operator: string, a: number, b: number): number | null => {
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  if (operator === '**') return a ** b
  return b === 0 ? null : a / b
}
