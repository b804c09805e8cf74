// Processes: maps (BPMN 2.0) and decisions (DMN 1.5), what is wrong with them, and the running of them.
export { compileBpmn } from './bpmn/compile.ts'
export { BpmnFault, readBpmn, writeBpmn } from './bpmn/read-bpmn.ts'
export { libraryOf, readModel } from './decisions/compile-dmn.ts'
export { type Decided, decide } from './decisions/decide.ts'
export type { Library, Model } from './decisions/model.ts'
export { DmnFault } from './decisions/read-dmn.ts'
export { lintMap } from './lint/lint-map.ts'
export { runMap, type Trial } from './running/run-map.ts'
