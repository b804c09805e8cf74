// Maps that are run, and the cases that are kept on them.
export { broadcastSignal } from '../commands/broadcast-signal.ts'
export { cancelInstance, repeatStep, skipTask } from '../commands/change-course.ts'
export { completeTask } from '../commands/complete-task.ts'
export { correlateMessage } from '../commands/correlate-message.ts'
export { moveInstances } from '../commands/move-instances.ts'
export { publishDefinition } from '../commands/publish-definition.ts'
export { type RetriedAll, retryIncident } from '../commands/retry-incident.ts'
export { setFacts } from '../commands/set-facts.ts'
export { type Facts, startFirst, startInstance } from '../commands/start-instance.ts'
export { unpublishDefinition } from '../commands/unpublish-definition.ts'
export { type MapOfCase, mapOfCase } from '../queries/map-of-case.ts'
export { type DecisionMade, decisionsMade, historyOf, openIncidents, openTasks } from '../queries/running.ts'
export {
  type OpenStep,
  type Progress,
  progressOf,
  type RunningCase,
  runningCase,
  stepsToRepeat,
} from '../queries/running-case.ts'
export { runMap, type Trial } from './run-map.ts'
export { createTimerWorker } from './timer-worker.ts'
export { type Block, MapError, processHandlers } from './work-delivery.ts'
