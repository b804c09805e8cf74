import type { Json } from '../question.ts'
import type { Group } from '../scope.ts'
import { type Domain, domainOf } from './domain.ts'
import { type ServiceMap, sourceOf } from './service-map.ts'
import type { Situation } from './situation.ts'
import { seeded, stretches } from './stretches.ts'

const mostRows = 12
const mostKinds = 48

/** Lists of rows that can make a difference: of every number that is spoken of, with every kind of row in it. */
export const rowsDomain = (map: ServiceMap, group: Group, support: ReadonlySet<string>, at: Situation): Domain => {
  const { kinds, complete } = kindsOfRow(map, group, support, at)
  const mention = map.mentions.get(group.fact)
  const spoken = (mention?.counts ?? []).map(literal => literal({ today: at.today })).filter(n => typeof n === 'number')
  const limits = [group.min, 1, 2, ...stretches(spoken, 1)]
  const counts = [...new Set(limits)].filter(n => n >= group.min && n <= group.max && Number.isInteger(n))
  const small = counts.filter(n => n <= Math.max(mostRows, group.min)).sort((a, b) => a - b)
  const lists = small.flatMap(count => {
    if (count === 0) return [[]]
    // One list for every kind of row: it, and then the kinds after it.
    const starts = count === 1 ? kinds.length : Math.min(kinds.length, 16)
    return Array.from({ length: starts }, (_, start) => rowsFrom(group.key, kinds, start, count))
  })
  const alike = small
    .filter(count => count > 1)
    .flatMap(count => kinds.slice(0, 8).map(kind => alikes(group.key, kind, count)))
  return {
    values: [...lists, ...alike],
    complete: complete && (mention?.plain ?? true) && small.length === counts.length,
  }
}

const rowsFrom = (key: string, kinds: Kind[], start: number, count: number): Json[] =>
  Array.from({ length: count }, (_, i) => row(key, kinds[(start + i) % kinds.length] ?? {}, i))

const alikes = (key: string, kind: Kind, count: number): Json[] =>
  Array.from({ length: count }, (_, i) => row(key, kind, i))

/** Rows of two groups are never called the same. */
const row = (key: string, answers: Kind, i: number): Json => ({ row: `${key}-${i + 1}`, answers })

type Kind = { [key: string]: Json }

/** Rows that differ in what can make a difference: all combinations where they are few, otherwise some of them. */
const kindsOfRow = (
  map: ServiceMap,
  group: Group,
  support: ReadonlySet<string>,
  at: Situation,
): { kinds: Kind[]; complete: boolean } => {
  const record = map.records.find(({ scope }) => scope.path === group.scope.path)
  if (!record) return { kinds: [{}], complete: false }
  let complete = true
  const columns: [string, Json[]][] = []
  for (const page of record.scope.pages)
    for (const item of page.items) {
      if (item.kind === 'info' || item.kind === 'calculated') continue
      const key = item.kind === 'question' ? item.question.key : item.group.key
      if (!support.has(`${record.scope.path}${key}`)) continue
      const domain =
        item.kind === 'question'
          ? domainOf(map.service, item.question, sourceOf(record, key), map.mentions, at)
          : rowsDomain(map, item.group, support, at)
      complete &&= domain.complete
      columns.push([key, domain.values])
    }
  const all = columns.reduce((product, [, values]) => product * Math.max(values.length, 1), 1)
  if (all <= mostKinds) return { kinds: combinations(columns), complete }
  return { kinds: someOf(columns), complete: false }
}

const combinations = (columns: [string, Json[]][]): Kind[] =>
  columns.reduce<Kind[]>(
    (rows, [key, values]) =>
      values.length === 0 ? rows : rows.flatMap(one => values.map(value => ({ ...one, [key]: value }))),
    [{}],
  )

const someOf = (columns: [string, Json[]][]): Kind[] => {
  const random = seeded(columns.length)
  return Array.from({ length: mostKinds }, (_, i) => {
    const kind: Kind = {}
    for (const [key, values] of columns) {
      // Every value is in some row; what it stands beside is as chance will have it.
      const value = values[i < values.length ? i : Math.floor(random() * values.length)]
      if (value !== undefined) kind[key] = value
    }
    return kind
  })
}
