import { compileBpmn } from '../../bpmn/compile.ts'
import { readBpmn } from '../../bpmn/read-bpmn.ts'
import { type Conformance, compareWithMap } from './compare.ts'
import { hasEnded, readXes, stepsOf } from './read-xes.ts'

/** A log of events (XES), from Torg or elsewhere, beside a map. Cases count as ended unless it says otherwise. Throws BpmnFault, XesFault. */
export const compareLog = async (map: Uint8Array | string, log: Uint8Array | string): Promise<Conformance> => {
  const program = compileBpmn(await readBpmn(map))
  return compareWithMap(
    program,
    readXes(log).map(trace => ({ steps: stepsOf(program, trace.events), ended: hasEnded(trace) })),
  )
}
