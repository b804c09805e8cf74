import type { Activity, Gateway, Node, Program, Scope } from '../bpmn/program.ts'

/** How many tokens stand at each place. Places are flows (a token has come by it) and activities (one is under way). */
export type Marking = ReadonlyMap<string, number>

/** One thing that can happen next, and at which node. */
export type Move = { node: string; to: Marking }

/** More ways than this out of a gateway that opens several are tried one by one and all together, not in all combinations. */
const mostCombined = 6

/** Where a scope begins: each start is a beginning of its own. */
export const beginnings = (program: Program, scope: Scope): { node: string; marking: Marking }[] => {
  const starts = scope.starts.length > 0 ? scope.starts : []
  const single = starts.map(id => ({ node: id, marking: added(new Map(), outOf(program, id)) }))
  if (single.length > 0) return single
  const first = scope.first.map(id => entering(id))
  return first.length === 0 ? [] : [{ node: scope.first[0] ?? '', marking: added(new Map(), first) }]
}

/** The place of a token that stands before a node without having come by a flow. */
const entering = (node: string): string => `>${node}`
const under = (node: string): string => `@${node}`
const fired = (event: string): string => `!${event}`

/**
 * What can happen in a marking, conditions left aside: what depends on values may go any way. What happens at once (gateways, scripts, ends) is
 * done before anything that takes time, and one after another: nothing else can come between or take it away, so the order changes nothing.
 */
export const movesFrom = (program: Program, scope: Scope, marking: Marking): Move[] => {
  const nodes = Object.values(program.nodes).filter(node => node.scope === scope.id)
  for (const atOnce of [nodes.filter(isEnd), nodes.filter(node => !isEnd(node) && !takesTime(node))])
    for (const node of atOnce) {
      const moves = movesOf(program, node, marking)
      if (moves.length > 0) return moves
    }
  return nodes.flatMap(node => (takesTime(node) ? movesOf(program, node, marking) : []))
}

const isEnd = ({ kind }: Node): boolean => kind === 'end'

/** An inclusive join counts with these: whether it goes on depends on what has not come yet. */
const takesTime = (node: Node): boolean => {
  if (node.kind === 'gateway') return node.type === 'event' || (node.type === 'inclusive' && node.incoming.length > 1)
  if (node.kind === 'activity') return node.boundary.length > 0 || !/^(pass|script|rule|send)$/.test(node.does.type)
  return node.kind === 'catch' && node.event.type !== 'link'
}

const movesOf = (program: Program, node: Node, marking: Marking): Move[] => {
  if (node.kind === 'gateway' && node.type === 'parallel' && node.incoming.length > 1) {
    if (!node.incoming.every(flow => has(marking, flow))) return []
    return [{ node: node.id, to: added(taken(marking, node.incoming), node.outgoing) }]
  }
  if (node.kind === 'gateway' && node.type === 'inclusive' && node.incoming.length > 1)
    return inclusive(program, node, marking)
  const came = [...node.incoming, entering(node.id)].filter(flow => has(marking, flow))
  const moves: Move[] = []
  for (const flow of came) {
    const rest = taken(marking, [flow])
    if (node.kind === 'activity' && node.boundary.length > 0)
      moves.push({ node: node.id, to: added(rest, [under(node.id)]) })
    else for (const ways of waysOut(program, node)) moves.push({ node: node.id, to: after(program, node, rest, ways) })
  }
  return node.kind === 'activity' ? [...moves, ...underWay(program, node, marking)] : moves
}

/** An activity with events on its edge is done, or one of them happens; what does not end it happens once at most here. */
const underWay = (program: Program, node: Activity, marking: Marking): Move[] => {
  if (!has(marking, under(node.id))) return []
  const marks = node.boundary.map(fired)
  const gone = taken(marking, [under(node.id), ...marks.filter(mark => has(marking, mark))])
  const done = waysOut(program, node).map(ways => ({ node: node.id, to: added(gone, ways) }))
  return [
    ...done,
    ...node.boundary.flatMap((id): Move[] => {
      const event = program.nodes[id]
      if (event?.kind !== 'boundary') return []
      if (event.interrupting) return [{ node: id, to: added(gone, event.outgoing) }]
      return has(marking, fired(id)) ? [] : [{ node: id, to: added(marking, [fired(id), ...event.outgoing]) }]
    }),
  ]
}

const after = (program: Program, node: Node, rest: Marking, ways: string[]): Marking => {
  if (node.kind === 'end' && node.event.type === 'terminate') return new Map()
  if (node.kind !== 'throw' || node.event.type !== 'link') return added(rest, ways)
  const { name } = node.event
  const to = Object.values(program.nodes).find(
    each =>
      each.kind === 'catch' && each.scope === node.scope && each.event.type === 'link' && each.event.name === name,
  )
  return to ? added(rest, [entering(to.id)]) : rest
}

/** The sets of flows by which a token may go on from a node. */
export const waysOut = ({ flows }: Program, node: Node): string[][] => {
  const { outgoing } = node
  if (outgoing.length <= 1) return [outgoing]
  if (node.kind === 'gateway' && (node.type === 'exclusive' || node.type === 'event'))
    return outgoing.map(flow => [flow])
  const free = outgoing.filter(flow => flows[flow]?.condition === undefined && flow !== node.otherwise)
  if (node.kind === 'gateway' && node.type === 'inclusive')
    return [...some(outgoing.filter(flow => flow !== node.otherwise)), ...(node.otherwise ? [[node.otherwise]] : [])]
  const asked = outgoing.filter(flow => flows[flow]?.condition !== undefined && flow !== node.otherwise)
  if (asked.length === 0) return [free.length > 0 ? free : outgoing]
  const chosen = some(asked).map(ways => [...free, ...ways])
  return node.otherwise
    ? [...chosen, free.length > 0 ? free : [node.otherwise]]
    : free.length > 0
      ? [...chosen, free]
      : chosen
}

const some = (flows: string[]): string[][] => {
  if (flows.length > mostCombined) return [...flows.map(flow => [flow]), flows]
  const sets = Array.from({ length: 2 ** flows.length - 1 }, (_, i) => i + 1)
  return sets.map(bits => flows.filter((_, i) => bits & (1 << i)))
}

/** As `passInclusive` in the engine, on places. */
const inclusive = (program: Program, node: Gateway, marking: Marking): Move[] => {
  const filled = node.incoming.filter(flow => has(marking, flow))
  if (filled.length === 0) return []
  const [toEmpty, toFilled] = [
    placesBefore(
      program,
      node,
      node.incoming.filter(flow => !filled.includes(flow)),
    ),
    placesBefore(program, node, filled),
  ]
  const own = new Set(node.incoming)
  for (const place of marking.keys()) if (!own.has(place) && toEmpty.has(place) && !toFilled.has(place)) return []
  const rest = taken(marking, filled)
  return waysOut(program, node).map(ways => ({ node: node.id, to: added(rest, ways) }))
}

const placesBefore = (program: Program, gateway: Gateway, flows: string[]): Set<string> => {
  const found = new Set<string>()
  const open = flows.flatMap(flow => program.flows[flow]?.from ?? [])
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = program.nodes[id]
    if (!node || id === gateway.id || found.has(under(id))) continue
    found.add(under(id)).add(entering(id))
    for (const flow of node.incoming) found.add(flow)
    if (node.kind === 'boundary' && node.attachedTo !== undefined) open.push(node.attachedTo)
    if (node.kind === 'catch' && node.event.type === 'link') {
      const { name } = node.event
      for (const each of Object.values(program.nodes))
        if (
          each.kind === 'throw' &&
          each.scope === node.scope &&
          each.event.type === 'link' &&
          each.event.name === name
        )
          open.push(each.id)
    }
    open.push(...node.incoming.flatMap(flow => program.flows[flow]?.from ?? []))
  }
  return found
}

const outOf = (program: Program, id: string): string[] => program.nodes[id]?.outgoing ?? []

const has = (marking: Marking, place: string): boolean => (marking.get(place) ?? 0) > 0

const added = (marking: Marking, places: string[]): Marking => {
  const made = new Map(marking)
  for (const place of places) made.set(place, (made.get(place) ?? 0) + 1)
  return made
}

const taken = (marking: Marking, places: string[]): Marking => {
  const made = new Map(marking)
  for (const place of places) {
    const left = (made.get(place) ?? 0) - 1
    if (left > 0) made.set(place, left)
    else made.delete(place)
  }
  return made
}
