import { type Condition, factsBehind } from './conditions.ts'
import type { Definition } from './definition.ts'
import type { Question } from './question.ts'
import type { ServicePage } from './service.ts'

type Tell = (path: string, message: string) => void

/**
 * Binds pages to their facts. Tells of facts that don't exist, that are asked for twice or never, of conditions that don't exist or
 * look ahead, and of pages that would not work as a form.
 */
export const bindPages = (
  definition: Definition,
  questions: ReadonlyMap<string, Question>,
  conditions: readonly Condition[],
  fault: Tell,
): ServicePage[] => {
  const asked = new Map<string, string>()
  const ids = new Set<string>()
  const checkWhen = (path: string, name: string | undefined): void => {
    if (name === undefined) return
    if (definition.conditions[name] === undefined) {
      const known = Object.keys(definition.conditions).join(', ')
      fault(
        path,
        `there is no condition "${name}"; write its name under conditions, where there are: ${known || 'none'}`,
      )
      return
    }
    const later = factsBehind(name, conditions).filter(fact => definition.facts[fact] && !asked.has(fact))
    if (later.length > 0)
      fault(path, `"${name}" needs ${later.join(' and ')}, asked here or later; move that question to an earlier page`)
  }
  const pages = definition.pages.map((page, i): ServicePage => {
    if (ids.has(page.id)) fault(`pages[${i}].id`, `another page is called "${page.id}" too; give each its own name`)
    ids.add(page.id)
    checkWhen(`pages[${i}].when`, page.when)
    const facts = page.facts.flatMap((shown, j) => {
      const { fact, when } = typeof shown === 'string' ? { fact: shown, when: undefined } : shown
      const path = `pages[${i}].facts[${j}]`
      checkWhen(`${path}.when`, when)
      const earlier =
        asked.get(fact) ?? (page.facts.slice(0, j).some(other => factOf(other) === fact) ? page.id : undefined)
      if (earlier !== undefined) fault(path, `"${fact}" is asked for on the page "${earlier}" already; ask for it once`)
      if (!definition.facts[fact])
        fault(path, `there is no fact "${fact}"; write one of ${Object.keys(definition.facts).join(', ')}`)
      const question = questions.get(fact)
      return question ? [{ question, when }] : []
    })
    for (const shown of page.facts) asked.set(factOf(shown), page.id)
    const file = facts.find(shown => shown.question.upload)
    if (file && page.facts.length > 1) {
      fault(
        `pages[${i}].facts`,
        `"${file.question.fact}" is a file and must stand alone on its page, so that nobody has to send it twice`,
      )
    }
    return { id: page.id, section: page.section, when: page.when, known: page.known ?? [], facts }
  })
  for (const fact of Object.keys(definition.facts)) {
    if (!asked.has(fact)) fault(`facts.${fact}`, 'is asked for on no page; add it to one, or take it away')
  }
  checkRefusals(definition, conditions, fault)
  return pages
}

const factOf = (shown: string | { fact: string }): string => (typeof shown === 'string' ? shown : shown.fact)

/** Who may apply is asked before the first page: only what is known of the person can decide it. */
const checkRefusals = (definition: Definition, conditions: readonly Condition[], fault: Tell): void => {
  for (const [i, name] of (definition.applicant.refusedWhen ?? []).entries()) {
    const path = `applicant.refusedWhen[${i}]`
    if (definition.conditions[name] === undefined)
      fault(path, `there is no condition "${name}"; write its name under conditions`)
    else if (factsBehind(name, conditions).some(fact => definition.facts[fact])) {
      fault(path, `"${name}" rests on questions in the form; use only today and person.age and the like`)
    }
  }
}
