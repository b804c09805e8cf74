/** The cycles of a graph, one for each knot, as `a -> b -> a`. */
export const cyclesIn = (graph: Map<string, string[]>): string[] => {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (node: string, way: string[]): void => {
    const at = way.indexOf(node)
    if (at >= 0) found.push([...way.slice(at), node].join(' -> '))
    if (at >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...way, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}
