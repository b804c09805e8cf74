import type { Service } from '../compiled-service.ts'
import type { Item, Scope, ServicePage } from '../scope.ts'
import { nameOf } from './record.ts'

/**
 * The service with only what can make a difference: some facts, and the page that is sought. Walking it says the same of the conditions
 * that rest on those facts, in a fraction of the time.
 */
export const reduced = (service: Service, support: ReadonlySet<string>, page: ServicePage | undefined): Service => {
  const scope = reducedScope(service, support, page)
  return { ...service, ...scope }
}

const reducedScope = (scope: Scope, support: ReadonlySet<string>, sought: ServicePage | undefined): Scope => {
  const groups = new Map(
    [...scope.groups]
      .filter(([, group]) => support.has(group.fact))
      .map(([key, group]) => [key, { ...group, scope: reducedScope(group.scope, support, sought) }]),
  )
  const kept = (page: ServicePage, item: Item): boolean =>
    page === sought || (item.kind !== 'info' && support.has(`${scope.path}${nameOf(item)}`))
  return {
    ...scope,
    names: scope.names.filter(name => support.has(`${scope.path}${name}`) || scope.calculated.has(name)),
    // Values that nobody asks for are not worked out.
    pages: scope.pages.flatMap(page => {
      const items = page.items
        .filter(item => kept(page, item))
        .map(item => {
          const group = item.kind === 'group' ? groups.get(item.group.key) : undefined
          return item.kind === 'group' && group ? { ...item, group } : item
        })
      return items.length === 0 ? [] : [{ ...page, items }]
    }),
    groups,
  }
}
