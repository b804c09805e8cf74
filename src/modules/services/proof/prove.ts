import type { Service } from '../compiled-service.ts'
import type { TextSources } from '../words.ts'
import type { Example } from './example.ts'
import { outcomesOf } from './explore.ts'
import type { Finding } from './finding.ts'
import { goalsOf } from './goal.ts'
import { logicFindings } from './logic-rules.ts'
import { nobodyFindings } from './nobody-rules.ts'
import { runExamples } from './run-examples.ts'
import { mapOf } from './service-map.ts'
import { shapeFindings } from './shape-rules.ts'
import { textFindings } from './text-rules.ts'

/**
 * Everything that can be said against a service before it is published: what can never happen in it, how it speaks, what it asks for
 * without saying why, and examples that don't hold. `today` is the day from which it is offered. Asks no database; throws nothing.
 */
export const prove = (
  service: Service,
  texts: TextSources,
  examples: readonly Example[],
  today: Temporal.PlainDate,
): Finding[] => {
  const map = mapOf(service, today)
  const goals = goalsOf(map)
  return [
    ...runExamples(service, examples).flatMap(({ differences }) => differences),
    ...logicFindings(map, goals, outcomesOf(map, goals)),
    ...shapeFindings(map),
    ...nobodyFindings(map),
    ...textFindings(texts, service.definition.languages),
  ]
}
