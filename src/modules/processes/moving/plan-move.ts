import type { Node, Program } from '../bpmn/program.ts'

/** Where the elements of one version are in another; what it does not name keeps its id. `null`: what is waited for there is waited for no more. */
export type Mapping = Readonly<Record<string, string | null>>

/** An element at which cases are now: a step with a token, a scope that is open, a flow that a join has counted, an event that is waited for, or a step that can be undone. */
export type InUse = {
  as: 'token' | 'scope' | 'flow' | 'wait' | 'done'
  element: string
  /** The scope that it lies in, as the case has it. */
  within: string | null
  count: number
}

export type Move = InUse & { to: string | null; name: string }

/** What moving means, before anything is moved. Nothing can be moved while something stands in the way. */
export type MovePlan = {
  cases: number
  /** Each element in use and where it goes. */
  moves: Move[]
  inTheWay: (InUse & { name: string; why: 'unmapped' | 'another-kind' | 'another-scope' })[]
  /** Events that the new version has on the edge of a step that is under way: they are not begun to be waited for by a move. */
  notArmed: { step: string; event: string; count: number }[]
}

export const planMove = (
  from: Program,
  to: Program,
  mapping: Mapping,
  inUse: readonly InUse[],
  cases: number,
): MovePlan => {
  const plan: MovePlan = { cases, moves: [], inTheWay: [], notArmed: [] }
  for (const use of inUse) {
    const name = from.nodes[use.element]?.name || from.scopes[use.element]?.name || use.element
    const target = targetOf(mapping, use.element)
    const why = obstacle(from, to, mapping, use, target)
    if (why) plan.inTheWay.push({ ...use, name, why })
    else plan.moves.push({ ...use, name, to: target })
    if (!why && use.as === 'token' && target !== null) plan.notArmed.push(...newEdges(from, to, mapping, use, target))
  }
  return plan
}

const targetOf = (mapping: Mapping, element: string): string | null =>
  Object.hasOwn(mapping, element) ? (mapping[element] ?? null) : element

const obstacle = (
  from: Program,
  to: Program,
  mapping: Mapping,
  { as, element, within }: InUse,
  target: string | null,
): MovePlan['inTheWay'][number]['why'] | undefined => {
  if (target === null) return as === 'wait' && from.nodes[element]?.kind === 'boundary' ? undefined : 'unmapped'
  if (as === 'flow') return to.flows[target] ? undefined : 'unmapped'
  const [old, fresh] = [from.nodes[element], to.nodes[target]]
  if (as === 'scope' && from.scopes[element]) {
    const scope = to.scopes[target]
    if (!scope) return 'unmapped'
    return scope.kind === from.scopes[element]?.kind ? undefined : 'another-kind'
  }
  if (!old || !fresh) return 'unmapped'
  if (kindOf(old) !== kindOf(fresh)) return 'another-kind'
  return within !== null && targetOf(mapping, within) !== fresh.scope ? 'another-scope' : undefined
}

/** What must be the same for a case to go on there as if nothing had happened. */
const kindOf = (node: Node): string => {
  if (node.kind === 'gateway') return `gateway ${node.type}`
  if (node.kind === 'activity') return `${node.does.type} ${node.repeats?.type ?? ''}`
  return `${node.kind} ${node.event.type}`
}

const newEdges = (
  from: Program,
  to: Program,
  mapping: Mapping,
  { element, count }: InUse,
  target: string,
): MovePlan['notArmed'] => {
  const [old, fresh] = [from.nodes[element], to.nodes[target]]
  if (old?.kind !== 'activity' || fresh?.kind !== 'activity') return []
  const known = old.boundary.map(event => targetOf(mapping, event))
  return fresh.boundary.filter(event => !known.includes(event)).map(event => ({ step: target, event, count }))
}
