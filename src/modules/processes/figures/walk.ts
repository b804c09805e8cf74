import { type Flow, type FlowNode, measures } from './flow.ts'
import type { Random } from './random.ts'
import { draw } from './spread.ts'
import { weightsOf } from './weights.ts'

const handOffs = measures.indexOf('handOffs')

/** One case let through a flow that is a chain: one thing at a time, so that nothing has to be put in order. The flow must have a way out of everything. */
export const walkChain = ({ nodes, start }: Flow, random: Random): Float64Array => {
  const totals = new Float64Array(measures.length)
  for (let node = nodes[start]; node; ) {
    const { byWork, byWait, always } = weightsOf(node)
    for (const { k, by } of always) totals[k] = (totals[k] ?? 0) + by
    addTimes(totals, byWork, node.worked ? draw(node.worked, random) : 0)
    addTimes(totals, byWait, node.waited ? draw(node.waited, random) : 0)
    const way = node.ways.length > 1 ? drawnWay(node, random) : node.ways[0]
    if (way?.handOff) totals[handOffs] = (totals[handOffs] ?? 0) + 1
    node = way ? nodes[way.to] : undefined
  }
  return totals
}

const addTimes = (totals: Float64Array, weights: { k: number; by: number }[], minutes: number): void => {
  if (minutes > 0) for (const { k, by } of weights) totals[k] = (totals[k] ?? 0) + by * minutes
}

/** One way by lot. What is left by rounding falls to the last. */
export const drawnWay = ({ ways }: FlowNode, random: Random) => {
  let left = random()
  for (const way of ways) {
    left -= way.chance
    if (left < 0) return way
  }
  return ways.at(-1)
}
