import { namesBehind, type Tell } from './conditions.ts'
import type { Item, Scope } from './scope.ts'

/**
 * Tells of everything that looks ahead: conditions, rules and calculated values may only rest on facts that stand before, on earlier
 * pages or earlier on the same page. So a walk from the first page to the last never has to go back.
 * `known` says what stands before the record that a row is: undefined where the name is not known outside at all.
 */
export const checkOrder = (scope: Scope, fault: Tell, known: (name: string) => boolean = () => true): void => {
  const passed = new Set<string>()
  const own = new Set(scope.names)
  const isKnown = (name: string): boolean =>
    scope.conditions.has(name)
      ? namesBehind([name], scope.conditions).every(isKnown)
      : own.has(name)
        ? passed.has(name) || isReady(name)
        : known(name)
  // A calculated value stands wherever what it rests on stands.
  const underWay = new Set<string>()
  const isReady = (name: string): boolean => {
    const calculated = scope.calculated.get(name)
    // Met again on the way to itself: a circle is never ready.
    if (!calculated || underWay.has(name)) return false
    underWay.add(name)
    const ready = namesBehind(calculated.expression.names, scope.conditions).every(isKnown)
    underWay.delete(name)
    return ready
  }
  const check = (path: string, name: string | undefined, self?: string): void => {
    if (name === undefined) return
    const later = namesBehind([name], scope.conditions).filter(fact => fact !== self && !isKnown(fact))
    if (later.length > 0)
      fault(
        path,
        `"${name}" needs ${[...new Set(later)].join(' and ')}, asked here or later; move that question to before this`,
      )
  }
  for (const [i, page] of scope.pages.entries()) {
    check(`pages[${i}].when`, page.when)
    for (const [j, item] of page.items.entries()) {
      const path = `pages[${i}].facts[${j}]`
      check(`${path}.when`, item.when)
      const key = keyOf(item)
      if (item.kind === 'question' || item.kind === 'group') {
        check(`facts.${key}.requiredWhen`, item.rules.requiredWhen)
        for (const [k, rule] of item.rules.must.entries()) check(`facts.${key}.must[${k}]`, rule, key)
      }
      if (item.kind === 'group') checkOrder(item.group.scope, within(`facts.${item.group.key}`, fault), isKnown)
      if (item.kind === 'calculated' && !isKnown(item.calculated.key))
        fault(path, `"${item.calculated.key}" is made from answers that are given here or later; show it after them`)
      if (key !== undefined) passed.add(key)
    }
  }
  for (const key of scope.calculated.keys())
    if (!isReady(key)) fault(`facts.${key}.expression`, `goes round in a circle; let it rest on what is asked`)
}

const keyOf = (item: Item): string | undefined =>
  item.kind === 'question' ? item.question.key : item.kind === 'group' ? item.group.key : undefined

const within =
  (outer: string, fault: Tell): Tell =>
  (path, message) =>
    fault(`${outer}.${path}`, message)
