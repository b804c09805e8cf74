import { boolean, type FeelType, sameKind, typeInWords } from './feel-type.ts'
import { inOrder, same } from './feel-value.ts'
import type { Piece } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/**
 * `=`, `!=`, `<` ... Without a value on either side the answer is unknown (null), never true: what is not asked can't
 * decide anything. Only a comparison with the word `null` itself asks whether there is a value.
 */
export const comparison = (operator: string, left: Piece, right: Piece, node: Syntax): Piece => {
  if (operator === '=' || operator === '!=') return equality(operator === '=', left, right, node)
  const order = orders.get(operator)
  if (!order) throw new FeelFault(`"${operator}" is not an operator here; write =, !=, <, <=, > or >=`, node.at)
  if (!hasOrder(left.type) || !hasOrder(right.type) || !sameKind(left.type, right.type)) {
    throw new FeelFault(
      `"${node.text}" compares ${typeInWords(left.type)} with ${typeInWords(right.type)}; ${operator} takes two numbers or two dates`,
      node.at,
    )
  }
  return {
    type: boolean,
    run: frame => {
      const a = left.run(frame)
      const b = right.run(frame)
      const sign = a === null || b === null ? null : inOrder(a, b)
      return sign === null ? null : order(sign)
    },
  }
}

/** Whether values of a type come one before another. Choices don't: the order of their codes means nothing. */
export const hasOrder = (type: FeelType): boolean =>
  type.kind === 'text' ? !type.oneOf : !['nothing', 'boolean', 'list', 'record'].includes(type.kind)

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
  if (right.type.kind === 'nothing') return { type: boolean, run: frame => (left.run(frame) === null) === wanted }
  if (left.type.kind === 'nothing') return { type: boolean, run: frame => (right.run(frame) === null) === wanted }
  if (!sameKind(left.type, right.type)) {
    throw new FeelFault(
      `"${node.text}" compares ${typeInWords(left.type)} with ${typeInWords(right.type)}, which are never equal`,
      node.at,
    )
  }
  checkChoice(left.type, right, node)
  checkChoice(right.type, left, node)
  return {
    type: boolean,
    run: frame => {
      const a = left.run(frame)
      const b = right.run(frame)
      return a === null || b === null ? null : same(a, b) === wanted
    },
  }
}

const orders = new Map<string, (sign: number) => boolean>([
  ['<', sign => sign < 0],
  ['<=', sign => sign <= 0],
  ['>', sign => sign > 0],
  ['>=', sign => sign >= 0],
])
