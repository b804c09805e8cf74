import { divided, minus, plus, power, times } from './decimal.ts'
import { joined, ratio, repeated, shared } from './duration.ts'
import { date, type FeelType, number, text, typeInWords } from './feel-type.ts'
import type { FeelValue } from './feel-value.ts'
import { child, keptText, type Maker, type Piece } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/** `+ - * / **` on numbers, `+` on texts, days with durations. Anything else is refused when it is compiled. */
export const arithmetic: Maker = (node, scope) => {
  if (node.children.length === 2) return negative(scope.compile(child(node, 1), scope), node)
  const [left, right] = [scope.compile(child(node, 0), scope), scope.compile(child(node, 2), scope)]
  const operator = child(node, 1).text
  const rule = ruleFor(operator, left.type, right.type)
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
      if (a === null || b === null) return null
      const made = rule.run(a, b)
      return typeof made === 'string' ? keptText(frame, made) : made
    },
  }
}

const negative = (operand: Piece, node: Syntax): Piece => {
  if (operand.type.kind === 'number') {
    const run: Piece['run'] = frame => {
      const value = operand.run(frame)
      return typeof value === 'number' ? 0 - value : null
    }
    return { type: operand.type, run }
  }
  if (operand.type.kind !== 'duration') throw new FeelFault(`"${node.text}": - must stand before a number`, node.at)
  return {
    type: operand.type,
    run: frame => {
      const value = operand.run(frame)
      return value instanceof Temporal.Duration ? value.negated() : null
    },
  }
}

type Rule = { gives: FeelType; run: (a: FeelValue, b: FeelValue) => FeelValue }

const ruleFor = (operator: string, left: FeelType, right: FeelType): Rule | undefined => {
  if (left.kind === 'duration' && right.kind === 'duration') return ofDurations(operator, left, right)
  const rule = rules.get(`${left.kind} ${operator} ${right.kind}`)
  if (!rule) return undefined
  const kept = rule.gives.kind === 'duration' && !rule.gives.unit
  return kept ? { ...rule, gives: left.kind === 'duration' ? left : right } : rule
}

const ofDurations = (operator: string, left: FeelType, right: FeelType): Rule | undefined => {
  if (left.kind !== 'duration' || right.kind !== 'duration') return undefined
  // A span of months and one of days have no sum.
  if (left.unit && right.unit && left.unit !== right.unit) return undefined
  const gives = left.unit ? left : right
  if (operator === '+') return { gives, run: durations((a, b) => joined(a, b, 1)) }
  if (operator === '-') return { gives, run: durations((a, b) => joined(a, b, -1)) }
  return operator === '/' ? { gives: number, run: durations(ratio) } : undefined
}

const numbers = (run: (a: number, b: number) => number | null): Rule => ({
  gives: number,
  run: (a, b) => (typeof a === 'number' && typeof b === 'number' ? run(a, b) : null),
})

const durations =
  (run: (a: Temporal.Duration, b: Temporal.Duration) => FeelValue) =>
  (a: FeelValue, b: FeelValue): FeelValue =>
    a instanceof Temporal.Duration && b instanceof Temporal.Duration ? run(a, b) : null

/** A day beyond what the calendar holds is no day. */
const added = (a: FeelValue, by: FeelValue, sign: 1 | -1): FeelValue => {
  if (!(by instanceof Temporal.Duration)) return null
  const duration = sign === 1 ? by : by.negated()
  try {
    if (a instanceof Temporal.PlainDate) return a.add(duration)
    if (a instanceof Temporal.PlainDateTime) return a.add(duration)
    return a instanceof Temporal.PlainTime ? a.add(duration) : null
  } catch {
    return null
  }
}

const until = (a: FeelValue, b: FeelValue): FeelValue => {
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return b.until(a)
  if (a instanceof Temporal.PlainDateTime && b instanceof Temporal.PlainDateTime) return b.until(a)
  return a instanceof Temporal.PlainTime && b instanceof Temporal.PlainTime ? b.until(a) : null
}

const seconds: FeelType = { kind: 'duration', unit: 'seconds' }
const duration: FeelType = { kind: 'duration' }
const scaled = (run: (a: Temporal.Duration, n: number) => FeelValue): Rule => ({
  gives: duration,
  run: (a, n) => (a instanceof Temporal.Duration && typeof n === 'number' ? run(a, n) : null),
})

const moments = (of: FeelType): [string, Rule][] => [
  [`${of.kind} + duration`, { gives: of, run: (a, b) => added(a, b, 1) }],
  [`duration + ${of.kind}`, { gives: of, run: (a, b) => added(b, a, 1) }],
  [`${of.kind} - duration`, { gives: of, run: (a, b) => added(a, b, -1) }],
  [`${of.kind} - ${of.kind}`, { gives: seconds, run: until }],
]

const rules = new Map<string, Rule>([
  ['number + number', numbers(plus)],
  ['number - number', numbers(minus)],
  ['number * number', numbers(times)],
  ['number / number', numbers(divided)],
  ['number ** number', numbers(power)],
  ['text + text', { gives: text, run: (a, b) => `${a}${b}` }],
  ...moments(date),
  ...moments({ kind: 'time' }),
  ...moments({ kind: 'date and time' }),
  ['duration * number', scaled(repeated)],
  ['number * duration', { gives: duration, run: (n, a) => scaled(repeated).run(a, n) }],
  ['duration / number', scaled(shared)],
])
