import type { Service } from '../compiled-service.ts'
import type { FactSource } from '../definition.ts'
import type { Item, ServicePage } from '../scope.ts'
import { type Mentions, mentionsOf, together } from './mentions.ts'
import { nameOf, ownerOf, recordsOf, type Written } from './record.ts'
import { type Situations, situationsFrom } from './situation.ts'
import { endless, type Time } from './time.ts'

/** Where a fact is asked. */
export type Asked = { record: Written; page: ServicePage; item: Item }

/** What a proof needs to know of a service, found out once. */
export type ServiceMap = {
  service: Service
  records: readonly Written[]
  /** What all expressions say of facts; `spoken`: what each says, by its path. */
  mentions: Mentions
  spoken: ReadonlyMap<string, Mentions>
  today: Temporal.PlainDate
  situations: Situations
  /** By the path of a fact. */
  asked: ReadonlyMap<string, Asked>
  time: Time
}

export const mapOf = (service: Service, today: Temporal.PlainDate, time: Time = endless): ServiceMap => {
  const records = recordsOf(service)
  const spoken = mentionsOf(records)
  const mentions = together([...spoken.values()])
  const asked = new Map<string, Asked>()
  for (const record of records) {
    for (const page of record.scope.pages)
      for (const item of page.items)
        if (item.kind !== 'info') asked.set(`${record.scope.path}${nameOf(item)}`, { record, page, item })
  }
  return {
    service,
    records,
    mentions,
    spoken,
    today,
    situations: situationsFrom(mentions, today, service.definition.applicant),
    asked,
    time,
  }
}

export const sourceOf = (record: Written, key: string): FactSource => {
  const source = record.facts[key]
  if (!source) throw new Error(`The definition has no fact ${record.scope.path}${key}`)
  return source
}

export type Support = { facts: ReadonlySet<string>; expressions: ReadonlySet<string> }

/** What only some expressions say, and those that decide who may apply. */
export const narrowed = (map: ServiceMap, { expressions }: Support): ServiceMap => {
  const [top] = map.records
  const refusing = top ? supportOf(map, top, map.service.definition.applicant.refusedWhen ?? []).expressions : []
  const mentions = together([...new Set([...expressions, ...refusing])].flatMap(path => map.spoken.get(path) ?? []))
  return { ...map, mentions, situations: situationsFrom(mentions, map.today, map.service.definition.applicant) }
}

/**
 * All that can make a difference to some conditions: paths of facts, and names of what is known of the day and the person. A fact
 * brings with it what decides whether it is asked and whether its answer counts. `expressions`: the paths of the conditions and
 * calculated values among them.
 */
export const supportOf = (
  { records, mentions, asked }: ServiceMap,
  from: Written,
  names: readonly string[],
): Support => {
  const expressions = new Set<string>()
  const support = new Set<string>()
  const seen = new Set<string>()
  const waiting = names.map((name): [Written, string] => [from, name])
  // Without the rows that lead there, there is nothing.
  const rows = aroundOf(records, from)
  if (rows) waiting.push(rows)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [record, name] = next
    const owner = ownerOf(records, record, name)
    if (!owner) {
      support.add(name)
      continue
    }
    const path = `${owner.scope.path}${name}`
    if (seen.has(path)) continue
    seen.add(path)
    const { scope } = owner
    const expression = (scope.conditions.get(name) ?? scope.calculated.get(name))?.expression
    if (expression) {
      expressions.add(path)
      for (const used of expression.names) waiting.push([owner, used])
      continue
    }
    support.add(path)
    const place = asked.get(path)
    for (const condition of place ? governing(place) : []) waiting.push([owner, condition])
    const around = aroundOf(records, owner)
    if (around) waiting.push(around)
    const group = scope.groups.get(name)
    const inner = records.find(other => group !== undefined && other.scope === group.scope)
    for (const fact of inner?.scope.names ?? [])
      if (inner && mentions.has(`${path}.${fact}`)) waiting.push([inner, fact])
  }
  return { facts: support, expressions }
}

/** The group whose rows a record is, with the record that it stands in. */
const aroundOf = (records: readonly Written[], { trail }: Written): [Written, string] | undefined => {
  const group = trail.at(-1)
  const outer = records.find(({ scope }) => group !== undefined && scope.groups.get(group.key) === group)
  return group && outer && [outer, group.key]
}

/** The conditions that decide whether a fact is asked, and whether its answer counts. */
export const governing = ({ page, item }: Asked): string[] => [
  ...(page.when === undefined ? [] : [page.when]),
  ...(item.when === undefined ? [] : [item.when]),
  ...('rules' in item ? item.rules.must : []),
  ...('rules' in item && item.rules.requiredWhen !== undefined ? [item.rules.requiredWhen] : []),
]
