import type { Expression } from '../../kernel/feel/feel.ts'
import { namesBehind } from './conditions.ts'
import type { Group, Item, Scope, ServicePage } from './scope.ts'

/**
 * For a service whose sections are a task list: by section, the facts that decide what it asks, however far away, also those that decide
 * whether such a fact is asked. A section can be begun when all of these that lie in other sections are settled.
 */
export const needsOf = (scope: Omit<Scope, 'needs'>): Map<string, Set<string>> => {
  const needs = new Map<string, Set<string>>()
  for (const page of scope.pages) {
    const section = needs.get(page.section) ?? new Set<string>()
    needs.set(page.section, section)
    for (const fact of namesOfPage(page, scope)) addWithCauses(fact, scope, section)
  }
  return needs
}

const addWithCauses = (fact: string, scope: Omit<Scope, 'needs'>, into: Set<string>): void => {
  if (into.has(fact)) return
  into.add(fact)
  for (const page of scope.pages)
    for (const item of page.items)
      if (keyOf(item) === fact)
        for (const cause of behind([page.when, item.when], scope)) addWithCauses(cause, scope, into)
}

const namesOfPage = (page: ServicePage, scope: Omit<Scope, 'needs'>): string[] => [
  ...behind([page.when], scope),
  ...page.items.flatMap(item => {
    const rules = item.kind === 'question' || item.kind === 'group' ? [item.rules.requiredWhen, ...item.rules.must] : []
    const inside = item.kind === 'group' ? lookedUpBy(item.group) : []
    const made = item.kind === 'calculated' ? item.calculated.expression.names : []
    return behind([item.when, ...rules, ...inside, ...made], scope)
  }),
]

/** What the rows of a group look up outside themselves. */
const lookedUpBy = ({ scope }: Group): string[] => {
  const own = new Set([...scope.names, ...scope.conditions.keys()])
  const used = [...scope.conditions.values(), ...scope.calculated.values()].flatMap(
    ({ expression }) => expression.names,
  )
  const inner = [...scope.groups.values()].flatMap(lookedUpBy)
  // A page in a row may stand under a condition of the service by its name.
  const named = scope.pages.flatMap(page => [page.when, ...page.items.map(item => item.when)])
  return [...used, ...inner, ...named].filter(name => name !== undefined && !own.has(name)).map(String)
}

const behind = (names: readonly (string | undefined)[], scope: Pick<Scope, 'conditions' | 'calculated'>): string[] => {
  const derived = new Map<string, { expression: Expression }>([...scope.conditions, ...scope.calculated])
  return namesBehind(
    names.flatMap(name => (name === undefined ? [] : [name])),
    derived,
  )
}

const keyOf = (item: Item): string | undefined =>
  item.kind === 'question' ? item.question.key : item.kind === 'group' ? item.group.key : undefined
