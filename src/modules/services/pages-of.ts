import type { Bound } from './build-scope.ts'
import type { Tell } from './conditions.ts'
import type { ItemSource } from './definition.ts'
import type { Calculated, Group, Item, Rules, ScopeSource, ServicePage } from './scope.ts'

/** What pages may show, by name. */
type Parts = {
  names: readonly string[]
  questions: ReadonlyMap<string, Bound>
  groups: ReadonlyMap<string, Group>
  calculated: ReadonlyMap<string, Calculated>
  rules: ReadonlyMap<string, Rules>
  conditions: ReadonlySet<string>
}

/**
 * Binds pages to their facts. Tells of facts and conditions that don't exist, of facts that are asked for twice or never, and of pages
 * that would not work as a form. Whether conditions look ahead is told by `order.ts`.
 */
export const bindPages = (source: ScopeSource, parts: Parts, fault: Tell): ServicePage[] => {
  const asked = new Map<string, string>()
  const ids = new Set<string>()
  const pages = source.pages.map((page, i): ServicePage => {
    const path = `pages[${i}]`
    if (ids.has(page.id)) fault(`${path}.id`, `another page is called "${page.id}" too; give each its own name`)
    ids.add(page.id)
    checkWhen(`${path}.when`, page.when, parts, fault)
    const items = page.facts.flatMap((shown, j) => {
      const at = `${path}.facts[${j}]`
      const { when } = typeof shown === 'string' ? { when: undefined } : shown
      checkWhen(`${at}.when`, when, parts, fault)
      const name = nameIn(shown)
      if (name === undefined) return itemOf(shown, source.path, parts)
      const earlier = asked.get(name)
      if (earlier !== undefined) fault(at, `"${name}" is asked for on the page "${earlier}" already; ask for it once`)
      asked.set(name, page.id)
      if (!source.facts[name]) fault(at, `there is no fact "${name}"; write one of ${parts.names.join(', ')}`)
      return itemOf(shown, source.path, parts)
    })
    const file = items.find(item => item.kind === 'question' && item.question.upload)
    if (file?.kind === 'question' && items.filter(item => item.kind !== 'info').length > 1) {
      fault(
        `${path}.facts`,
        `"${file.question.key}" is a file and must stand alone on its page, so that nobody has to send it twice`,
      )
    }
    return { id: page.id, section: page.section ?? '', when: page.when, known: page.known ?? [], items }
  })
  for (const [name, fact] of Object.entries(source.facts)) {
    if (!asked.has(name) && fact.type !== 'calculated')
      fault(`facts.${name}`, 'is asked for on no page; add it to one, or take it away')
  }
  return pages
}

const nameIn = (shown: ItemSource): string | undefined =>
  typeof shown === 'string' ? shown : 'fact' in shown ? shown.fact : undefined

const itemOf = (shown: ItemSource, path: string, parts: Parts): Item[] => {
  const when = typeof shown === 'string' ? undefined : shown.when
  if (typeof shown !== 'string' && 'info' in shown)
    return [{ kind: 'info', text: `info.${path}${shown.info}`, tone: shown.tone ?? 'info', when }]
  const name = nameIn(shown) ?? ''
  const rules = parts.rules.get(name) ?? { must: [], requiredWhen: undefined }
  const bound = parts.questions.get(name)
  if (bound) return [{ kind: 'question', question: bound.question, required: bound.required, rules, when }]
  const group = parts.groups.get(name)
  if (group) return [{ kind: 'group', group, rules, when }]
  const calculated = parts.calculated.get(name)
  return calculated ? [{ kind: 'calculated', calculated, when }] : []
}

const checkWhen = (path: string, name: string | undefined, { conditions }: Parts, fault: Tell): void => {
  if (name === undefined || conditions.has(name)) return
  const known = [...conditions].join(', ')
  fault(path, `there is no condition "${name}"; write its name under conditions, where there are: ${known || 'none'}`)
}
