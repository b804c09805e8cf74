// Processes: maps (BPMN 2.0), what is wrong with them, and the running of them.
export { compileBpmn } from './bpmn/compile.ts'
export { BpmnFault, readBpmn, writeBpmn } from './bpmn/read-bpmn.ts'
export { lintMap } from './lint/lint-map.ts'
export { runMap, type Trial } from './running/run-map.ts'
