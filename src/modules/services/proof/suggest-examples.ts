import type { Complaint } from '../../../kernel/errors.ts'
import type { Service } from '../compiled-service.ts'
import { titleOf } from '../compiled-service.ts'
import type { Json } from '../question.ts'
import { refusals, walk } from '../walk.ts'
import { coveredBy, covering } from './coverage.ts'
import type { Example } from './example.ts'
import { peopleIn, writtenOf } from './example-answers.ts'
import { fillIn } from './fill.ts'
import type { Goal } from './goal.ts'
import { runExamples } from './run-examples.ts'
import { type Given, seek } from './search.ts'
import { mapOf, type ServiceMap } from './service-map.ts'
import { askingIn } from './situation.ts'
import { atOnce, endless, type Steps, type Time } from './time.ts'

/**
 * Examples of what the others leave out: the least that will do, one for all that happens in it. `word` puts their names into words.
 * They say what happens now; whether it should is for the owner to judge.
 */
export const suggestExamples = (
  service: Service,
  examples: readonly Example[],
  today: Temporal.PlainDate,
  word: (text: Complaint) => string,
): Example[] => atOnce(suggesting(service, examples, today, word, endless))

/** The same a step at a time, and as many as there is time to find. */
export function* suggesting(
  service: Service,
  examples: readonly Example[],
  today: Temporal.PlainDate,
  word: (text: Complaint) => string,
  time: Time,
): Steps<Example[]> {
  const map = mapOf(service, today, time)
  let { left } = yield* covering(service, examples)
  const suggested: Example[] = []
  for (const goal of [...left].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    if (time.over()) break
    if (!left.includes(goal)) continue
    const { found } = yield* seek(map, goal)
    const written = found && exampleOf(map, goal, found, word, [...examples, ...suggested])
    const example = written && truthful(service, written)
    const covered = example ? coveredBy(service, left, example) : []
    if (!example || !covered.includes(goal.id)) continue
    suggested.push(example)
    left = left.filter(({ id }) => !covered.includes(id))
  }
  return suggested
}

/** A page that a condition decides may still have nothing to show. */
const truthful = (service: Service, example: Example): Example => {
  const differs = runExamples(service, [example]).some(({ differences }) => differences.length > 0)
  const { complete } = example.expect
  return differs && complete !== undefined ? { ...example, expect: { complete } } : example
}

/** What shows most comes first, so that few examples are needed. */
const order: Goal['kind'][] = ['page', 'shown', 'hidden', 'holds', 'fails', 'bites']

const exampleOf = (
  map: ServiceMap,
  goal: Goal,
  given: Given,
  word: (text: Complaint) => string,
  others: readonly Example[],
): Example | undefined => {
  const { service } = map
  const { situation } = given
  const ask = askingIn(service, situation)
  const [refused] = refusals(service, ask, situation.known)
  const filled = refused === undefined && goal.kind !== 'bites' ? fillIn(map, given) : { answers: given.answers }
  if ('stuck' in filled) return undefined
  const walked = walk(service, filled.answers, ask, situation.known)
  // An answer that is refused is of no account in the walk, and all there is to show.
  const kept = goal.kind === 'bites' ? onlyAsked(given.answers, walked.faults, walked.relevant) : walked.relevant
  const name = nameFor(map, goal, given, word)
  const same = others.filter(other => other.name === name || other.name.startsWith(`${name} (`)).length
  return {
    name: same === 0 ? name : `${name} (${same + 1})`,
    ...peopleIn(situation.known),
    today: situation.today.toString(),
    answers: refused === undefined ? writtenOf(service, kept) : {},
    expect: refused === undefined ? expected(goal, walked.complete) : { refused },
  }
}

const onlyAsked = (
  answers: Record<string, Json>,
  faults: Readonly<Record<string, unknown>>,
  relevant: Readonly<Record<string, Json>>,
): Record<string, Json> =>
  Object.fromEntries(Object.entries(answers).filter(([fact]) => fact in faults || fact in relevant))

const expected = (goal: Goal, complete: boolean): Example['expect'] => {
  if (goal.kind === 'bites') return { complains: { [goal.name]: goal.condition ?? 'any' } }
  if (goal.kind === 'page' || goal.kind === 'shown') return { asks: [goal.name], complete }
  if (goal.kind === 'hidden') return { asksNot: [goal.name], complete }
  // What hangs on the condition says more than the condition.
  const { scope } = goal.record
  const decided = scope.pages
    .filter(({ when }) => when !== undefined && `${scope.path}${when}` === goal.name)
    .map(({ id }) => `${scope.path}${id}`)
  if (decided.length === 0) return { complete }
  return goal.kind === 'holds' ? { asks: decided, complete } : { asksNot: decided, complete }
}

const nameFor = (
  { service }: ServiceMap,
  goal: Goal,
  { situation }: Given,
  word: (text: Complaint) => string,
): string => {
  const words = service.words('sv')
  const label =
    goal.kind === 'page' && goal.page
      ? titleOf(goal.page, words, goal.record.scope.path)
      : (words.maybe(`fact.${goal.name}.label`) ?? goal.name)
  const what = word({ key: `services.proof.suggested.${textOf(goal.kind)}`, args: { what: label } })
  const { birthDate } = situation.known
  if (!birthDate) return what
  const age = birthDate.until(situation.today, { largestUnit: 'years' }).years
  return word({ key: 'services.proof.suggested.aged', args: { age, what } })
}

const textOf = (kind: Goal['kind']): 'page' | 'shown' | 'hidden' | 'holds' | 'fails' | 'bites' =>
  kind === 'taken' ? 'shown' : kind
