import type { Simple, SimpleOperator, SimpleValue } from '../../../kernel/feel/simple.ts'
import { readSimple, writeSimple } from '../../../kernel/feel/simple.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'

export const operators = [
  'is',
  'is-not',
  'one-of',
  'least',
  'most',
  'more',
  'less',
  'holds',
  'holds-not',
  'true',
  'false',
  'answered',
  'unanswered',
] as const
export type Operator = (typeof operators)[number]

/** One sentence: a question, how it is compared, and with what. */
export type Row = { name: string; operator: Operator; values: SimpleValue[] }

/** A condition as sentences. Those of a group belong together by `within`; between groups it is the other word. */
export type Sentences = { within: 'and' | 'or'; groups: Row[][] }

/** Reads a condition as sentences; undefined where it says more than they can. */
export const sentencesIn = (feel: string): Sentences | undefined => {
  try {
    const simple = readSimple(feel)
    return simple && sentencesOf(simple)
  } catch (fault) {
    // What can't be read is shown as it is written.
    if (fault instanceof FeelFault) return undefined
    throw fault
  }
}

/** Throws FeelFault for what can't be read at all. */
export const readableFeel = (feel: string): void => {
  readSimple(feel)
}

/** Writes them back; what there is no sentence for is nothing to write, so there must be one at least. */
export const feelOf = ({ within, groups }: Sentences): string => {
  const parts = groups
    .filter(rows => rows.length > 0)
    .map((rows): Simple => {
      const [first, ...rest] = rows.map(simpleOf)
      return first && rest.length === 0 ? first : { is: within, of: rows.map(simpleOf) }
    })
  const [only, ...more] = parts
  return writeSimple(only && more.length === 0 ? only : { is: opposite(within), of: parts })
}

const opposite = (word: 'and' | 'or'): 'and' | 'or' => (word === 'and' ? 'or' : 'and')

const sentencesOf = (simple: Simple): Sentences | undefined => {
  const row = rowOf(simple)
  if (row) return { within: 'and', groups: [[row]] }
  if (simple.is !== 'and' && simple.is !== 'or') return undefined
  const rows = simple.of.map(rowOf)
  if (rows.every(one => one !== undefined)) return { within: simple.is, groups: [rows] }
  const within = opposite(simple.is)
  const groups = simple.of.map(part => {
    const alone = rowOf(part)
    if (alone) return [alone]
    return part.is === within ? part.of.map(rowOf) : [undefined]
  })
  const whole = groups.map(group => group.flatMap(one => one ?? []))
  return whole.every((group, i) => group.length === groups[i]?.length) ? { within, groups: whole } : undefined
}

const rowOf = (simple: Simple): Row | undefined => {
  switch (simple.is) {
    case 'compared':
      return { name: simple.name, ...comparedAs(simple.operator, simple.value) }
    case 'one of':
      return { name: simple.name, operator: 'one-of', values: simple.values }
    case 'holding':
      return { name: simple.name, operator: 'holds', values: [simple.value] }
    case 'answered':
      return { name: simple.name, operator: simple.answered ? 'answered' : 'unanswered', values: [] }
    case 'true':
      return { name: simple.name, operator: 'true', values: [] }
    case 'not':
      if (simple.of.is === 'true') return { name: simple.of.name, operator: 'false', values: [] }
      if (simple.of.is === 'holding') return { name: simple.of.name, operator: 'holds-not', values: [simple.of.value] }
      return undefined
    default:
      return undefined
  }
}

const signs = { is: '=', 'is-not': '!=', least: '>=', most: '<=', more: '>', less: '<' } as const

const comparedAs = (sign: SimpleOperator, value: SimpleValue): Pick<Row, 'operator' | 'values'> => {
  // `x = true` says the same as `x`, and `x = false` as `not(x)`: neither is true where there is no answer.
  if (typeof value === 'boolean' && (sign === '=' || sign === '!='))
    return { operator: value === (sign === '=') ? 'true' : 'false', values: [] }
  const found = operators.find(
    one => one in signs && Object.entries(signs).some(([name, s]) => name === one && s === sign),
  )
  return { operator: found ?? 'is', values: [value] }
}

const simpleOf = ({ name, operator, values }: Row): Simple => {
  const [value = ''] = values
  switch (operator) {
    case 'one-of':
      return { is: 'one of', name, values }
    case 'holds':
      return { is: 'holding', name, value }
    case 'holds-not':
      return { is: 'not', of: { is: 'holding', name, value } }
    case 'answered':
    case 'unanswered':
      return { is: 'answered', name, answered: operator === 'answered' }
    case 'true':
      return { is: 'true', name }
    case 'false':
      return { is: 'not', of: { is: 'true', name } }
    default:
      return { is: 'compared', name, operator: signs[operator], value }
  }
}
