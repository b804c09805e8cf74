import type { Service } from '../compiled-service.ts'
import type { TextSources } from '../words.ts'
import { outcomesOf } from './explore.ts'
import type { Finding } from './finding.ts'
import { goalsOf } from './goal.ts'
import { logicFindings } from './logic-rules.ts'
import { mapOf } from './service-map.ts'
import { shapeFindings } from './shape-rules.ts'
import { textFindings } from './text-rules.ts'

export const prove = (service: Service, texts: TextSources, today: Temporal.PlainDate): Finding[] => {
  const map = mapOf(service, today)
  const goals = goalsOf(map)
  return [
    ...logicFindings(map, goals, outcomesOf(map, goals)),
    ...shapeFindings(map),
    ...textFindings(texts, service.definition.languages),
  ]
}
