import { plus } from '../../../kernel/feel/decimal.ts'
import { evaluateIn, testIn } from '../../../kernel/feel/open/evaluate-open.ts'
import { equal, order } from '../../../kernel/feel/open/open-order.ts'
import { fitted } from '../../../kernel/feel/open/open-type.ts'
import { isList, type OpenRecord, type OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { nothing } from '../../../kernel/feel/open/run.ts'
import type { Deciding } from './deciding.ts'
import type { Table } from './model.ts'

/** Asks a decision table. Which rules decided is noted. */
export const decideTable = (table: Table, name: string, names: OpenRecord, deciding: Deciding): OpenValue => {
  const { run } = deciding
  const inputs: OpenValue[] = []
  for (const { text, type, allowed } of table.inputs) {
    const value = evaluateIn(run, text, names)
    const fit = fitted(value, deciding.types(type))
    if (fit === undefined) return nothing(run, `"${text}" has a value of another type than the table "${name}" wants`)
    if (allowed !== undefined && fit !== null && !isAllowed(allowed, fit, names, deciding))
      return nothing(run, `"${text}" has a value that the table "${name}" does not allow`)
    inputs.push(fit)
  }
  const hits = table.rules.flatMap((rule, index) =>
    rule.inputs.every((test, i) => test.trim() === '' || testIn(run, test, inputs[i] ?? null, names) === true)
      ? [{ rule: rule.id, index: index + 1, outputs: rule.outputs }]
      : [],
  )
  if (hits.length === 0) return otherwise(table, names, deciding)
  const found = hits.map(({ rule, index, outputs }) => ({
    rule,
    index,
    values: outputs.map((text, i) => outputOf(table, i, text, names, deciding)),
  }))
  return chosen(table, name, found, names, deciding)
}

type Hit = { rule: string; index: number; values: OpenValue[] }

const isAllowed = (tests: string, value: OpenValue, names: OpenRecord, { run }: Deciding): boolean =>
  testIn(run, tests, value, names) === true ||
  (isList(value) && value.every(one => testIn(run, tests, one, names) === true))

const outputOf = (table: Table, i: number, text: string, names: OpenRecord, deciding: Deciding): OpenValue => {
  const value = text.trim() === '' ? null : evaluateIn(deciding.run, text, names)
  const fit = fitted(value, deciding.types(table.outputs[i]?.type))
  return fit === undefined ? nothing(deciding.run, `"${text}" is of another type than its column`) : fit
}

/** What holds where no rule does: the columns' own values, or nothing. */
const otherwise = (table: Table, names: OpenRecord, deciding: Deciding): OpenValue => {
  if (table.outputs.every(one => one.otherwise === undefined)) {
    const counts = table.policy === 'COLLECT' && table.aggregation === 'COUNT'
    return counts ? 0 : null
  }
  return row(
    table,
    table.outputs.map((one, i) => outputOf(table, i, one.otherwise ?? '', names, deciding)),
  )
}

const row = ({ outputs }: Table, values: OpenValue[]): OpenValue =>
  outputs.length > 1 ? Object.fromEntries(outputs.map(({ name }, i) => [name, values[i] ?? null])) : (values[0] ?? null)

const chosen = (table: Table, name: string, hits: Hit[], names: OpenRecord, deciding: Deciding): OpenValue => {
  const rows = (list: Hit[]) => {
    for (const { rule, index } of list) deciding.rules.push({ table: name, rule, index })
    return list.map(({ values }) => row(table, values))
  }
  const first = (list: Hit[]) => rows(list.slice(0, 1))[0] ?? null
  switch (table.policy) {
    case 'FIRST':
      return first(hits)
    case 'UNIQUE':
      return hits.length === 1
        ? first(hits)
        : nothing(deciding.run, `More than one rule of "${name}" holds: ${said(hits)}`)
    case 'ANY': {
      const [one, ...others] = hits
      const alike = others.every(hit => hit.values.every((value, i) => equal(value, one?.values[i] ?? null) === true))
      return alike
        ? first(hits)
        : nothing(deciding.run, `Rules of "${name}" that hold say different things: ${said(hits)}`)
    }
    case 'PRIORITY':
      return first(byPriority(table, hits, names, deciding))
    case 'OUTPUT ORDER':
      return rows(byPriority(table, hits, names, deciding))
    case 'RULE ORDER':
      return rows(hits)
    case 'COLLECT':
      rows(hits)
      return collected(table, hits, deciding)
  }
}

const said = (hits: Hit[]): string => hits.map(({ index }) => index).join(', ')

/** In the order in which the columns name their values, the first column first. */
const byPriority = (table: Table, hits: Hit[], names: OpenRecord, deciding: Deciding): Hit[] => {
  const places = table.outputs.map(({ allowed, type }) => {
    const tests = allowed ?? deciding.allowedOf(type)
    const list = tests === undefined ? null : evaluateIn(deciding.run, `[${tests}]`, names)
    return isList(list) ? list : []
  })
  const place = (value: OpenValue, i: number): number => {
    const at = (places[i] ?? []).findIndex(one => equal(one, value) === true)
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  const compare = (a: Hit, b: Hit): number => {
    for (const [i, value] of a.values.entries()) {
      const by = place(value, i) - place(b.values[i] ?? null, i)
      if (by !== 0) return by
    }
    return 0
  }
  return hits.toSorted(compare)
}

const collected = (table: Table, hits: Hit[], { run }: Deciding): OpenValue => {
  if (table.aggregation === undefined) return hits.map(({ values }) => row(table, values))
  if (table.aggregation === 'COUNT') return hits.length
  const columns = table.outputs.map((_, i) => hits.map(({ values }) => values[i] ?? null))
  const made = columns.map(values => aggregated(table.aggregation ?? 'SUM', values))
  return made.includes(undefined)
    ? nothing(run, 'The outputs can not be put together')
    : row(
        table,
        made.map(one => one ?? null),
      )
}

/** Undefined where the values have no sum or no order. */
const aggregated = (how: 'SUM' | 'COUNT' | 'MIN' | 'MAX', values: OpenValue[]): OpenValue | undefined => {
  if (how === 'SUM') {
    let sum: number | null = 0
    for (const value of values) sum = typeof value === 'number' && sum !== null ? plus(sum, value) : null
    return sum ?? undefined
  }
  let best = values[0]
  for (const value of values) {
    const by = order(value, best ?? null)
    if (by === null) return undefined
    if (how === 'MIN' ? by < 0 : by > 0) best = value
  }
  return best
}
