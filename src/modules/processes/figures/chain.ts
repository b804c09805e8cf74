// The absorbing chain: what a case adds up to on its way to an end, in mean and variance, without drawing lots (docs/figures.md).
import { componentsOf } from './components.ts'
import { byMeasure, type Flow, type FlowNode, type Measure, measures, type Way, type Why } from './flow.ts'
import { solve } from './solve.ts'
import { type Moments, momentsOf } from './spread.ts'

export type Counted = Record<Measure, Moments>

/** What keeps a flow from being counted exactly: several things at once, or queues. */
export const whyNotChain = ({ nodes }: Flow): Why | undefined => {
  for (const { id, kind, sides, tells, met, queue, worked } of nodes) {
    if (!met) continue
    if (queue !== undefined && worked) return { rule: 'queue', element: id }
    if (kind === 'split' || kind === 'join') return { rule: 'together', element: id }
    if (sides.length > 0) return { rule: 'side', element: id }
    if (kind === 'receive' || tells.length > 0) return { rule: 'message', element: id }
  }
  return undefined
}

/** Of a flow that is a chain. A part of it that can never be left says so. */
export const countChain = (flow: Flow): Counted | Why => {
  const means = flow.nodes.map(() => new Float64Array(measures.length))
  const variances = flow.nodes.map(() => new Float64Array(measures.length))
  const own = flow.nodes.map(ownMoments)
  for (const part of componentsOf(
    flow.nodes.map(({ ways }) => ways.map(({ to }) => to)),
    flow.start,
  )) {
    const inside = insideOf(flow.nodes, part)
    const first = solve(
      inside,
      part.map(v => measures.map((_, k) => (own[v]?.[k]?.mean ?? 0) + onward(flow, v, k, part, means))),
    )
    if (!first) return { rule: 'endless', element: flow.nodes[part[0] ?? 0]?.id ?? '' }
    put(part, first, means)
    const second = solve(
      inside,
      part.map(v =>
        measures.map(
          (_, k) =>
            (own[v]?.[k]?.variance ?? 0) + chance(flow, v, k, means) + onwardVariance(flow, v, k, part, variances),
        ),
      ),
    )
    if (!second) return { rule: 'endless', element: flow.nodes[part[0] ?? 0]?.id ?? '' }
    put(part, second, variances)
  }
  const of = (k: number): Moments => ({
    mean: means[flow.start]?.[k] ?? 0,
    variance: Math.max(0, variances[flow.start]?.[k] ?? 0),
  })
  return byMeasure((_, k) => of(k))
}

/** What a node itself adds: its work and its wait are apart from each other. */
const ownMoments = (node: FlowNode): Moments[] => {
  const none: Moments = { mean: 0, variance: 0 }
  const [worked, waited] = [node.worked, node.waited].map(spread => (spread ? momentsOf(spread) : none))
  return measures.map(measure => {
    const { worked: byWork, waited: byWait, always } = node.worth[measure]
    return {
      mean: byWork * (worked?.mean ?? 0) + byWait * (waited?.mean ?? 0) + always,
      variance: byWork ** 2 * (worked?.variance ?? 0) + byWait ** 2 * (waited?.variance ?? 0),
    }
  })
}

const handOffs = measures.indexOf('handOffs')

const along = (way: Way, k: number): number => (k === handOffs && way.handOff ? 1 : 0)

const waysOf = (flow: Flow, v: number): Way[] => flow.nodes[v]?.ways ?? []

/** What is known already of the ways out of a part; of those within it only what lies on the way itself. */
const onward = (flow: Flow, v: number, k: number, part: number[], known: Float64Array[]): number =>
  sum(waysOf(flow, v), way => way.chance * (along(way, k) + (part.includes(way.to) ? 0 : (known[way.to]?.[k] ?? 0))))

const onwardVariance = (flow: Flow, v: number, k: number, part: number[], known: Float64Array[]): number =>
  sum(waysOf(flow, v), way => way.chance * (part.includes(way.to) ? 0 : (known[way.to]?.[k] ?? 0)))

/** What the choice of way itself makes vary: the variance of what is to come, over the ways. */
const chance = (flow: Flow, v: number, k: number, means: Float64Array[]): number => {
  const ways = waysOf(flow, v)
  const toCome = (way: Way): number => along(way, k) + (means[way.to]?.[k] ?? 0)
  const mean = sum(ways, way => way.chance * toCome(way))
  return sum(ways, way => way.chance * (toCome(way) - mean) ** 2)
}

/** The chances of going from one node of a part to another. */
const insideOf = (nodes: FlowNode[], part: number[]): number[][] => {
  const at = new Map(part.map((v, i) => [v, i]))
  return part.map(v => {
    const row = part.map(() => 0)
    for (const { to, chance } of nodes[v]?.ways ?? []) {
      const i = at.get(to)
      if (i !== undefined) row[i] = (row[i] ?? 0) + chance
    }
    return row
  })
}

const put = (part: number[], found: number[][], into: Float64Array[]): void => {
  for (const [i, v] of part.entries()) into[v]?.set(found[i] ?? [])
}

const sum = <T>(all: T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)
