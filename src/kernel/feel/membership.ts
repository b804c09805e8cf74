import { comparison, same } from './compare.ts'
import { FeelFault, type FeelValue, type Look, type Piece, type Syntax } from './types.ts'

/** `x in ("a", "b")`, `x in [1..5]`, `x in >= 3`, `x in list`: each test is asked, and one that holds is enough. */
export const membership = (left: Piece, parts: Syntax[], node: Syntax, compilePart: (part: Syntax) => Piece): Piece => {
  const tests = parts.flatMap(part => unwrapped(part)).map(part => oneTest(left, part, node, compilePart))
  if (tests.length === 0)
    throw new FeelFault(`"${node.text}": write what it may be after in, as in x in ("a", "b")`, node.at)
  return {
    type: { kind: 'boolean' },
    run: look => {
      const answers = tests.map(test => test(look))
      return answers.includes(true) ? true : answers.includes(null) ? null : false
    },
  }
}

type Test = (look: Look) => FeelValue

const unwrapped = (part: Syntax): Syntax[] => {
  if (part.name === '(' || part.name === ')') return []
  if (part.name === 'PositiveUnaryTests' || part.name === 'PositiveUnaryTest') return part.children.flatMap(unwrapped)
  return [part]
}

const oneTest = (left: Piece, part: Syntax, node: Syntax, compilePart: (part: Syntax) => Piece): Test => {
  if (part.name !== 'SimplePositiveUnaryTest') {
    const right = compilePart(part)
    if (right.type.kind === 'list' && left.type.kind !== 'list') return inList(left, right, node)
    return comparison('=', left, right, node).run
  }
  const [first, second] = part.children
  if (first?.name === 'CompareOp' && second) return comparison(first.text, left, compilePart(second), node).run
  if (first?.name === 'Interval') return inInterval(left, first, node, compilePart)
  throw new FeelFault(`"${part.text}" can't stand after in; write values, or an interval as [1..5]`, node.at)
}

const inList = (left: Piece, right: Piece, node: Syntax): Test => {
  // Compiled for its type check alone.
  if (right.type.kind === 'list') comparison('=', left, { type: right.type.of, run: () => null }, node)
  return look => {
    const [value, list] = [left.run(look), right.run(look)]
    return value === null || !Array.isArray(list) ? null : list.some(item => same(item, value))
  }
}

const inInterval = (left: Piece, interval: Syntax, node: Syntax, compilePart: (part: Syntax) => Piece): Test => {
  const [open, from, , to, close] = interval.children
  if (!open || !from || !to || !close)
    throw new FeelFault(`"${interval.text}" is not an interval; write [1..5]`, node.at)
  const low = comparison(open.text === '[' ? '>=' : '>', left, compilePart(from), node)
  const high = comparison(close.text === ']' ? '<=' : '<', left, compilePart(to), node)
  return look => {
    const [a, b] = [low.run(look), high.run(look)]
    return a === false || b === false ? false : a === null || b === null ? null : true
  }
}
