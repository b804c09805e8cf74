import { comparison } from './compare.ts'
import { boolean, common, type FeelType, sameKind, typeInWords } from './feel-type.ts'
import { membership } from './membership.ts'
import { child, type Frame, type Maker, type Piece } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/** `and`, where false decides; `or`, where true does. Otherwise what is unknown makes the answer unknown. */
export const logical =
  (decides: boolean): Maker =>
  (node, scope) => {
    const [left, right] = [scope.compile(child(node, 0), scope), scope.compile(child(node, 2), scope)]
    if (left.type.kind !== 'boolean' || right.type.kind !== 'boolean') {
      throw new FeelFault(`"${node.text}": both sides of ${decides ? 'or' : 'and'} must be conditions`, node.at)
    }
    return {
      type: boolean,
      run: frame => {
        const a = left.run(frame)
        if (a === decides) return decides
        const b = right.run(frame)
        if (b === decides) return decides
        return a === null || b === null ? null : !decides
      },
    }
  }

/** `a = b`, `a < b`, `a between b and c`, `a in ...` */
export const compared: Maker = (node, scope) => {
  const left = scope.compile(child(node, 0), scope)
  const operator = child(node, 1)
  if (operator.name === 'in') return membership(left, node.children.slice(2), node, scope)
  const right = scope.compile(child(node, 2), scope)
  if (operator.name !== 'between') return comparison(operator.text, left, right, node)
  const upper = scope.compile(child(node, 4), scope)
  return both(comparison('>=', left, right, node), comparison('<=', left, upper, node))
}

/** `if a then b else c` */
export const conditional: Maker = (node, scope) => {
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

/** `x instance of number`: whether there is a value, where the types say that it can be one. */
export const instanceOf: Maker = (node, scope) => {
  const value = scope.compile(child(node, 0), scope)
  const wanted = typeNamed(child(node, 3), node)
  if (wanted && !sameKind(value.type, wanted)) {
    throw new FeelFault(`"${node.text}" is never true: it is ${typeInWords(value.type)}`, node.at)
  }
  return { type: boolean, run: (frame: Frame) => value.run(frame) !== null }
}

const both = (low: Piece, high: Piece): Piece => ({
  type: boolean,
  run: frame => {
    const [a, b] = [low.run(frame), high.run(frame)]
    return a === false || b === false ? false : a === null || b === null ? null : true
  },
})

/** Undefined for `Any`. */
const typeNamed = (type: Syntax, node: Syntax): FeelType | undefined => {
  const inside = child(type, 0)
  if (inside.name === 'ListType') {
    const of = typeNamed(child(inside, 2), node)
    return { kind: 'list', of: of ?? { kind: 'nothing' } }
  }
  const name = type.text.replaceAll(/\s+/g, ' ')
  if (name === 'Any') return undefined
  const found = typeNames.get(name)
  if (found) return found
  throw new FeelFault(`"${node.text}": write Any, ${[...typeNames.keys()].join(', ')} or list<...>`, node.at)
}

const typeNames = new Map<string, FeelType>([
  ['string', { kind: 'text' }],
  ['number', { kind: 'number' }],
  ['boolean', boolean],
  ['date', { kind: 'date' }],
  ['time', { kind: 'time' }],
  ['date and time', { kind: 'date and time' }],
  ['years and months duration', { kind: 'duration', unit: 'months' }],
  ['days and time duration', { kind: 'duration', unit: 'seconds' }],
])
