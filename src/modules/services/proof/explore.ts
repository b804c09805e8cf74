import type { Json } from '../question.ts'
import { walk } from '../walk.ts'
import { type Goal, happens } from './goal.ts'
import { type Given, isRefused, type Search, type Sought, searchAmong, seek, valuesFor } from './search.ts'
import type { ServiceMap } from './service-map.ts'
import { askingIn, type Situation } from './situation.ts'
import { seeded } from './stretches.ts'
import type { Steps } from './time.ts'

/** So many people chosen by chance go through the whole service before anything is looked for. */
const strollers = 120

/**
 * What was found of every goal: most of them by chance, the others by looking for them. By the goal's id; what there was no time to look
 * for is not there.
 */
export function* outcomesOf(map: ServiceMap, goals: readonly Goal[]): Steps<Map<string, Sought>> {
  const outcomes = new Map<string, Sought>()
  const note = (given: Given): void => {
    const { situation, answers } = given
    const walked = walk(map.service, answers, askingIn(map.service, situation), situation.known)
    const refused = isRefused(walked)
    for (const goal of goals) {
      if (outcomes.has(goal.id) || (refused && goal.kind !== 'bites')) continue
      if (happens(goal, walked)) outcomes.set(goal.id, { found: given, complete: true })
    }
  }
  for (const given of strolls(map)) {
    note(given)
    yield
    if (map.time.over()) break
  }
  for (const goal of goals) {
    if (map.time.over()) break
    if (!outcomes.has(goal.id)) outcomes.set(goal.id, yield* seek(map, goal))
  }
  return outcomes
}

function* strolls(map: ServiceMap): Generator<Given> {
  const search = everything(map)
  const random = seeded(map.service.pages.length + 1)
  const { situations } = search
  for (let n = 0; n < strollers; n += 1) {
    const situation = situations[Math.floor(random() * situations.length)]
    if (situation) yield { situation, answers: atRandom(search, situation, random) }
  }
}

/** A search that varies every fact there is. */
const everything = (map: ServiceMap): Search => {
  const all = [...map.asked.keys(), 'today', 'person.age']
  const support = { facts: new Set(all), expressions: new Set(map.spoken.keys()) }
  return searchAmong(map, support, { met: () => false, hopeless: () => false, refuses: true, anybody: false })
}

const atRandom = (search: Search, situation: Situation, random: () => number): Record<string, Json> => {
  const answers: Record<string, Json> = {}
  const { service } = search.map
  // Facts that are weighed against others need to know what those are.
  const empty = walk(service, {}, askingIn(service, situation), situation.known)
  for (const fact of search.facts) {
    const values = valuesFor(search, fact, situation, empty)
    const value = values[Math.floor(random() * values.length)]
    if (value !== undefined) answers[fact] = value
  }
  return answers
}
