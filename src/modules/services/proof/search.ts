import type { Service } from '../compiled-service.ts'
import type { Json } from '../question.ts'
import { walk } from '../walk.ts'
import type { Walk } from '../walked.ts'
import { type Domain, domainOf } from './domain.ts'
import { chainsIn, type Goal, happens, isAboutApplying } from './goal.ts'
import { nearby } from './nearby.ts'
import { reduced } from './reduced.ts'
import { rowsDomain } from './rows-domain.ts'
import { narrowed, type ServiceMap, type Support, sourceOf, supportOf } from './service-map.ts'
import { askingIn, mayApply, type Situation } from './situation.ts'
import type { Steps } from './time.ts'

/** Answers, and when and by whom they are given. */
export type Given = { situation: Situation; answers: Record<string, Json> }

/** What a search came to. `complete`: all that could make a difference was tried, so what was not found is not there. */
export type Sought = { found: Given | undefined; complete: boolean }

/** So many walks are gone for one goal. */
const budget = 3000

/**
 * Looks for a person, a day and answers with which something happens. Only what the goal rests on is varied; a branch is left as soon
 * as the goal can't be met on it any more.
 */
export const seek = (map: ServiceMap, goal: Goal): Steps<Sought> => run(searchFor(map, goal))

export function* run(search: Search): Steps<Sought> {
  for (const situation of search.situations) {
    const answers = yield* branch(search, situation, {}, 0)
    if (answers) return { found: { situation, answers }, complete: true }
  }
  return { found: undefined, complete: search.complete && search.left > 0 }
}

export type Search = {
  map: ServiceMap
  service: Service
  support: ReadonlySet<string>
  situations: readonly Situation[]
  /** The facts that are varied, in the order in which they are asked. */
  facts: readonly string[]
  domains: Map<string, Domain>
  /** Whether a condition that is false with some of the answers stays so with more of them. */
  settles: boolean
  met: (walk: Walk, situation: Situation, answers: Record<string, Json>) => boolean
  hopeless: (walk: Walk) => boolean
  /** Whether answers that are refused are of interest: nobody comes past them. */
  refuses: boolean
  complete: boolean
  left: number
}

const searchFor = (map: ServiceMap, goal: Goal): Search => {
  const support = supportOf(map, goal.record, goal.rests)
  return searchAmong(map, support, {
    page: goal.page,
    met: one => happens(goal, one),
    // Rows are answered all at once; before that nothing is lost.
    hopeless: one => goal.record.trail.length === 0 && chainsIn(one, []).every(chain => goal.hopeless(chain)),
    // What keeps people from applying is asked of everybody, and not only of those who may.
    anybody: isAboutApplying(map.service, goal),
    refuses: goal.kind === 'bites',
  })
}

type Wanted = Pick<Search, 'met' | 'hopeless' | 'refuses'> & { page?: Goal['page']; anybody: boolean; without?: string }

/** A search among what a support says. `anybody`: those too who are told that they can't apply. `without`: this fact is left alone. */
export const searchAmong = (whole: ServiceMap, about: Support, sought: Wanted): Search => {
  const map = narrowed(whole, about)
  const { service } = map
  const support = about.facts
  const facts = service.pages
    .flatMap(page => page.items)
    .flatMap(item => (item.kind === 'question' ? [item.question.key] : item.kind === 'group' ? [item.group.key] : []))
    .filter(key => support.has(key) && key !== sought.without)
  const spoken = [...support].map(path => map.mentions.get(path))
  const groups = [...service.groups.keys()].some(key => support.has(key))
  return {
    map,
    service: reduced(service, support, sought.page),
    support,
    situations: situationsFor(map, support, sought.anybody),
    facts,
    domains: new Map(),
    settles: !groups && spoken.every(mention => !mention?.asksIfDefined),
    met: sought.met,
    hopeless: sought.hopeless,
    refuses: sought.refuses,
    complete: map.situations.complete || ![...support].some(isOfPersonOrDay),
    left: budget,
  }
}

const isOfPersonOrDay = (name: string): boolean => name === 'today' || name.startsWith('person.')

const situationsFor = (map: ServiceMap, support: ReadonlySet<string>, anybody: boolean): Situation[] => {
  const all = map.situations.all.filter(one => anybody || mayApply(map.service, one))
  const [first] = all
  if (!first) return []
  const days = support.has('today')
  const persons = [...support].some(name => name.startsWith('person.'))
  if (!persons && !days) return [first]
  const kept = all.filter(one => (days || one.today.equals(first.today)) && (persons || one.known === first.known))
  return persons || !days ? kept : oneADay(all)
}

const oneADay = (all: readonly Situation[]): Situation[] =>
  [...Map.groupBy(all, ({ today }) => today.toString()).values()].flatMap(([one]) => (one ? [one] : []))

/** Answers the facts one after another, each in every way; gives the first answers with which the goal is met. */
function* branch(
  search: Search,
  situation: Situation,
  answers: Record<string, Json>,
  from: number,
): Steps<Record<string, Json> | undefined> {
  yield
  search.left = search.map.time.over() ? 0 : search.left - 1
  if (search.left <= 0) return undefined
  const { service } = search
  const walked = walk(service, answers, askingIn(service, situation), situation.known)
  if (!search.refuses && isRefused(walked)) return undefined
  if (search.met(walked, situation, answers)) return answers
  if (search.settles && search.hopeless(walked)) return undefined
  const asked = askedIn(walked)
  const next = search.facts.findIndex((fact, i) => i >= from && asked.has(fact))
  const fact = search.facts[next]
  if (fact === undefined) return undefined
  const values = valuesFor(search, fact, situation, walked)
  for (const value of values) {
    const found = yield* branch(search, situation, { ...answers, [fact]: value }, next + 1)
    if (found) return found
  }
  return values.length === 0 ? yield* branch(search, situation, answers, next + 1) : undefined
}

/** Whether an answer is refused. Rows that are not ready yet are none. */
export const isRefused = ({ faults, scope }: Walk): boolean =>
  Object.keys(faults).some(fact => scope.questions.has(fact))

const askedIn = (walked: Walk): Set<string> =>
  new Set(
    walked.pages
      .flatMap(page => page.items)
      .flatMap(item =>
        item.kind === 'question' ? [item.question.key] : item.kind === 'group' ? [item.group.key] : [],
      ),
  )

/** The answers to try. Where facts are weighed against each other, also those that lie near what is answered already. */
export const valuesFor = (search: Search, fact: string, situation: Situation, walked: Walk): Json[] => {
  const { map, domains, support } = search
  const known = domains.get(`${fact} ${situation.today}`) ?? findDomain(map, support, fact, situation)
  domains.set(`${fact} ${situation.today}`, known)
  if (!known.complete) search.complete = false
  const question = map.service.questions.get(fact)
  if (!question || map.mentions.get(fact)?.plain !== false) return known.values
  return [...known.values, ...nearby(question, walked.values, map.mentions, askingIn(map.service, situation))]
}

const findDomain = (map: ServiceMap, support: ReadonlySet<string>, fact: string, situation: Situation): Domain => {
  const [top] = map.records
  const question = map.service.questions.get(fact)
  const group = map.service.groups.get(fact)
  if (question && top) return domainOf(map.service, question, sourceOf(top, fact), map.mentions, situation)
  return group ? rowsDomain(map, group, support, situation) : { values: [], complete: false }
}
