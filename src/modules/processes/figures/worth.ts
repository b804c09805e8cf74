import type { MapNode } from '../map/map-model.ts'
import type { StepFacts } from '../step-facts.ts'
import { byMeasure, type FlowNode, type Measure } from './flow.ts'
import type { Role } from './known.ts'

/**
 * What a node adds to each measure. What is not the resident's own work is waiting to the resident. Where a lane does not say whose it is, the work is
 * the municipality's.
 */
export const worthOf = (
  { kind }: MapNode,
  { value, costOre = 0 }: StepFacts,
  role: Role | undefined,
  counts = true,
): FlowNode['worth'] => {
  const who = role?.who ?? 'staff'
  const resident = who === 'resident' ? 1 : 0
  const byWork: Partial<Record<Measure, number>> = {
    resident,
    waiting: 1 - resident,
    elapsed: 1,
    staff: who === 'staff' ? 1 : 0,
    cost: (role?.hourOre ?? 0) / 60,
    [value ?? 'unmarked']: who === 'system' ? 0 : 1,
  }
  const always: Partial<Record<Measure, number>> = { cost: costOre, steps: counts && kind === 'step' ? 1 : 0 }
  return byMeasure(measure => ({
    worked: byWork[measure] ?? 0,
    waited: measure === 'waiting' || measure === 'elapsed' ? 1 : 0,
    always: always[measure] ?? 0,
  }))
}
