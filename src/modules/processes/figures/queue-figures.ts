import { byMeasure, type Flow, type FlowNode, measures, type Why } from './flow.ts'
import { seeded } from './random.ts'
import { letThrough } from './simulate.ts'
import { draw } from './spread.ts'

/**
 * Cases that come by chance (exponential times between them, `between` minutes in mean) and stand in the map's queues: what each adds up to, without the first
 * tenth, which met an empty room.
 */
export const casesInQueues = (flow: Flow, between: number, count: number, seed: number): Float64Array[] | Why => {
  const random = seeded(seed)
  let at = 0
  const arrivals = Array.from({ length: count }, () => {
    at += draw({ is: 'exponential', mean: between }, random)
    return at
  })
  const totals = letThrough(flow, arrivals, random)
  return 'rule' in totals ? totals : totals.slice(Math.ceil(count / 10))
}

const trials = 400

/** A queue to which more comes than can be done: it would grow for ever. */
export const overfullIn = (flow: Flow, between: number, seed: number): Why | undefined => {
  for (const [index, { id, servers, stretch }] of flow.queues.entries()) {
    const random = seeded(seed)
    const counting: Flow = { ...flow, queues: [], nodes: flow.nodes.map(node => onlyWorkOf(node, index, stretch)) }
    let busy = 0
    for (let i = 0; i < trials; i++) {
      const totals = letThrough(counting, [0], random)
      if ('rule' in totals) return totals
      busy += totals[0]?.[steps] ?? 0
    }
    if (busy / trials / servers >= between) return { rule: 'overfull', element: id }
  }
  return undefined
}

const steps = measures.indexOf('steps')

/** The same node, where nothing is counted but minutes of the clock that one queue is busy with it, as its steps. */
const onlyWorkOf = (node: FlowNode, queue: number, stretch: number): FlowNode => ({
  ...node,
  worth: byMeasure(measure => ({
    worked: measure === 'steps' && node.queue === queue ? stretch : 0,
    waited: 0,
    always: 0,
  })),
})
