// Processes: maps (BPMN 2.0) and decisions (DMN 1.5), what is wrong with them, and the running of them.

export { compileBpmn } from './bpmn/compile.ts'
export type { Ask, Phase } from './bpmn/program.ts'
export { BpmnFault, type BpmnFile, readBpmn, writeBpmn } from './bpmn/read-bpmn.ts'
export { libraryOf, readModel } from './decisions/compile-dmn.ts'
export { type Decided, decide } from './decisions/decide.ts'
export { decideAmong } from './decisions/decide-among.ts'
export type { Library, Model } from './decisions/model.ts'
export { DmnFault } from './decisions/read-dmn.ts'
export type { SideRow } from './derivation/compare-maps.ts'
export type { How } from './derivation/lineage.ts'
export {
  type KnownMap,
  type MapDifference,
  mapDifferences,
  originsBetween,
  type Place,
} from './derivation/map-differences.ts'
export { mergeMaps } from './derivation/merge-maps.ts'
export type { Decide } from './engine/decide.ts'
export type { Variables } from './engine/state.ts'
export { readFacts } from './facts-in-file.ts'
export type { Change, Difference } from './figures/difference.ts'
export { type Measure, measures, type Who, type Why } from './figures/flow.ts'
export { incidentWords } from './incident-words.ts'
export { type Finding, findingWords } from './lint/finding.ts'
export { lintMap } from './lint/lint-map.ts'
export type { MapModel, MapNode } from './map/map-model.ts'
export { readMap } from './map/read-map.ts'
export * from './maps/door.ts'
export type { Change as MapChange } from './outline/change.ts'
export { type Outline, type OutlineItem, outlineOf } from './outline/outline.ts'
export { loadMaps, type MapPair } from './own-maps/load-maps.ts'
export { type ComparedMap, changeOf, mapsOf, publishedMaps } from './own-maps/maps-of.ts'
export { drawFile } from './picture/draw-map.tsx'
export { layOut } from './picture/lay-out.ts'
export { MapPicture } from './picture/map-picture.tsx'
export * from './running/door.ts'
export type { StepFacts, Time, Value } from './step-facts.ts'
export { compareLog } from './watch/conformance/compare-log.ts'
export type { Fit, Live, RunningMap, StepTime, Stopped, StoppedAlike, StoppedOne, StoppedStart } from './watch/watch.ts'
export { watch } from './watch/watch.ts'
