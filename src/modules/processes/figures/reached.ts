import type { Flow, FlowNode } from './flow.ts'

/** What the case comes to; what it never comes to is made to do nothing. Also tells each node what leads to it. */
export const reached = (flow: Flow): Flow => {
  const met = new Set([flow.start])
  for (const index of met) for (const { to } of onwardOf(flow.nodes[index])) met.add(to)
  const nodes = flow.nodes.map(
    (node, index): FlowNode =>
      met.has(index)
        ? { ...node, comes: [], met: true }
        : { ...node, kind: 'pass', ways: [], sides: [], tells: [], comes: [], met: false },
  )
  for (const [index, node] of nodes.entries()) for (const { to } of onwardOf(node)) nodes[to]?.comes.push(index)
  return { ...flow, nodes }
}

const onwardOf = (node: FlowNode | undefined) => (node ? [...node.ways, ...node.sides, ...node.tells] : [])
