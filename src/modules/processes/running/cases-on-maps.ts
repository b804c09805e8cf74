import { cancelInstance, repeatStep, skipTask } from '../commands/change-course.ts'
import { setFacts } from '../commands/set-facts.ts'
import { startFirst } from '../commands/start-instance.ts'
import { mapOfCase } from '../queries/map-of-case.ts'
import { progressOf, runningCase, stepsToRepeat } from '../queries/running-case.ts'

export type { Facts } from '../commands/start-instance.ts'
export type { MapOfCase } from '../queries/map-of-case.ts'
export type { OpenStep, Progress, RunningCase } from '../queries/running-case.ts'

/** What a case needs of the map that it goes by: beginning it, where it stands, and what is done besides it. */
export const casesOnMaps = {
  cancelInstance,
  mapOfCase,
  progressOf,
  repeatStep,
  runningCase,
  setFacts,
  skipTask,
  startFirst,
  stepsToRepeat,
}
