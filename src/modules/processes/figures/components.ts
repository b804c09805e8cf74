/**
 * The strongly connected parts of what can be reached from `start`, each after all that it leads to (Tarjan 1972, with a stack of its own so that long
 * maps are no trouble).
 */
export const componentsOf = (ways: number[][], start: number): number[][] => {
  const order = new Map<number, number>()
  const low = new Map<number, number>()
  const open: number[] = []
  const isOpen = new Set<number>()
  const parts: number[][] = []
  const work: { node: number; next: number }[] = []
  const enter = (node: number): void => {
    low.set(node, order.size)
    order.set(node, order.size)
    open.push(node)
    isOpen.add(node)
    work.push({ node, next: 0 })
  }
  const lower = (node: number, to: number | undefined): void => {
    low.set(node, Math.min(low.get(node) ?? 0, to ?? 0))
  }
  const close = (node: number): void => {
    const from = open.indexOf(node)
    const part = open.splice(from)
    for (const each of part) isOpen.delete(each)
    parts.push(part)
  }
  enter(start)
  for (let top = work.at(-1); top; top = work.at(-1)) {
    const to = ways[top.node]?.[top.next++]
    if (to === undefined) {
      work.pop()
      if (low.get(top.node) === order.get(top.node)) close(top.node)
      const before = work.at(-1)
      if (before) lower(before.node, low.get(top.node))
    } else if (!order.has(to)) enter(to)
    else if (isOpen.has(to)) lower(top.node, order.get(to))
  }
  return parts
}
