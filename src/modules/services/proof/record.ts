import type { Service } from '../compiled-service.ts'
import { type Definition, groupSchema } from '../definition.ts'
import type { Group, Item, Scope } from '../scope.ts'

/** A record of a service – itself, or the rows of a group – with what its definition writes, and the groups that lead to it. */
export type Written = {
  scope: Scope
  /** The groups on the way, outermost first; none for the service itself. */
  trail: readonly Group[]
  facts: Definition['facts']
  conditions: Record<string, string>
  /** Where it stands in service.json, with a point at its end: '' or 'facts.children.'. */
  at: string
}

/** Every record of a service, the outermost first. */
export const recordsOf = (service: Service): Written[] => {
  const { facts, conditions } = service.definition
  return [...within({ scope: service, trail: [], facts, conditions, at: '' })]
}

function* within(record: Written): Generator<Written> {
  yield record
  for (const group of record.scope.groups.values()) {
    const { facts, conditions } = groupSchema.parse(record.facts[group.key])
    const at = `${record.at}facts.${group.key}.`
    yield* within({ scope: group.scope, trail: [...record.trail, group], facts, conditions, at })
  }
}

/** What an item is called on its page. */
export const nameOf = (item: Item): string =>
  item.kind === 'question'
    ? item.question.key
    : item.kind === 'group'
      ? item.group.key
      : item.kind === 'calculated'
        ? item.calculated.key
        : item.text

/** What a name means where it is used: the innermost record that knows it. Undefined for the day and the person. */
export const ownerOf = (records: readonly Written[], from: Written, name: string): Written | undefined =>
  chainOf(records, from).findLast(
    ({ scope }) =>
      scope.conditions.has(name) || scope.questions.has(name) || scope.groups.has(name) || scope.calculated.has(name),
  )

/** The records around a record and itself, the outermost first. */
const chainOf = (records: readonly Written[], from: Written): Written[] =>
  records.filter(({ trail }) => trail.length <= from.trail.length && trail.every((group, i) => group === from.trail[i]))
