import type { MapModel, MapNode } from '../map/map-model.ts'

/** Nodes as one meets them: along the flows from the starts, and what nothing leads to last, in the order of the file. */
export const inOrder = (model: MapModel): MapNode[] => {
  const out = Map.groupBy(model.flows, ({ from }) => from)
  const led = new Set(model.flows.map(({ to }) => to))
  const edges = Map.groupBy(model.nodes, ({ edgeOf }) => edgeOf ?? '')
  const told = new Set(model.messages.map(({ to }) => to))
  const after = Map.groupBy(model.messages, ({ from }) => from)
  const byId = new Map(model.nodes.map(node => [node.id, node]))
  const finished: string[] = []
  const met = new Set<string>()
  const visit = (root: string): void => {
    const work = [{ id: root, next: 0 }]
    met.add(root)
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const onward = [
        ...(out.get(top.id) ?? []).map(({ to }) => to),
        ...(edges.get(top.id) ?? []).map(({ id }) => id),
        ...(after.get(top.id) ?? []).map(({ to }) => to),
      ]
      // The last way first: in the order that comes of it, turned round, the first way comes first.
      const to = onward[onward.length - 1 - top.next++]
      if (to === undefined) {
        finished.push(top.id)
        work.pop()
      } else if (byId.has(to) && !met.has(to)) {
        met.add(to)
        work.push({ id: to, next: 0 })
      }
    }
  }
  const first = model.nodes.filter(({ id, edgeOf }) => !led.has(id) && !edgeOf && !told.has(id))
  for (const { id } of [...first.toReversed(), ...model.nodes]) if (!met.has(id)) visit(id)
  return finished.toReversed().flatMap(id => byId.get(id) ?? [])
}
