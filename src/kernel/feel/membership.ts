import { comparison } from './compare.ts'
import { type FeelValue, isList, same } from './feel-value.ts'
import type { Frame, Piece, Scope } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/** `x in ("a", "b")`, `x in [1..5]`, `x in >= 3`, `x in list`: each test is asked, and one that holds is enough. */
export const membership = (left: Piece, parts: Syntax[], node: Syntax, scope: Scope): Piece => {
  const tests = parts.flatMap(part => unwrapped(part)).map(part => oneTest(left, part, node, scope))
  if (tests.length === 0)
    throw new FeelFault(`"${node.text}": write what it may be after in, as in x in ("a", "b")`, node.at)
  return {
    type: { kind: 'boolean' },
    run: frame => {
      const answers = tests.map(test => test(frame))
      return answers.includes(true) ? true : answers.includes(null) ? null : false
    },
  }
}

type Test = (frame: Frame) => FeelValue

const unwrapped = (part: Syntax): Syntax[] => {
  if (part.name === '(' || part.name === ')') return []
  if (part.name === 'PositiveUnaryTests' || part.name === 'PositiveUnaryTest') return part.children.flatMap(unwrapped)
  return [part]
}

const oneTest = (left: Piece, part: Syntax, node: Syntax, scope: Scope): Test => {
  if (part.name !== 'SimplePositiveUnaryTest') {
    const right = scope.compile(part, scope)
    if (right.type.kind === 'list' && left.type.kind !== 'list') return inList(left, right, node)
    return comparison('=', left, right, node).run
  }
  const [first, second] = part.children
  if (first?.name === 'CompareOp' && second) return comparison(first.text, left, scope.compile(second, scope), node).run
  if (first?.name === 'Interval') return inInterval(left, first, node, scope)
  throw new FeelFault(`"${part.text}" can't stand after in; write values, or an interval as [1..5]`, node.at)
}

const inList = (left: Piece, right: Piece, node: Syntax): Test => {
  // Compiled for its type check alone.
  if (right.type.kind === 'list') comparison('=', left, { type: right.type.of, run: () => null }, node)
  return frame => {
    const [value, list] = [left.run(frame), right.run(frame)]
    if (value === null || !isList(list)) return null
    if (list.some(item => same(item, value))) return true
    return list.includes(null) ? null : false
  }
}

const inInterval = (left: Piece, interval: Syntax, node: Syntax, scope: Scope): Test => {
  const [open, from, , to, close] = interval.children
  if (!open || !from || !to || !close)
    throw new FeelFault(`"${interval.text}" is not an interval; write [1..5]`, node.at)
  const low = comparison(open.text === '[' ? '>=' : '>', left, scope.compile(from, scope), node)
  const high = comparison(close.text === ']' ? '<=' : '<', left, scope.compile(to, scope), node)
  return frame => {
    const [a, b] = [low.run(frame), high.run(frame)]
    return a === false || b === false ? false : a === null || b === null ? null : true
  }
}
