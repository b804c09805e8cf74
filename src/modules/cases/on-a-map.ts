import { describedBlocks } from './blocks/case-blocks.ts'
import { completeStep } from './commands/complete-step.ts'
import { steerCase } from './commands/steer-case.ts'
import { AskFields, givenIn } from './on-map/ask-fields.tsx'
import { heard } from './on-map/move-on.ts'
import { publishServiceMap } from './on-map/publish-service-map.ts'
import { mapOfService, publishStandardMaps } from './on-map/standard-maps.ts'
import { caseOnItsMap, repeatable } from './queries/steps-of-case.ts'
import { endsWith } from './reply-template.ts'

export type { StepAnswer } from './on-map/answers.ts'
export type { StepView } from './on-map/step-record.ts'
export type { StepOfCase } from './queries/steps-of-case.ts'

/** The map that a case goes by: publishing it, doing its steps, and what somebody who may does besides it. */
export const onMap = {
  AskFields,
  caseOnItsMap,
  completeStep,
  describedBlocks,
  endsWith,
  givenIn,
  heard,
  mapOfService,
  publishServiceMap,
  publishStandardMaps,
  repeatable,
  steerCase,
}
