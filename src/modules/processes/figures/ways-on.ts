import type { MapModel, MapNode } from '../map/map-model.ts'

/** How one goes on in a map, with subprocesses opened up: into one is to what it begins with, and its ends lead out of it. */
export type Ways = {
  node: (id: string) => MapNode | undefined
  /** What lies within a subprocess lies in its lane; what has no lane in its pool. An event on an edge lies where its step does. */
  laneOf: (node: MapNode) => string
  on: (node: MapNode) => { flow: string; to: string }[]
  comes: (node: MapNode) => number
  edges: (node: MapNode) => MapNode[]
  tells: (node: MapNode) => string[]
  isTold: (node: MapNode) => boolean
}

export const waysOn = (model: MapModel): Ways => {
  const byId = new Map(model.nodes.map(node => [node.id, node]))
  const out = Map.groupBy(model.flows, ({ from }) => from)
  const into = Map.groupBy(model.flows, ({ to }) => to)
  const inner = Map.groupBy(model.nodes, ({ within }) => within ?? '')
  const onEdge = Map.groupBy(model.nodes, ({ edgeOf }) => edgeOf ?? '')
  const told = new Set(model.messages.filter(({ from }) => byId.has(from)).map(({ to }) => to))

  const laneOf = (node: MapNode): string => {
    const around = byId.get(node.edgeOf ?? node.within ?? '')
    return node.lane ?? (around ? laneOf(around) : node.pool)
  }
  const isFirst = (node: MapNode): boolean => !into.has(node.id) && !node.edgeOf
  const outOf = (node: MapNode): { flow: string; to: string }[] => {
    const flows = (out.get(node.id) ?? []).map(({ id, to }) => ({ flow: id, to }))
    const around = byId.get(node.within ?? '')
    return flows.length === 0 && around ? outOf(around) : flows
  }
  const on = (node: MapNode): { flow: string; to: string }[] => {
    const first = node.kind === 'part' ? (inner.get(node.id) ?? []).filter(isFirst) : []
    return first.length > 0 ? first.map(({ id }) => ({ flow: '', to: id })) : outOf(node)
  }
  return {
    node: id => byId.get(id),
    laneOf,
    on,
    comes: ({ id }) => into.get(id)?.length ?? 0,
    edges: ({ id }) => onEdge.get(id) ?? [],
    tells: ({ id }) => model.messages.filter(({ from, to }) => from === id && byId.has(to)).map(({ to }) => to),
    isTold: ({ id }) => told.has(id),
  }
}
