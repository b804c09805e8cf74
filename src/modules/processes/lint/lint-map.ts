import type { DescribedBlock } from '../blocks/block.ts'
import { blockFindings } from '../blocks/check-use.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import { BpmnFault, readBpmn } from '../bpmn/read-bpmn.ts'
import { unreadable } from './expressions.ts'
import type { Finding } from './finding.ts'
import { municipalRules } from './municipal-rules.ts'
import { soundnessOf } from './soundness.ts'

/**
 * Everything that is wrong with a map, or could be better. Without an error it can be run. With a catalogue also how it uses the building blocks
 * there; without one nothing is said of them.
 */
export const lintMap = async (file: Uint8Array | string, catalogue?: readonly DescribedBlock[]): Promise<Finding[]> => {
  try {
    const program = compileBpmn(await readBpmn(file))
    const blocks = catalogue ? blockFindings(program, catalogue) : []
    return [...unreadable(program), ...blocks, ...soundnessOf(program), ...municipalRules(program)]
  } catch (fault) {
    if (!(fault instanceof BpmnFault)) throw fault
    return [{ rule: fault.rule, element: fault.element, level: 'error', values: fault.values }]
  }
}
