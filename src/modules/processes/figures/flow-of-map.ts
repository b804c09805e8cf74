import type { MapModel, MapNode } from '../map/map-model.ts'
import { chancesOf, type Faulty } from './choice.ts'
import type { Flow, FlowNode, Queue, Way, Why } from './flow.ts'
import type { Known } from './known.ts'
import { reached } from './reached.ts'
import { type Ways, waysOn } from './ways-on.ts'
import { worthOf } from './worth.ts'

/** Larger maps than this are not counted. */
const mostNodes = 2_000

const hoursOfAWeek = 168

/** A map as it is counted; or why it can't be. Pools that the case tells nothing are left out. */
export const flowOfMap = (model: MapModel, known: Known): Flow | Why => {
  if (model.nodes.length > mostNodes) return { rule: 'too-large' }
  const ways = waysOn(model)
  const start = startOf(model, known)
  if ('rule' in start) return start
  const place = placesOf(model)
  const faults = new Map<number, Why>()
  const queues = queuesOf(known)
  const nodes = model.nodes.flatMap(node => {
    const made = nodeOf(node, { model, known, ways, place, queues })
    const gate = place.gates.get(node.id)
    if (made.fault) faults.set(gate ?? place.of(node.id), made.fault)
    return made.gate ? [made.gate, made.node] : [made.node]
  })
  const flow: Flow = reached({ nodes, start: place.entry(start.id), queues: queues.map(({ queue }) => queue) })
  return [...faults].find(([index]) => flow.nodes[index]?.met)?.[1] ?? flow
}

const startOf = (model: MapModel, { main, reactions }: Known): MapNode | Why => {
  const pool = model.pools.find(({ process }) => process === main)?.id
  const led = new Set(model.flows.map(({ to }) => to))
  const outer = model.nodes.filter(
    node => node.pool === pool && !node.within && !node.edgeOf && !reactions.has(node.id),
  )
  const starts = outer.filter(({ kind }) => kind === 'start')
  const [first, second] = starts.length > 0 ? starts : outer.filter(({ id }) => !led.has(id))
  if (second) return { rule: 'several-starts', element: second.id }
  return first ?? { rule: 'no-start' }
}

type Places = { of: (id: string) => number; entry: (id: string) => number; gates: Map<string, number> }

/** Before each step that can be broken off at its edge stands a choice: whether it is. */
const placesOf = ({ nodes }: MapModel): Places => {
  const broken = new Set(nodes.flatMap(({ edgeOf, stops }) => (edgeOf && stops ? [edgeOf] : [])))
  const index = new Map<string, number>()
  const gates = new Map<string, number>()
  let next = 0
  for (const { id } of nodes) {
    if (broken.has(id)) gates.set(id, next++)
    index.set(id, next++)
  }
  const of = (id: string): number => index.get(id) ?? 0
  return { of, gates, entry: id => gates.get(id) ?? of(id) }
}

type LaneQueue = { lane: string; queue: Queue }

/** Lanes that say how many hours a week they have. A minute of their work takes as much longer by the clock. */
const queuesOf = ({ roles }: Known): LaneQueue[] =>
  [...roles].flatMap(([lane, { hoursAWeek, people }]) =>
    hoursAWeek ? [{ lane, queue: { id: lane, servers: people, stretch: hoursOfAWeek / hoursAWeek } }] : [],
  )

type Around = { model: MapModel; known: Known; ways: Ways; place: Places; queues: LaneQueue[] }

const nodeOf = (node: MapNode, around: Around): { node: FlowNode; gate?: FlowNode; fault?: Why } => {
  const { known, ways, place, queues } = around
  const lane = ways.laneOf(node)
  const wayTo = (to: string, chance: number, from = node): Way => ({
    to: place.entry(to),
    chance,
    handOff: ways.laneOf(from) !== ways.laneOf(ways.node(to) ?? from),
  })
  const on = ways.on(node)
  const kind = kindOf(node, around, on.length)
  const chosen =
    kind === 'choose'
      ? chancesOf(
          node,
          on.map(({ flow }) => known.chances.get(flow)),
        )
      : on.map(() => 1)
  const edges = ways.edges(node)
  const beside = edges.filter(({ stops }) => !stops)
  const sides = beside.map(edge => wayTo(edge.id, known.chances.get(edge.id) ?? Number.NaN))
  const facts = known.facts.get(node.id) ?? {}
  const timer = known.timers.get(node.id)
  const waited = facts.waited ?? (timer === undefined ? undefined : { is: 'constant' as const, minutes: timer })
  const queue = queues.findIndex(each => each.lane === lane)
  const made: FlowNode = {
    id: node.id,
    kind,
    ways: on.map(({ to }, i) => wayTo(to, Array.isArray(chosen) ? (chosen[i] ?? 0) : 0)),
    comes: [],
    met: false,
    sides,
    tells: ways.tells(node).map(to => ({ ...wayTo(to, 1), to: place.of(to) })),
    ...(facts.worked ? { worked: facts.worked } : {}),
    ...(waited ? { waited } : {}),
    ...(queue >= 0 ? { queue } : {}),
    worth: worthOf(node, facts, known.roles.get(lane) ?? known.roles.get(node.pool)),
  }
  const breaking = gateOf(
    node,
    edges.filter(({ stops }) => stops),
    around,
    made,
  )
  const fault = faultOf(node, around, chosen, sides) ?? breaking.fault
  return { node: made, ...(breaking.gate ? { gate: breaking.gate } : {}), ...(fault ? { fault } : {}) }
}

const gateOf = (
  node: MapNode,
  edges: MapNode[],
  { known, place }: Around,
  made: FlowNode,
): { gate?: FlowNode; fault?: Why } => {
  if (edges.length === 0) return {}
  const chosen = chancesOf(node, [...edges.map(({ id }) => known.chances.get(id)), undefined])
  const chances = Array.isArray(chosen) ? chosen : []
  const ways = [...edges.map(({ id }) => place.of(id)), place.of(node.id)].map((to, i) => ({
    to,
    chance: chances[i] ?? 0,
    handOff: false,
  }))
  const nothing = worthOf(node, {}, undefined, false)
  const { worked: _, waited: __, queue: ___, ...bare } = made
  const gate: FlowNode = { ...bare, kind: 'choose', ways, sides: [], tells: [], worth: nothing }
  return { gate, ...(Array.isArray(chosen) ? {} : { fault: chosen }) }
}

const kindOf = (node: MapNode, { model, ways, known }: Around, out: number): FlowNode['kind'] => {
  const comes = model.flows.filter(({ to }) => to === node.id).length
  if (node.type === 'ParallelGateway' && comes > 1) return 'join'
  if (out > 1) return /^(Exclusive|EventBased)Gateway$/.test(node.type) ? 'choose' : 'split'
  if (node.kind !== 'start' && ways.isTold(node)) return 'receive'
  const main = model.pools.find(({ process }) => process === known.main)?.id
  return out === 0 && node.pool === main ? 'end' : 'pass'
}

const faultOf = (node: MapNode, { known, ways }: Around, chosen: number[] | Faulty, sides: Way[]): Why | undefined => {
  if (/^(Inclusive|Complex)Gateway$/.test(node.type) && (ways.on(node).length > 1 || ways.comes(node) > 1))
    return { rule: 'inclusive', element: node.id }
  if (known.repeated.has(node.id)) return { rule: 'repeated', element: node.id }
  if (!Array.isArray(chosen)) return chosen
  return sides.some(({ chance }) => !(chance >= 0 && chance <= 1)) ? { rule: 'no-chance', element: node.id } : undefined
}
