import { FeelFault, type FeelType, type FeelValue, type Piece, type Syntax, sameKind, typeInWords } from './types.ts'

/**
 * `=`, `!=`, `<` ... Without a value on either side the answer is unknown (null), never true: what is not asked can't
 * decide anything. Only a comparison with the word `null` itself asks whether there is a value.
 */
export const comparison = (operator: string, left: Piece, right: Piece, node: Syntax): Piece => {
  if (operator === '=' || operator === '!=') return equality(operator === '=', left, right, node)
  const order = orders.get(operator)
  if (!order) throw new FeelFault(`"${operator}" is not an operator here; write =, !=, <, <=, > or >=`, node.at)
  if (!ordered.has(left.type.kind) || !sameKind(left.type, right.type)) {
    throw new FeelFault(
      `"${node.text}" compares ${typeInWords(left.type)} with ${typeInWords(right.type)}; ${operator} takes two numbers or two dates`,
      node.at,
    )
  }
  return {
    type: { kind: 'boolean' },
    run: look => {
      const a = left.run(look)
      const b = right.run(look)
      return a === null || b === null ? null : order(inOrder(a, b))
    },
  }
}

/** Whether two values of one type are the same. */
export const same = (a: FeelValue, b: FeelValue): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i] ?? null))
  }
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return a.equals(b)
  if (a instanceof Temporal.Duration && b instanceof Temporal.Duration) return a.toString() === b.toString()
  return a === b
}

/** Refuses a written text that the other side can never be: a choice that does not exist. */
export const checkChoice = (type: FeelType, written: Piece, node: Syntax): void => {
  const literal = written.literal
  if (type.kind !== 'text' || !type.oneOf || typeof literal !== 'string' || type.oneOf.includes(literal)) return
  throw new FeelFault(
    `"${literal}" is not one of the choices; write one of ${type.oneOf.map(c => `"${c}"`).join(', ')}`,
    node.at,
  )
}

const equality = (wanted: boolean, left: Piece, right: Piece, node: Syntax): Piece => {
  const type: FeelType = { kind: 'boolean' }
  if (right.type.kind === 'nothing') return { type, run: look => (left.run(look) === null) === wanted }
  if (left.type.kind === 'nothing') return { type, run: look => (right.run(look) === null) === wanted }
  if (!sameKind(left.type, right.type)) {
    throw new FeelFault(
      `"${node.text}" compares ${typeInWords(left.type)} with ${typeInWords(right.type)}, which are never equal`,
      node.at,
    )
  }
  checkChoice(left.type, right, node)
  checkChoice(right.type, left, node)
  return {
    type,
    run: look => {
      const a = left.run(look)
      const b = right.run(look)
      return a === null || b === null ? null : same(a, b) === wanted
    },
  }
}

const ordered = new Set<FeelType['kind']>(['number', 'date'])

const inOrder = (a: FeelValue, b: FeelValue): number => {
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(a, b)
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0
}

const orders = new Map<string, (sign: number) => boolean>([
  ['<', sign => sign < 0],
  ['<=', sign => sign <= 0],
  ['>', sign => sign > 0],
  ['>=', sign => sign >= 0],
])
