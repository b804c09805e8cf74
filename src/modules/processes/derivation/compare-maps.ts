import type { MapModel, MapNode } from '../map/map-model.ts'
import type { How, Origin } from './lineage.ts'
import { inOrder } from './order.ts'

/** One line of two maps beside each other: what it was, what it is to be, and what that is called. */
export type SideRow = { how: How; asIs: MapNode[]; toBe?: MapNode }

/** Something in a to-be map's origins that can't be so. */
export type OriginFault = {
  rule: 'unknown-origin' | 'no-origin' | 'origin-of-new' | 'no-how'
  element: string
  text: string
}

export type Comparison = { rows: SideRow[]; counts: Record<How, number>; faults: OriginFault[] }

/** What is compared: what somebody does or decides or waits for. Beginnings, ends and where ways meet follow from it. */
export const isCompared = ({ kind }: MapNode): boolean =>
  ['step', 'part', 'question', 'wait', 'receive', 'send'].includes(kind)

/**
 * As it is and as it is to be, line by line in the order of the to-be map; what is removed stands where it stood among the others. Each compared step of
 * either map stands in it; of the to-be map exactly once.
 */
export const compareMaps = (asIs: MapModel, toBe: MapModel, origins: Map<string, Origin>): Comparison => {
  const before = inOrder(asIs).filter(isCompared)
  const after = inOrder(toBe).filter(isCompared)
  const byId = new Map(asIs.nodes.map(node => [node.id, node]))
  const used = new Set(after.flatMap(({ id }) => origins.get(id)?.from ?? []))
  const removed = before.map((node, place) => ({ node, place })).filter(({ node }) => !used.has(node.id))
  const placeOf = new Map(before.map(({ id }, place) => [id, place]))
  const rows: SideRow[] = []
  const emit = (upTo: number): void => {
    while (removed[0] && removed[0].place < upTo)
      rows.push({ how: 'removed', asIs: [removed.shift()?.node].filter(node => node !== undefined) })
  }
  for (const node of after) {
    const { how, from } = origins.get(node.id) ?? { how: 'new' as const, from: [] }
    const places = from.flatMap(id => placeOf.get(id) ?? [])
    if (places.length > 0) emit(Math.min(...places))
    rows.push({ how, asIs: from.flatMap(id => byId.get(id) ?? []), toBe: node })
  }
  emit(Number.POSITIVE_INFINITY)
  const counts: Record<How, number> = { kept: 0, changed: 0, automated: 0, removed: 0, new: 0 }
  for (const { how } of rows) counts[how] += 1
  return { rows, counts, faults: faultsOf(byId, after, origins) }
}

const faultsOf = (asIs: Map<string, MapNode>, after: MapNode[], origins: Map<string, Origin>): OriginFault[] =>
  after.flatMap((node): OriginFault[] => {
    const origin = origins.get(node.id)
    const named = `"${node.name || node.id}"`
    if (!origin)
      return [{ rule: 'no-how', element: node.id, text: `${named} does not say what it comes from; write torg:how` }]
    const unknown = origin.from.filter(id => !asIs.has(id))
    if (unknown.length > 0)
      return [
        {
          rule: 'unknown-origin',
          element: node.id,
          text: `${named} comes from ${unknown.join(', ')}, which the as-is map does not have`,
        },
      ]
    if (origin.how === 'new' && origin.from.length > 0)
      return [
        {
          rule: 'origin-of-new',
          element: node.id,
          text: `${named} is new, and yet comes from something; leave out torg:from`,
        },
      ]
    if (origin.how !== 'new' && origin.from.length === 0)
      return [
        {
          rule: 'no-origin',
          element: node.id,
          text: `${named} is ${origin.how}; write in torg:from what it comes from`,
        },
      ]
    return []
  })
