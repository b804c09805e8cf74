import { allOf, anyOf, type Comparison, type Expr, opposed, Untold } from '../expression.ts'
import { isRecord } from '../ledger.ts'
import { follow } from '../places.ts'
import type { Standing } from '../script/reading.ts'
import { equal, numberOrDay, ordered, truth, truthOf, type Value, written } from '../values.ts'

/** Reads a condition in JsonLogic. Throws Untold. */
export const conditionFromLogic = (rule: unknown, standing: Standing): Expr => truthOf(meaning(rule, standing))

const meaning = (rule: unknown, standing: Standing): Value => {
  if (rule === null || typeof rule === 'string' || typeof rule === 'number' || typeof rule === 'boolean')
    return written(rule)
  if (Array.isArray(rule)) return { kind: 'list', of: rule.map(one => meaning(one, standing)) }
  if (!isRecord(rule)) throw new Untold('it is not JsonLogic that can be read')
  const [entry, ...more] = Object.entries(rule)
  if (!entry || more.length > 0) throw new Untold('it is not JsonLogic that can be read')
  const [operator, given] = entry
  const list: unknown[] = Array.isArray(given) ? given : [given]
  if (operator === 'var') return looked(String(list[0] ?? ''), standing)
  if (operator === 'some' || operator === 'all' || operator === 'none') return rows(operator, list, standing)
  return applied(
    operator,
    list.map(one => meaning(one, standing)),
  )
}

const looked = (name: string, standing: Standing): Value => {
  const keys = name.split('.')
  const [first, ...rest] = keys
  const path = first === 'data' || first === 'row' ? rest : keys
  const from = first === 'row' ? [standing.row] : [standing.data]
  if (path.length === 0) return { kind: 'places', of: from }
  const found = follow(from, path, standing.rowName) ?? follow([standing.row], path, standing.rowName)
  if (!found) {
    standing.gone.push(name)
    return written(null)
  }
  const [group] = found.rows
  if (group) return { kind: 'rows', of: group, fact: { is: 'fact', of: group.group } }
  if (found.facts.length === 0) return { kind: 'places', of: found.places }
  const [option] = found.rest
  const many = found.facts.every(({ of }) => of.kind === 'question' && of.type === 'many-of')
  return option !== undefined && many ? { kind: 'box', of: found.facts, option } : { kind: 'facts', of: found.facts }
}

const orders = new Map<string, Comparison>([
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
])

const applied = (operator: string, given: Value[]): Value => {
  const [a = written(null), b = written(null), c] = given
  switch (operator) {
    case 'and':
      return truth(allOf(given.map(truthOf)))
    case 'or':
      return truth(anyOf(given.map(truthOf)))
    case '!':
      return truth(opposed(truthOf(a)))
    case '!!':
      return truth(truthOf(a))
    case '==':
    case '===':
      return truth(equal(a, b))
    case '!=':
    case '!==':
      return truth(opposed(equal(a, b)))
    case 'in':
      if (b.kind === 'list') return truth(anyOf(b.of.map(one => equal(a, one))))
      return truth(equal(b, a))
    case 'if':
    case '?:':
      return truth(anyOf([allOf([truthOf(a), truthOf(b)]), allOf([opposed(truthOf(a)), truthOf(c ?? written(false))])]))
    case '+':
    case '-':
    case '*':
    case '/':
      return {
        kind: 'made',
        type: 'number',
        is: given.map(numberOrDay).reduce((left, right): Expr => ({ is: 'math', by: operator, left, right })),
      }
    default: {
      const order = orders.get(operator)
      if (!order) throw new Untold(`it uses "${operator}", which is not known here`)
      return truth(c ? allOf([ordered(order, a, b), ordered(order, b, c)]) : ordered(order, a, b))
    }
  }
}

const rows = (operator: 'some' | 'all' | 'none', [list, rule]: unknown[], standing: Standing): Value => {
  const over = meaning(list, standing)
  if (over.kind !== 'rows') throw new Untold('it goes through something that is no group')
  const row = `row${standing.depth === 0 ? '' : standing.depth + 1}`
  const inner: Standing = { ...standing, data: over.of.row, row: over.of.row, depth: standing.depth + 1, rowName: row }
  const holds = conditionFromLogic(rule, inner)
  const some: Expr = { is: 'some', group: over.fact, row, holds }
  if (operator === 'all') return truth({ ...some, is: 'every' })
  return truth(operator === 'some' ? some : opposed(some))
}
