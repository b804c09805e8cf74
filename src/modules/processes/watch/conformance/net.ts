import type { Activity, Node, Program } from '../../bpmn/program.ts'
import { waysOut } from '../../lint/net.ts'

/** What takes tokens from places and puts them at others. Without a step it is something that no log tells of: a gateway, or an event on an edge. It does not
 * happen while a token stands at any place of `unless`. */
export type Transition = { step?: string; from: string[]; to: string[]; unless?: string[] }

/**
 * A map as a Petri net whose visible transitions are its steps. Exclusive gateways and events are places: whatever comes there may go on by any way.
 * `free` are steps that may come at any time (of event subprocesses, of what undoes, of processes beside the main one): no log can be wrong about them here.
 */
export type FlowNet = {
  initial: string[]
  /** Where a token has come to an end. */
  final: Set<string>
  /** The same, and all others end with it. */
  terminal: Set<string>
  byStep: Map<string, Transition>
  silent: Transition[]
  free: Set<string>
}

/** More ways than this out of or into an inclusive gateway are told one by one and all together, not in all combinations. */
const mostCombined = 5

export const flowNetOf = (program: Program): FlowNet => {
  const places = placesOf(program)
  const at = (flow: string): string => places.find(flow)
  const net: FlowNet = {
    initial: [],
    final: new Set(),
    terminal: new Set(),
    byStep: new Map(),
    silent: [],
    free: new Set(),
  }
  const inner = scopesWithin(program, program.main)
  for (const node of Object.values(program.nodes)) {
    if (node.kind === 'activity' && (!inner.has(node.scope) || node.undoes)) net.free.add(node.id)
    else if (inner.has(node.scope)) add(program, net, node, at)
  }
  const starts = program.scopes[program.main]?.starts ?? []
  const first = starts.length > 0 ? starts : (program.scopes[program.main]?.first ?? [])
  if (starts.length <= 1) net.initial = first.map(id => at(before(id)))
  else {
    net.initial = ['start']
    for (const id of starts) net.silent.push({ from: ['start'], to: [at(before(id))] })
  }
  return net
}

/** The place before a node, and the place behind it from which it is left. */
const before = (node: string): string => `>${node}`
const behind = (node: string): string => `${node}>`

/** The main process and the subprocesses that lie in its flow. */
const scopesWithin = (program: Program, scope: string): Set<string> => {
  const found = new Set([scope])
  for (const node of Object.values(program.nodes))
    if (node.scope === scope && node.kind === 'activity' && node.does.type === 'subprocess')
      for (const each of scopesWithin(program, node.does.scope)) found.add(each)
  return found
}

/** Which places are one and the same. */
const placesOf = ({ nodes, scopes }: Program) => {
  const parent = new Map<string, string>()
  const find = (place: string): string => {
    const up = parent.get(place)
    return up === undefined ? place : find(up)
  }
  const join = (a: string, b: string): void => {
    if (find(a) !== find(b)) parent.set(find(a), find(b))
  }
  for (const node of Object.values(nodes)) {
    const joins = node.kind === 'gateway' && (node.type === 'parallel' || node.type === 'inclusive')
    if (!joins || node.incoming.length === 1) for (const flow of node.incoming) join(flow, before(node.id))
    if (isPlace(node)) {
      join(before(node.id), behind(node.id))
      for (const flow of node.outgoing) join(flow, behind(node.id))
    } else if (node.outgoing.length === 1 && !joins) for (const flow of node.outgoing) join(flow, behind(node.id))
    if (node.kind === 'throw' && node.event.type === 'link') {
      const { name } = node.event
      for (const to of Object.values(nodes))
        if (to.kind === 'catch' && to.scope === node.scope && to.event.type === 'link' && to.event.name === name)
          join(before(node.id), before(to.id))
    }
    if (node.kind !== 'activity' || node.does.type !== 'subprocess') continue
    // What lies in a subprocess begins where it is come to, and ends where it is left.
    const scope = scopes[node.does.scope]
    for (const id of [...(scope?.starts ?? []), ...((scope?.starts ?? []).length > 0 ? [] : (scope?.first ?? []))])
      join(before(node.id), before(id))
    for (const each of Object.values(nodes))
      if (each.scope === node.does.scope && each.kind !== 'boundary' && each.outgoing.length === 0)
        join(each.kind === 'end' ? before(each.id) : behind(each.id), behind(node.id))
  }
  return { find }
}

/** Whatever comes here may go on by any of its ways, and by one alone. */
const isPlace = (node: Node): boolean => {
  if (node.kind === 'gateway') return node.type === 'exclusive' || node.type === 'event'
  return node.kind !== 'activity' && node.kind !== 'boundary' && node.outgoing.length <= 1
}

const add = (program: Program, net: FlowNet, node: Node, at: (place: string) => string): void => {
  const [come, left] = [at(before(node.id)), at(behind(node.id))]
  const silent = (from: string[], to: string[]): void => void net.silent.push({ from: from.map(at), to: to.map(at) })
  const isOutermost = node.scope === program.main
  if (node.kind === 'end') {
    if (isOutermost) (node.event.type === 'terminate' ? net.terminal : net.final).add(come)
    return
  }
  if (node.kind === 'boundary') return
  if (node.kind === 'activity') addActivity(program, net, node, at)
  if (isOutermost && node.outgoing.length === 0 && !(node.kind === 'throw' && node.event.type === 'link'))
    net.final.add(left)
  if (isPlace(node)) return
  if (node.kind === 'gateway' && node.type === 'parallel' && node.incoming.length > 1)
    silent(node.incoming, [before(node.id)])
  // All that have come to an inclusive join go on as one. Whether more would have come is not asked.
  if (node.kind === 'gateway' && node.type === 'inclusive' && node.incoming.length > 1)
    for (const flows of some(node.incoming)) {
      const others = node.incoming.filter(flow => !flows.includes(flow))
      net.silent.push({ from: flows.map(at), to: [come], unless: others.map(at) })
    }
  if (node.kind === 'gateway')
    for (const ways of node.outgoing.length > 0 ? waysOut(program, node) : [[behind(node.id)]])
      silent([before(node.id)], ways)
  else if (node.outgoing.length > 1) for (const ways of waysOut(program, node)) silent([behind(node.id)], ways)
}

const addActivity = (program: Program, net: FlowNet, node: Activity, at: (place: string) => string): void => {
  const [come, left] = [at(before(node.id)), at(behind(node.id))]
  // The steps of a subprocess are told, and not itself.
  if (node.does.type === 'subprocess') net.free.add(node.id)
  else net.byStep.set(node.id, { step: node.id, from: [come], to: [left] })
  // How many times, if at all, is not for the map to say.
  if (node.repeats) net.silent.push({ from: [left], to: [come] }, { from: [come], to: [left] })
  // Several at once: as many tokens as it takes, which are one again where all are done.
  if (node.repeats?.type === 'each' && !node.repeats.sequential && node.does.type === 'subprocess')
    net.silent.push({ from: [come], to: [come, come] }, { from: [left, left], to: [left] })
  for (const id of node.boundary) {
    const event = program.nodes[id]
    if (event?.kind !== 'boundary') continue
    const out = event.outgoing.map(at)
    net.silent.push({ from: [come], to: event.interrupting ? out : [come, ...out] })
  }
}

const some = (flows: string[]): string[][] => {
  if (flows.length > mostCombined) return [...flows.map(flow => [flow]), flows]
  return Array.from({ length: 2 ** flows.length - 1 }, (_, i) => flows.filter((__, j) => (i + 1) & (1 << j)))
}
