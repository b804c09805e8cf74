import type { Service } from '../compiled-service.ts'
import { refusals } from '../walk.ts'
import type { Example } from './example.ts'
import { goThrough } from './example-answers.ts'
import { type Goal, goalsOf, happens, isAboutApplying } from './goal.ts'
import { recordsOf } from './record.ts'
import { askingIn } from './situation.ts'
import { atOnce, type Steps } from './time.ts'

export type Figure = { covered: number; all: number }

/** What the examples go through: pages, items that have a condition and conditions both ways, rules that stop an answer. */
export type Coverage = { pages: Figure; items: Figure; conditions: Figure; rules: Figure; left: Goal[] }

export const coverageOf = (service: Service, examples: readonly Example[]): Coverage =>
  atOnce(covering(service, examples))

/** The same a step at a time. */
export function* covering(service: Service, examples: readonly Example[]): Steps<Coverage> {
  const goals = goalsOf({ service, records: recordsOf(service) }).filter(({ kind }) => kind !== 'taken')
  const covered = new Set<string>()
  for (const example of examples) {
    for (const id of coveredBy(service, goals, example)) covered.add(id)
    yield
  }
  const figure = (...kinds: Goal['kind'][]): Figure => {
    const own = goals.filter(({ kind }) => kinds.includes(kind))
    return { all: own.length, covered: own.filter(({ id }) => covered.has(id)).length }
  }
  return {
    pages: figure('page'),
    items: figure('shown', 'hidden'),
    conditions: figure('holds', 'fails'),
    rules: figure('bites'),
    left: goals.filter(({ id }) => !covered.has(id)),
  }
}

/** The ids of what happens in an example. Who may not apply shows only that. */
export const coveredBy = (service: Service, goals: readonly Goal[], example: Example): string[] => {
  const { walk, situation } = goThrough(service, example)
  const refused = refusals(service, askingIn(service, situation), situation.known).length > 0
  const counts = refused ? goals.filter(goal => isAboutApplying(service, goal)) : goals
  return counts.filter(goal => happens(goal, walk)).map(({ id }) => id)
}
