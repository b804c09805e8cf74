import type { MapFlow, MapModel, MapNode } from '../map/map-model.ts'

/** A map as one reads it: what comes after what, questions with their answers beneath. */
export type Outline = {
  parts: OutlinePart[]
  /** Steps that the outline doesn't reach from any start: they are kept, and drawn. */
  elsewhere: MapNode[]
}

/** What begins at one start. */
export type OutlinePart = { pool: string; items: OutlineItem[] }

export type OutlineItem =
  | {
      is: 'step'
      node: MapNode
      /** The flow that leads on from it: where something is put after it. */
      after?: string
      /** Of a part: what is within. */
      within: OutlineItem[]
      /** What happens meanwhile, by events on its edge. */
      edges: { node: MapNode; items: OutlineItem[] }[]
    }
  | {
      is: 'choice'
      node: MapNode
      answers: Answer[]
      /** The flow after the place where the answers meet. */
      after?: string
    }
  /** The way goes on at a step that stands elsewhere in the outline. */
  | { is: 'jump'; to: MapNode }

export type Answer = { flow: MapFlow; items: OutlineItem[]; before: string; last: string }

export const outlineOf = (model: MapModel): Outline => {
  const work: Work = { out: new Map(), into: new Map(), byId: new Map(), model, seen: new Set() }
  for (const node of model.nodes) work.byId.set(node.id, node)
  for (const flow of model.flows) {
    work.out.set(flow.from, [...(work.out.get(flow.from) ?? []), flow])
    work.into.set(flow.to, [...(work.into.get(flow.to) ?? []), flow])
  }
  const parts = beginnings(work, undefined).flatMap((node): OutlinePart[] =>
    work.seen.has(node.id) ? [] : [{ pool: node.pool, items: walk(work, node.id, new Set()) }],
  )
  const elsewhere = model.nodes.filter(({ id, kind }) => !work.seen.has(id) && kind !== 'meeting')
  return { parts, elsewhere }
}

type Work = {
  model: MapModel
  byId: Map<string, MapNode>
  out: Map<string, MapFlow[]>
  into: Map<string, MapFlow[]>
  seen: Set<string>
}

/** Starts first, then what nothing leads to. */
const beginnings = ({ model, into }: Work, within: string | undefined): MapNode[] => {
  const own = model.nodes.filter(node => node.within === within && node.edgeOf === undefined)
  return [
    ...own.filter(({ kind }) => kind === 'start'),
    ...own.filter(({ id, kind }) => kind !== 'start' && !into.has(id)),
  ]
}

/** From a step to where the way ends, or to one of `until`. */
const walk = (work: Work, from: string, until: Set<string>): OutlineItem[] => {
  const items: OutlineItem[] = []
  let at: string | undefined = from
  while (at !== undefined && !until.has(at)) {
    const node = work.byId.get(at)
    if (!node) break
    if (work.seen.has(at)) {
      items.push({ is: 'jump', to: firstNamed(work, node) })
      break
    }
    work.seen.add(at)
    const out: MapFlow[] = work.out.get(at) ?? []
    if (out.length > 1) {
      const { item, meets } = choice(work, node, out, until)
      items.push(item)
      at = meets
      continue
    }
    if (node.kind !== 'meeting') items.push(step(work, node, out[0]))
    at = out[0]?.to
  }
  return items
}

/** Where ways meet there is nothing to read: what comes after it is told instead. */
const firstNamed = (work: Work, node: MapNode): MapNode => {
  const passed = new Set<string>()
  let at = node
  while (at.kind === 'meeting' && !passed.has(at.id)) {
    passed.add(at.id)
    const next = work.byId.get(work.out.get(at.id)?.[0]?.to ?? '')
    if (!next) return at
    at = next
  }
  return at
}

const step = (work: Work, node: MapNode, on: MapFlow | undefined): OutlineItem => ({
  is: 'step',
  node,
  ...(on ? { after: on.id } : {}),
  within:
    node.kind === 'part'
      ? beginnings(work, node.id).flatMap(({ id }) => (work.seen.has(id) ? [] : walk(work, id, new Set())))
      : [],
  edges: work.model.nodes.flatMap(event => {
    if (event.edgeOf !== node.id) return []
    work.seen.add(event.id)
    const first = work.out.get(event.id)?.[0]?.to
    return [{ node: event, items: first === undefined ? [] : walk(work, first, new Set()) }]
  }),
})

const choice = (
  work: Work,
  node: MapNode,
  out: MapFlow[],
  until: Set<string>,
): { item: OutlineItem; meets: string | undefined } => {
  const meets = meetingOf(work, node.id, out)
  const stop = new Set(meets === undefined ? until : [...until, meets])
  const answers = out.map((flow): Answer => {
    const items = walk(work, flow.to, stop)
    return { flow, items, before: flow.id, last: lastFlow(items) ?? flow.id }
  })
  const after = meets === undefined ? undefined : flowAfter(work, meets)
  return { item: { is: 'choice', node, answers, ...(after ? { after } : {}) }, meets }
}

/** The flow that the last of some items leads on by. */
const lastFlow = (items: OutlineItem[]): string | undefined => {
  const last = items.at(-1)
  return last === undefined || last.is === 'jump' ? undefined : last.after
}

/** Where ways meet in a place of its own, something is put after it; where they meet in a step, before that. */
const flowAfter = ({ byId, out, into }: Work, meets: string): string | undefined =>
  byId.get(meets)?.kind === 'meeting'
    ? out.get(meets)?.[0]?.id
    : into.get(meets)?.length === 1
      ? into.get(meets)?.[0]?.id
      : undefined

/** The first step that all ways come to; else the first that two of them do. What has been told already is behind. */
const meetingOf = (work: Work, from: string, out: MapFlow[]): string | undefined => {
  const reached = out.map(({ to }) => reach(work, to, from))
  const all = reached.length
  const order = [...new Set(reached.flatMap(each => [...each]))]
  const shared = (least: number): string | undefined =>
    order.find(id => reached.filter(each => each.has(id)).length >= least)
  return shared(all) ?? shared(2)
}

const reach = ({ out, seen }: Work, start: string, but: string): Set<string> => {
  const found = new Set<string>()
  const waiting = [start]
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at] ?? ''
    if (id === but || seen.has(id) || found.has(id)) continue
    found.add(id)
    for (const { to } of out.get(id) ?? []) waiting.push(to)
  }
  return found
}
