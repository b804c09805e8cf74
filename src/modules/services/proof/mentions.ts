import { parse, plainName, type Syntax } from '../../../kernel/feel/syntax.ts'
import { columnsOf, factsIn, type Literal, literalIn, pathOf, type Where } from './named-facts.ts'
import type { Written } from './record.ts'

/** How expressions speak of a fact, or of the day or the person. */
export type Mention = {
  /** What it is compared with. */
  literals: Literal[]
  /** What its number of rows or choices is compared with. */
  counts: Literal[]
  /** Compared with written values only: then a value from each stretch between them says everything. */
  plain: boolean
  /** Something asks whether it has a value at all. */
  asksIfDefined: boolean
}

/** By the path of a fact, or the name of what is known of the day and the person. */
export type Mentions = ReadonlyMap<string, Mention>

/** What every condition and calculated value of a service says of facts, by its own path. */
export const mentionsOf = (records: readonly Written[]): Map<string, Mentions> => {
  const all = new Map<string, Mentions>()
  for (const record of records) {
    const sources = [
      ...Object.entries(record.conditions),
      ...Object.entries(record.facts).map(([name, { expression }]) => [name, expression] as const),
    ]
    for (const [name, source] of sources) {
      if (typeof source !== 'string') continue
      const found = new Map<string, Mention>()
      read(parse(source), { records, record, locals: new Map(), found, calculated: new Set() })
      all.set(`${record.scope.path}${name}`, found)
    }
  }
  return all
}

/** What several expressions say together. */
export const together = (some: readonly Mentions[]): Mentions => {
  const merged = new Map<string, Mention>()
  for (const [path, mention] of some.flatMap(one => [...one])) {
    const known = merged.get(path)
    merged.set(path, {
      literals: [...(known?.literals ?? []), ...mention.literals],
      counts: [...(known?.counts ?? []), ...mention.counts],
      plain: mention.plain && (known?.plain ?? true),
      asksIfDefined: mention.asksIfDefined || (known?.asksIfDefined ?? false),
    })
  }
  return merged
}

type Reading = Where & { found: Map<string, Mention> }

const mentionOf = (path: string, { found }: Reading): Mention => {
  const known = found.get(path)
  if (known) return known
  const made: Mention = { literals: [], counts: [], plain: true, asksIfDefined: false }
  found.set(path, made)
  return made
}

const read = (node: Syntax, reading: Reading): void => {
  const reader = readers.get(node.name)
  const path = pathOf(node, reading)
  if (reader) reader(node, reading)
  else if (path !== undefined) mentionOf(path, reading)
  else for (const part of node.children) read(part, reading)
}

const readComparison = (node: Syntax, reading: Reading): void => {
  const [left, operator, ...rest] = node.children
  if (!left || !operator) return
  if (rest.some(part => part.name === 'null') || left.name === 'null') {
    for (const path of factsIn(node, reading)) mentionOf(path, reading).asksIfDefined = true
    return
  }
  const sides = [left, ...rest.flatMap(operands)]
  const subjects = sides.filter(side => literalIn(side, reading) === undefined)
  const literals = sides.flatMap(side => literalIn(side, reading) ?? [])
  const [subject] = subjects
  const alone = subjects.length === 1 ? subject : undefined
  const path = alone && pathOf(alone, reading)
  const counted = alone && countedIn(alone, reading)
  if (path !== undefined) {
    mentionOf(path, reading).literals.push(...literals)
    // Between two texts in the alphabet there is always a third.
    if (/[<>]|between/.test(operator.text) && literals.some(literal => typeof literal({}) === 'string'))
      mentionOf(path, reading).plain = false
  } else if (counted !== undefined) mentionOf(counted, reading).counts.push(...literals)
  else mix(sides, reading)
}

/** The values after an operator, out of their brackets. */
const operands = (part: Syntax): Syntax[] =>
  ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval', 'List'].includes(part.name)
    ? part.children.flatMap(operands)
    : /^[()[\]]$|^\.\.$|^,$|^and$|^CompareOp$/.test(part.name)
      ? []
      : [part]

/** `list contains(areas, "park")` and `is defined(x)` are plain; other functions mix what they take. */
const readCall = (node: Syntax, reading: Reading): void => {
  const name = plainName(node.children[0] ?? node)
  const args = node.children[2]?.children ?? []
  if (name === 'not') {
    for (const arg of args) read(arg, reading)
    return
  }
  const path = args[0] && pathOf(args[0], reading)
  if (name === 'is defined' && path !== undefined) {
    mentionOf(path, reading).asksIfDefined = true
    return
  }
  const member = args[1] && literalIn(args[1], reading)
  if (name === 'list contains' && path !== undefined && member) {
    mentionOf(path, reading).literals.push(member)
    return
  }
  mix([node], reading)
}

/** `some c in children satisfies ...`: `c` is a row of children. */
const readLoop = (node: Syntax, reading: Reading): void => {
  let inner = reading
  for (const one of node.children[1]?.children ?? []) {
    const [name, , context] = one.children
    const source = context?.children[0]
    if (!name || !source) continue
    read(source, inner)
    const path = pathOf(source, inner)
    if (path === undefined) continue
    mentionOf(path, inner).plain = false
    inner = { ...inner, locals: new Map(inner.locals).set(plainName(name), path) }
  }
  const body = node.children[3]
  if (body) read(body, inner)
}

const readFilter = (node: Syntax, reading: Reading): void => {
  const [list, , test] = node.children
  if (!list || !test) return
  read(list, reading)
  const path = pathOf(list, reading)
  if (path === undefined) return
  mentionOf(path, reading).plain = false
  const locals = new Map(reading.locals).set('item', path)
  const scope = reading.records.find(({ scope: { path: own } }) => own === `${path}.`)?.scope
  for (const name of scope?.names ?? []) locals.set(name, `${path}.${name}`)
  for (const name of columnsOf(path, reading)) locals.set(name, path)
  read(test, { ...reading, locals })
}

/** Facts that are weighed against each other, or counted with: their literals are of use for them all, and say nothing for sure. */
const mix = (nodes: readonly Syntax[], reading: Reading): void => {
  for (const node of nodes) readInside(node, reading)
  const literals = nodes.flatMap(node => literalsBelow(node, reading))
  for (const path of new Set(nodes.flatMap(node => factsIn(node, reading)))) {
    const mention = mentionOf(path, reading)
    mention.plain = false
    mention.literals.push(...literals)
    mention.counts.push(...literals)
  }
}

/** What rows are asked inside of what is mixed. */
const readInside = (node: Syntax, reading: Reading): void => {
  if (/^(Quantified|For|Filter)Expression$/.test(node.name)) readers.get(node.name)?.(node, reading)
  else for (const part of node.children) readInside(part, reading)
}

const readers = new Map<string, (node: Syntax, reading: Reading) => void>([
  ['Comparison', readComparison],
  ['FunctionInvocation', readCall],
  ['QuantifiedExpression', readLoop],
  ['ForExpression', readLoop],
  ['FilterExpression', readFilter],
  ['ArithmeticExpression', (node, reading) => mix([node], reading)],
])

const countedIn = (node: Syntax, reading: Reading): string | undefined => {
  const arg = node.children[2]?.children[0]
  const isCount = node.name === 'FunctionInvocation' && plainName(node.children[0] ?? node) === 'count'
  return isCount && arg ? pathOf(arg, reading) : undefined
}

const literalsBelow = (node: Syntax, reading: Reading): Literal[] => {
  const own = literalIn(node, reading)
  return own ? [own] : node.children.flatMap(part => literalsBelow(part, reading))
}
