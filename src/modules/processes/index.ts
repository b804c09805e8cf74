// Processes: maps (BPMN 2.0) and decisions (DMN 1.5), what is wrong with them, and the running of them.
export { compileBpmn } from './bpmn/compile.ts'
export { BpmnFault, readBpmn, writeBpmn } from './bpmn/read-bpmn.ts'
export { broadcastSignal } from './commands/broadcast-signal.ts'
export { completeTask } from './commands/complete-task.ts'
export { correlateMessage } from './commands/correlate-message.ts'
export { moveInstances } from './commands/move-instances.ts'
export { publishDefinition } from './commands/publish-definition.ts'
export { retryIncident } from './commands/retry-incident.ts'
export { startInstance } from './commands/start-instance.ts'
export { libraryOf, readModel } from './decisions/compile-dmn.ts'
export { type Decided, decide } from './decisions/decide.ts'
export { decideAmong } from './decisions/decide-among.ts'
export type { Library, Model } from './decisions/model.ts'
export { DmnFault } from './decisions/read-dmn.ts'
export type { SideRow } from './derivation/compare-maps.ts'
export type { How } from './derivation/lineage.ts'
export type { Decide } from './engine/decide.ts'
export type { Variables } from './engine/state.ts'
export { readFacts } from './facts-in-file.ts'
export type { Change, Difference } from './figures/difference.ts'
export { type Measure, measures, type Who, type Why } from './figures/flow.ts'
export { type Finding, findingWords } from './lint/finding.ts'
export { lintMap } from './lint/lint-map.ts'
export type { MapModel, MapNode } from './map/map-model.ts'
export { readMap } from './map/read-map.ts'
export { editMap, saveMapFile, undoMapChange } from './maps/edit-map.ts'
export { newMap } from './maps/new-map.ts'
export { mapOf, mapsForBuilder, type StoredMap } from './maps/stored-map.ts'
export type { Change as MapChange } from './outline/change.ts'
export { type Outline, type OutlineItem, outlineOf } from './outline/outline.ts'
export { loadMaps } from './own-maps/load-maps.ts'
export { type ComparedMap, changeOf, mapsOf, publishedMaps } from './own-maps/maps-of.ts'
export { drawFile } from './picture/draw-map.tsx'
export { layOut } from './picture/lay-out.ts'
export { MapPicture } from './picture/map-picture.tsx'
export { type DecisionMade, decisionsMade, historyOf, openIncidents, openTasks } from './queries/running.ts'
export { runMap, type Trial } from './running/run-map.ts'
export { createTimerWorker } from './running/timer-worker.ts'
export { type Block, MapError, processHandlers } from './running/work-delivery.ts'
export type { StepFacts, Time, Value } from './step-facts.ts'
export { type CellFault, faultyCells } from './tables/check-change.ts'
export type { Cells, ColumnSide, ColumnWords, DecisionChange } from './tables/decision-change.ts'
export {
  aggregations,
  type DecisionFile,
  type DecisionPart,
  type PlainTable,
  policies,
  readDecisionFile,
  type TableRule,
} from './tables/decision-file.ts'
export { dmnForEditor, editDecision, saveDecisionFile, undoDecisionChange } from './tables/edit-decision.ts'
export { newDecision } from './tables/new-decision.ts'
export {
  type DecisionHistoryLine,
  decisionHistory,
  decisionOf,
  decisionsForBuilder,
  type StoredDecision,
} from './tables/stored-decision.ts'
export { type Stretch, type TableFinding, tableFindings, type Where } from './tables/table-findings.ts'
export {
  asKept,
  askDecision,
  expectedFrom,
  feelOf,
  fieldOf,
  type GivenInput,
  givenFrom,
  inputsOf,
  type TriedExample,
  tryExamples,
  typeBehind,
} from './tables/try-decision.ts'
