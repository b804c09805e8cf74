import type { Complaint } from '../../../kernel/errors.ts'
import { builtIns } from '../../../kernel/feel/open/functions/built-ins.ts'
import type { OpenRecord } from '../../../kernel/feel/open/open-value.ts'
import { parseOpen } from '../../../kernel/feel/open/parse-open.ts'
import { FeelFault, type Syntax } from '../../../kernel/feel/syntax.ts'

/**
 * What is wrong with an expression, or with tests that stand in a cell, as a complaint with its place; undefined where nothing is. `names` are those
 * that it may use, `type` what its value must be. Only what is certain is complained of.
 */
export const checkFeel = (
  source: string,
  { names, tests, type }: { names: readonly string[]; tests: boolean; type: string },
): Complaint | undefined => {
  if (source.trim() === '' || (tests && source.trim() === '-')) return undefined
  try {
    const known: OpenRecord = Object.fromEntries([...names, ...(tests ? ['?'] : [])].map(name => [name, null]))
    const top = parseOpen(source, known, tests)
    return unknownName(top, new Set(names)) ?? wrongKind(top, source, type)
  } catch (fault) {
    if (!(fault instanceof FeelFault)) throw fault
    const rest = source.slice(fault.at).trim()
    return rest === ''
      ? { key: 'processes.decision.feel-ends' }
      : { key: 'processes.decision.feel-unread', args: { at: fault.at + 1, rest: shown(rest.slice(0, 40)) } }
  }
}

/** Where something brings names of its own, what a name means is not looked into. */
const bringsNames = new Set([
  'ForExpression',
  'QuantifiedExpression',
  'FunctionDefinition',
  'Context',
  'FilterExpression',
])

const unknownName = (top: Syntax, known: Set<string>): Complaint | undefined => {
  if (some(top, ({ name }) => bringsNames.has(name))) return undefined
  const found = find(top, known)
  return found && { key: 'processes.decision.feel-name', args: { name: found.text, at: found.at + 1 } }
}

const find = (node: Syntax, known: Set<string>): Syntax | undefined => {
  const plain = node.text.replaceAll(/\s+/g, ' ')
  if (node.name === 'VariableName' && !known.has(plain) && !Object.hasOwn(builtIns, plain)) return node
  for (const child of node.name === 'PathExpression' ? node.children.slice(0, 1) : node.children) {
    const found = find(child, known)
    if (found) return found
  }
  return undefined
}

const some = (node: Syntax, is: (one: Syntax) => boolean): boolean =>
  is(node) || node.children.some(one => some(one, is))

const literals: Record<string, string> = {
  NumericLiteral: 'number',
  StringLiteral: 'string',
  BooleanLiteral: 'boolean',
}

/** A value written out, or compared with, is of the column's type. */
const wrongKind = (top: Syntax, source: string, type: string): Complaint | undefined => {
  if (!['number', 'string', 'boolean', 'date'].includes(type)) return undefined
  const found = plainLiterals(top).find(({ name }) => literals[name] !== type)
  if (!found) return undefined
  return {
    key: 'processes.decision.feel-type',
    args: { type, part: shown(found.text), at: source.indexOf(found.text) + 1 },
  }
}

const through = new Set([
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
])

const plainLiterals = (node: Syntax): Syntax[] => {
  if (literals[node.name]) return [node]
  return through.has(node.name) ? node.children.flatMap(plainLiterals) : []
}

/** As it stands in running words. */
const shown = (source: string): string => source.replaceAll('"', '”')
