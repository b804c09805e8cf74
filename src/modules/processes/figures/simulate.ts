// Cases that are let through a map, each time and each choice drawn by lot: for what a chain can't tell (docs/figures.md).
import { type Flow, type FlowNode, measures, type Way, type Why } from './flow.ts'
import { type Happening, soonestFirst } from './heap.ts'
import type { Random } from './random.ts'
import { draw } from './spread.ts'
import { drawnWay } from './walk.ts'
import { weightsOf } from './weights.ts'

/** More happenings than this in one case are a map that goes round for ever. */
const mostOfACase = 20_000

const [elapsed, waiting, resident, handOffs] = [
  measures.indexOf('elapsed'),
  measures.indexOf('waiting'),
  measures.indexOf('resident'),
  measures.indexOf('handOffs'),
]

type Case = {
  began: number
  ended: number | undefined
  happenings: number
  totals: Float64Array
  /** What has come to joins and to nodes that are told, and has not been used. */
  come: Map<number, number>
}

/** A queue: how many are free, and who waits. */
type Line = { free: number; waits: { here: Happening; work: number }[] }

/**
 * Lets cases that begin at `arrivals` through the same world, where they stand in the same queues. Gives what each added up to, by measure, in the order in which
 * they came; or why it can't be told.
 */
export const letThrough = (flow: Flow, arrivals: number[], random: Random): Float64Array[] | Why => {
  const { add, next } = soonestFirst()
  const lines: Line[] = flow.queues.map(({ servers }) => ({ free: servers, waits: [] }))
  const cases = arrivals.map(blank)

  const leave = (one: Case, node: FlowNode, here: Happening): void => {
    if (node.kind === 'end') one.ended = Math.max(one.ended ?? 0, here.at)
    const follow = (way: Way, is: Happening['is'] = 'comes'): void => {
      if (way.handOff) grow(one, handOffs, 1)
      add({ at: here.at, of: here.of, node: way.to, is, from: here.node })
    }
    for (const way of node.sides) if (random() < way.chance) follow(way)
    for (const way of node.tells) follow(way, flow.nodes[way.to]?.kind === 'receive' ? 'told' : 'comes')
    const chosen = node.kind === 'choose' ? drawnWay(node, random) : undefined
    if (chosen) follow(chosen)
    else for (const way of node.ways) follow(way)
  }

  const work = (one: Case, node: FlowNode, here: Happening): void => {
    const minutes = node.worked ? draw(node.worked, random) : 0
    const { byWork, always } = weightsOf(node)
    for (const { k, by } of byWork) grow(one, k, by * minutes)
    for (const { k, by } of always) grow(one, k, by)
    const queue = node.queue === undefined || minutes === 0 ? undefined : flow.queues[node.queue]
    const line = lines[node.queue ?? -1]
    if (!queue || !line) stay(here, minutes)
    else if (line.free === 0) line.waits.push({ here, work: minutes * queue.stretch })
    else {
      line.free -= 1
      add({ ...here, at: here.at + minutes * queue.stretch, is: 'worked' })
    }
  }

  /** Work that nobody queues for. */
  const stay = (here: Happening, minutes: number): void => {
    const [one, node] = [cases[here.of], flow.nodes[here.node]]
    if (!one || !node) return
    if (minutes === 0) leave(one, node, here)
    else add({ ...here, at: here.at + minutes, is: 'worked', from: alone })
  }

  const handOver = (node: FlowNode, { at, from }: Happening): void => {
    const line = from === alone ? undefined : lines[node.queue ?? -1]
    if (!line) return
    const first = line.waits.shift()
    if (first) add({ ...first.here, at: at + first.work, is: 'worked' })
    else line.free += 1
  }

  const come = (one: Case, node: FlowNode, here: Happening): void => {
    if (!mayGoOn(one, node, here)) return
    const still = node.waited ? draw(node.waited, random) : 0
    if (still > 0) for (const { k, by } of weightsOf(node).byWait) grow(one, k, by * still)
    if (still === 0) work(one, node, here)
    else add({ ...here, at: here.at + still, is: 'ready' })
  }

  for (const [of, at] of arrivals.entries()) add({ at, of, node: flow.start, is: 'comes', from: flow.start })
  for (let here = next(); here; here = next()) {
    const [one, node] = [cases[here.of], flow.nodes[here.node]]
    if (!one || !node) continue
    if (++one.happenings > mostOfACase) return { rule: 'endless', element: node.id }
    if (here.is === 'ready') work(one, node, here)
    else if (here.is === 'worked') {
      handOver(node, here)
      leave(one, node, here)
    } else come(one, node, here)
  }
  return cases.some(({ ended }) => ended === undefined) ? { rule: 'stuck' } : cases.map(totalsOf)
}

/** More than a map has nodes; the two after are how a node that is told has been come to. */
const mostWays = 8_192
const [walked, told] = [8_190, 8_191]

/** Where work comes from that nobody has queued for. */
const alone = -1

const blank = (began: number): Case => ({
  began,
  ended: undefined,
  happenings: 0,
  totals: new Float64Array(measures.length),
  come: new Map(),
})

const grow = ({ totals }: Case, k: number, by: number): void => {
  totals[k] = (totals[k] ?? 0) + by
}

/** What the clock shows is no sum: parts go on beside each other. */
const totalsOf = ({ began, ended, totals }: Case): Float64Array => {
  totals[elapsed] = (ended ?? began) - began
  totals[waiting] = Math.max(0, totals[elapsed] - (totals[resident] ?? 0))
  return totals
}

/** A join waits until all ways have come, and what is told waits until it has been both come to and told. */
const mayGoOn = ({ come }: Case, node: FlowNode, { node: at, is, from }: Happening): boolean => {
  if (node.kind !== 'join' && node.kind !== 'receive') return true
  const keyOf = (way: number): number => at * mostWays + way
  const keys = node.kind === 'join' ? node.comes.map(keyOf) : [keyOf(walked), keyOf(told)]
  const key = node.kind === 'join' ? keyOf(from) : keyOf(is === 'told' ? told : walked)
  come.set(key, (come.get(key) ?? 0) + 1)
  if (!keys.every(each => (come.get(each) ?? 0) > 0)) return false
  for (const each of keys) come.set(each, (come.get(each) ?? 0) - 1)
  return true
}
