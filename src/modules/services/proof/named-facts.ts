import { compile } from '../../../kernel/feel/feel.ts'
import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import { parse, plainName, type Syntax } from '../../../kernel/feel/syntax.ts'
import { contextVocabulary } from '../conditions.ts'
import { ownerOf, type Written } from './record.ts'
import { rowOf } from './table-domain.ts'

/** A written value, worked out for a day and a person. */
export type Literal = (context: Readonly<Record<string, FeelValue>>) => FeelValue

/** Where an expression stands. */
export type Where = {
  records: readonly Written[]
  record: Written
  /** What the expression itself has given names: the path of each. */
  locals: ReadonlyMap<string, string>
  /** Calculated values that are being looked into: they may go round. */
  calculated: ReadonlySet<string>
}

/** The fact that a node names: its path. Of a calculated value: none, but what it is made from is told of. */
export const pathOf = (node: Syntax, where: Where): string | undefined => {
  if (node.name === 'ParenthesizedExpression') return node.children[1] && pathOf(node.children[1], where)
  if (node.name === 'VariableName') return pathOfName(plainName(node), where)
  if (node.name !== 'PathExpression') return undefined
  const [of, , field] = node.children
  if (!of || !field) return undefined
  const whole = `${plainName(of)}.${plainName(field)}`
  if (contextVocabulary.has(whole)) return whole
  const record = pathOf(of, where)
  // The cells of a table are one answer.
  if (record !== undefined && isTable(record, where)) return record
  const isRecord = where.records.some(({ scope }) => scope.path === `${record}.`)
  return record !== undefined && isRecord ? `${record}.${plainName(field)}` : undefined
}

const isTable = (path: string, where: Where): boolean => columnsOf(path, where).length > 0

/** What the rows of a table are made of; none where a fact is no table. */
export const columnsOf = (path: string, { records }: Pick<Where, 'records'>): string[] =>
  records
    .flatMap(({ scope }) => [...scope.questions.values()])
    .flatMap(question => (question.fact === path ? [...(rowOf(question)?.keys() ?? [])] : []))

const pathOfName = (name: string, where: Where): string | undefined => {
  const local = where.locals.get(name)
  if (local !== undefined) return local
  const owner = ownerOf(where.records, where.record, name)
  if (!owner) return contextVocabulary.has(name) ? name : undefined
  return owner.scope.conditions.has(name) || owner.scope.calculated.has(name) ? undefined : `${owner.scope.path}${name}`
}

/** Every fact below a node; of a calculated value, those that it is made from. */
export const factsIn = (node: Syntax, where: Where): string[] => {
  const path = pathOf(node, where)
  if (path !== undefined) return [path, ...parents(path)]
  if (node.name === 'VariableName') return behind(plainName(node), where)
  return node.children.flatMap(part => factsIn(part, where))
}

const parents = (path: string): string[] => {
  const end = path.lastIndexOf('.')
  const parent = path.slice(0, Math.max(end, 0))
  return end === -1 || contextVocabulary.has(path) ? [] : [parent, ...parents(parent)]
}

const behind = (name: string, where: Where): string[] => {
  const owner = ownerOf(where.records, where.record, name)
  const source = owner?.facts[name]?.expression ?? owner?.conditions[name]
  if (!owner || typeof source !== 'string' || where.calculated.has(name)) return []
  const inner = { ...where, record: owner, locals: new Map(), calculated: new Set([...where.calculated, name]) }
  return factsIn(parse(source), inner)
}

/** What a node is worth where it speaks of no fact. */
export const literalIn = (node: Syntax, where: Where): Literal | undefined => {
  if (factsIn(node, where).some(path => path !== 'today')) return undefined
  if (node.name === 'VariableName' && plainName(node) !== 'today') return undefined
  try {
    return compile(node.text, contextVocabulary).evaluate
  } catch {
    return undefined
  }
}
