import type { Sheet, SheetEdge } from './sheet.ts'

type Pair = { from: string; to: string }

/**
 * In which column each node stands: after all that lead to it. Of a ring of flows the one that closes it leads backwards; messages count where
 * they close no ring.
 */
export const columnsOf = ({ nodes, edges }: Sheet): Map<string, number> => {
  const firm = pairsOf(edges.filter(({ loose }) => !loose))
  const forward = withoutRings(
    nodes.map(({ id }) => id),
    firm,
  )
  for (const pair of pairsOf(edges.filter(({ loose }) => loose)))
    if (pair.from !== pair.to && !leads(forward, pair.to, pair.from)) forward.push(pair)
  return longestWays(
    nodes.map(({ id }) => id),
    forward,
  )
}

const pairsOf = (edges: SheetEdge[]): Pair[] =>
  edges.flatMap(({ from, to }) => (typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : []))

const byFrom = (pairs: Pair[]): Map<string, string[]> => {
  const next = new Map<string, string[]>()
  for (const { from, to } of pairs) next.set(from, [...(next.get(from) ?? []), to])
  return next
}

/** The pairs without those that lead back to where one came from, walking from what nothing leads to. */
const withoutRings = (ids: string[], pairs: Pair[]): Pair[] => {
  const next = byFrom(pairs)
  const reached = new Set(pairs.map(({ to }) => to))
  const state = new Map<string, 'open' | 'done'>()
  const kept: Pair[] = []
  for (const root of [...ids.filter(id => !reached.has(id)), ...ids]) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path = [{ id: root, at: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = next.get(top.id)?.[top.at++]
      if (to === undefined) {
        state.set(top.id, 'done')
        path.pop()
        continue
      }
      if (state.get(to) === 'open') continue
      kept.push({ from: top.id, to })
      if (state.has(to)) continue
      state.set(to, 'open')
      path.push({ id: to, at: 0 })
    }
  }
  return kept
}

const leads = (pairs: Pair[], from: string, to: string): boolean => {
  const next = byFrom(pairs)
  const seen = new Set([from])
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    for (const each of next.get(id) ?? []) {
      if (seen.has(each)) continue
      seen.add(each)
      waiting.push(each)
    }
  }
  return false
}

const longestWays = (ids: string[], pairs: Pair[]): Map<string, number> => {
  const next = byFrom(pairs)
  const left = new Map(ids.map(id => [id, 0]))
  for (const { to } of pairs) left.set(to, (left.get(to) ?? 0) + 1)
  const columns = new Map(ids.map(id => [id, 0]))
  const ready = ids.filter(id => left.get(id) === 0)
  for (let at = 0; at < ready.length; at++) {
    const id = ready[at] ?? ''
    for (const to of next.get(id) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1))
      left.set(to, (left.get(to) ?? 1) - 1)
      if (left.get(to) === 0) ready.push(to)
    }
  }
  return columns
}
