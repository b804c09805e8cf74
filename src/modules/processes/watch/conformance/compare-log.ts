import { compileBpmn } from '../../bpmn/compile.ts'
import { readBpmn } from '../../bpmn/read-bpmn.ts'
import { type Conformance, compareWithMap } from './compare.ts'
import { readXes, stepsOf } from './read-xes.ts'

/** A log of events (XES), from Torg or elsewhere, beside a map. Every case in it counts as ended. Throws BpmnFault, XesFault. */
export const compareLog = async (map: Uint8Array | string, log: Uint8Array | string): Promise<Conformance> => {
  const program = compileBpmn(await readBpmn(map))
  return compareWithMap(
    program,
    readXes(log).map(events => ({ steps: stepsOf(program, events) })),
  )
}
