import type { Expression, MemberExpression, PrivateIdentifier, SpreadElement, Super } from 'acorn'
import { allOf, anyOf, type Comparison, type Expr, factOf, opposed, Untold } from '../expression.ts'
import { follow, type Place } from '../places.ts'
import { equal, numberOrDay, ordered, truth, truthOf, type Value, written } from '../values.ts'
import { chosen, type Names, type Reading, type Standing } from './reading.ts'
import { callOf, madeOf } from './script-calls.ts'

/** What an expression stands for. Throws Untold for what has no meaning here. */
export const meaningOf = (
  node: Expression | PrivateIdentifier | Super | SpreadElement,
  names: Names,
  standing: Reading,
): Value => {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'bigint' || node.value instanceof RegExp || node.value === undefined)
        throw new Untold('it uses a pattern')
      return written(node.value)
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return meaningOf(node.expression, names, standing)
    case 'Identifier':
      return named(node.name, names, standing)
    case 'MemberExpression':
      return member(node, names, standing)
    case 'LogicalExpression':
      return logical(node.operator, meaningOf(node.left, names, standing), () => meaningOf(node.right, names, standing))
    case 'BinaryExpression':
      return binary(node.operator, meaningOf(node.left, names, standing), meaningOf(node.right, names, standing))
    case 'UnaryExpression':
      return unary(node.operator, meaningOf(node.argument, names, standing))
    case 'ConditionalExpression':
      return chosen(
        truthOf(meaningOf(node.test, names, standing)),
        meaningOf(node.consequent, names, standing),
        meaningOf(node.alternate, names, standing),
      )
    case 'ArrayExpression':
      return { kind: 'list', of: node.elements.flatMap(one => (one ? [meaningOf(one, names, standing)] : [])) }
    case 'AssignmentExpression':
      return meaningOf(node.right, names, standing)
    case 'CallExpression':
      return callOf(node, names, standing)
    case 'NewExpression':
      return madeOf(node, names, standing)
    case 'TemplateLiteral': {
      const [only] = node.quasis
      if (node.expressions.length === 0 && only) return written(only.value.cooked ?? '')
      throw new Untold('it puts texts together')
    }
    default:
      throw new Untold(`it has a ${node.type}`)
  }
}

const named = (name: string, names: Names, standing: Reading): Value => {
  const known = names.get(name)
  if (known && known.kind !== 'routine') return known
  if (name === 'data' || name === 'value') return { kind: 'places', of: [standing.data] }
  if (name === 'row') return { kind: 'places', of: [standing.row] }
  if (name === 'undefined' || name === 'NaN') return written(null)
  if (standing.bare) return reached([standing.data], [name], standing, undefined)
  throw new Untold(`it speaks of "${name}", which is nothing that people answer`)
}

/** `a.b.c`: a way through the data, or a property of something. */
const member = (node: MemberExpression, names: Names, standing: Reading): Value => {
  const key = keyOf(node)
  if (node.object.type === 'Super') throw new Untold('it has a class')
  const owner = meaningOf(node.object, names, standing)
  if (owner.kind === 'places') return reached(owner.of, [key], standing, owner.row)
  if (owner.kind === 'rows' && key !== 'length') {
    standing.gone.push(`${owner.of.group.key}.${key}`)
    return written(null)
  }
  return property(owner, key)
}

const keyOf = ({ computed, property }: MemberExpression): string => {
  if (!computed && property.type === 'Identifier') return property.name
  if (property.type === 'Literal' && typeof property.value === 'string') return property.value
  throw new Untold('it looks for something by a number or a made name')
}

/** What a way through the data leads to. What is not there has no value, as in the source. */
const reached = (
  from: readonly Place[],
  path: readonly string[],
  standing: Standing,
  row: string | undefined,
): Value => {
  const found = follow(from, path, row)
  if (!found) {
    const gone = `${from[0]?.path ?? ''}${path.join('.')}`
    if (!standing.gone.includes(gone)) standing.gone.push(gone)
    return written(null)
  }
  if (found.places.length > 0) return { kind: 'places', of: found.places, ...(row === undefined ? {} : { row }) }
  const [rows] = found.rows
  const start: Value = rows
    ? { kind: 'rows', of: rows, fact: factOf(rows.group, row) }
    : { kind: 'facts', of: found.facts }
  const [key] = found.rest
  // A list has no fields of its own: as in the source, nothing is found there.
  if (start.kind === 'rows' && key !== undefined && key !== 'length') {
    standing.gone.push(path.join('.'))
    return written(null)
  }
  return found.rest.reduce(property, start)
}

/** Parts of an answer that are the answer itself: a country is kept as its code. */
const itself = new Set(['value', 'key', 'landkode', 'code'])

const property = (owner: Value, key: string): Value => {
  if (owner.kind === 'written' && owner.value === null) return owner
  if (key === 'length') return { kind: 'made', type: 'number', is: lengthOf(owner) }
  if (owner.kind === 'facts') {
    const boxes = owner.of.filter(({ of }) => of.kind === 'question' && of.type === 'many-of')
    if (boxes.length > 0 && boxes.length === owner.of.length) return { kind: 'box', of: boxes, option: key }
    if (itself.has(key) || owner.of.every(({ of }) => of.kind === 'question' && of.box)) return owner
  }
  throw new Untold(`it looks for ".${key}" in an answer`)
}

const lengthOf = (owner: Value): Expr => {
  if (owner.kind === 'rows') return { is: 'count', of: owner.fact }
  const [only] = owner.kind === 'facts' ? owner.of : []
  if (!only || only.of.kind === 'group') throw new Untold('it counts something that is no list')
  return only.of.type === 'many-of' ? { is: 'count', of: only } : { is: 'call', name: 'string length', of: [only] }
}

const logical = (operator: '||' | '&&' | '??', left: Value, right: () => Value): Value => {
  if (operator === '&&') return truth(allOf([truthOf(left), truthOf(right())]))
  const other = right()
  // `x || 0`: a number with another in its place, not a condition.
  const plain = other.kind === 'written' && typeof other.value === 'number'
  if (plain && left.kind !== 'truth' && left.kind !== 'box') return inPlaceOf(left, numberOrDay(other))
  if (operator === '??') throw new Untold('it puts one value in the place of another')
  return truth(anyOf([truthOf(left), truthOf(other)]))
}

const inPlaceOf = (value: Value, other: Expr): Value => {
  if (value.kind === 'written' && value.value === null) return { kind: 'made', type: 'number', is: other }
  const is = numberOrDay(value)
  return {
    kind: 'made',
    type: 'number',
    is: { is: 'choose', when: { is: 'given', of: is, not: true }, yes: other, no: is },
  }
}

const orders = new Map<string, Comparison>([
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
])
const sums = new Map<string, '+' | '-' | '*' | '/'>([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
])

const binary = (operator: string, left: Value, right: Value): Value => {
  if (operator === '===' || operator === '==') return truth(equal(left, right))
  if (operator === '!==' || operator === '!=') return truth(opposed(equal(left, right)))
  if (operator === 'in' && left.kind === 'written') return truth(truthOf(property(right, String(left.value))))
  const order = orders.get(operator)
  if (order) return truth(ordered(order, left, right))
  const by = sums.get(operator)
  if (by) return reckoned(by, left, right)
  throw new Untold(`it uses "${operator}"`)
}

const reckoned = (by: '+' | '-' | '*' | '/', left: Value, right: Value): Value => {
  const [a, b] = [numberOrDay(left), numberOrDay(right)]
  if (a.is === 'literal' && b.is === 'literal' && typeof a.value === 'number' && typeof b.value === 'number') {
    const [x, y] = [a.value, b.value]
    return written(by === '+' ? x + y : by === '-' ? x - y : by === '*' ? x * y : x / y)
  }
  const day = [left, right].some(one => one.kind === 'made' && one.type === 'date')
  if (day) throw new Untold('it reckons with days as if they were numbers')
  return { kind: 'made', type: 'number', is: { is: 'math', by, left: a, right: b } }
}

const unary = (operator: string, value: Value): Value => {
  if (operator === '!') return truth(opposed(truthOf(value)))
  if (operator === '-' && value.kind === 'written' && typeof value.value === 'number') return written(-value.value)
  if (operator === '+') return { kind: 'made', type: 'number', is: numberOrDay(value) }
  throw new Untold(`it uses "${operator}"`)
}
