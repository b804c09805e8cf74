import type { Service } from '../compiled-service.ts'
import type { TextSources } from '../words.ts'
import { deadEnds } from './dead-ends.ts'
import type { Example } from './example.ts'
import { outcomesOf } from './explore.ts'
import { type Finding, finding } from './finding.ts'
import { goalsOf } from './goal.ts'
import { logicFindings } from './logic-rules.ts'
import { nobodyFindings } from './nobody-rules.ts'
import { goThroughAll } from './run-examples.ts'
import { mapOf } from './service-map.ts'
import { shapeFindings } from './shape-rules.ts'
import { textFindings } from './text-rules.ts'
import { atOnce, endless, type Steps, type Time } from './time.ts'

/**
 * Everything that can be said against a service before it is published: what can never happen in it, how it speaks, what it asks for
 * without saying why, and examples that don't hold. `today` is the day from which it is offered. Asks no database; throws nothing.
 */
export const prove = (
  service: Service,
  texts: TextSources,
  examples: readonly Example[],
  today: Temporal.PlainDate,
): Finding[] => atOnce(proving(service, texts, examples, today, endless))

/** The same a step at a time. What there is no time for is told of as not looked at. */
export function* proving(
  service: Service,
  texts: TextSources,
  examples: readonly Example[],
  today: Temporal.PlainDate,
  time: Time,
): Steps<Finding[]> {
  const results = yield* goThroughAll(service, examples)
  const map = mapOf(service, today, time)
  yield
  const goals = goalsOf(map)
  const outcomes = yield* outcomesOf(map, goals)
  const stuck = yield* deadEnds(map)
  return [
    ...results.flatMap(({ differences }) => differences),
    ...(examples.length === 0 ? [finding('warns', 'no-examples', exampleFile, 'services.proof.no-examples')] : []),
    ...logicFindings(map, goals, outcomes),
    ...stuck,
    ...(time.over() ? [finding('warns', 'out-of-time', anywhere, 'services.proof.out-of-time')] : []),
    ...shapeFindings(map),
    ...nobodyFindings(map),
    ...textFindings(texts, service.definition.languages),
  ]
}

const exampleFile = { file: 'examples.json', path: '' }
const anywhere = { file: 'service.json', path: '' }
