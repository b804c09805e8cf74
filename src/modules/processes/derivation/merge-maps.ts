import type { Lane, MapFlow, MapModel, MapNode, Pool } from '../map/map-model.ts'
import { isCompared } from './compare-maps.ts'
import type { How, Origin } from './lineage.ts'

/** Both maps in one: the to-be map with what is removed still in it, and what has become of each compared step. */
export type MergedMap = { model: MapModel; marks: Map<string, How> }

/** What comes from the as-is map is called so: the two may use the same ids. */
const asItWas = (id: string): string => `as-is.${id}`

/** Roles and pools are taken for the same when they are called the same; of the as-is map those that are gone come last. */
export const mergeMaps = (asIs: MapModel, toBe: MapModel, origins: Map<string, Origin>): MergedMap => {
  const heirs = heirsOf(toBe, origins)
  const goesOn = heirsOf({ ...toBe, nodes: toBe.nodes.filter(isCompared) }, origins)
  const removed = asIs.nodes.filter(node => isCompared(node) && !goesOn.has(node.id))
  const gone = new Set(removed.map(({ id }) => id))
  const pools = toBe.pools.map(pool => ({ ...pool, lanes: [...pool.lanes] }))
  const nodes = removed.map(node => placed(node, asIs, pools, gone))
  const model: MapModel = {
    ...toBe,
    pools,
    nodes: [...toBe.nodes, ...nodes],
    flows: [...toBe.flows, ...asIs.flows.flatMap(flow => moved(flow, gone, heirs, toBe))],
  }
  const marks = new Map<string, How>([
    ...toBe.nodes.filter(isCompared).map(({ id }): [string, How] => [id, origins.get(id)?.how ?? 'new']),
    ...nodes.map(({ id }): [string, How] => [id, 'removed']),
  ])
  return { model, marks }
}

/** What each step of the as-is map has become. */
const heirsOf = ({ nodes }: MapModel, origins: Map<string, Origin>): Map<string, string> =>
  new Map(
    nodes.flatMap(({ id }) => (origins.get(id)?.from ?? []).map((from): [string, string] => [from, id])).toReversed(),
  )

const placed = (node: MapNode, asIs: MapModel, pools: Pool[], gone: Set<string>): MapNode => {
  const from = asIs.pools.find(({ id }) => id === node.pool)
  const pool = pools.find(({ name }) => name === from?.name) ?? added(pools, from)
  const lane = from?.lanes.find(({ id }) => id === node.lane)
  const { lane: _, within, edgeOf, ...rest } = node
  return {
    ...rest,
    id: asItWas(node.id),
    pool: pool.id,
    ...(lane ? { lane: laneIn(pool, lane).id } : {}),
    ...(within && gone.has(within) ? { within: asItWas(within) } : {}),
    ...(edgeOf && gone.has(edgeOf) ? { edgeOf: asItWas(edgeOf) } : {}),
  }
}

const added = (pools: Pool[], from: Pool | undefined): Pool => {
  const pool: Pool = {
    id: asItWas(from?.id ?? ''),
    name: from?.name ?? '',
    process: asItWas(from?.process ?? ''),
    lanes: [],
  }
  pools.push(pool)
  return pool
}

const laneIn = (pool: Pool, { id, name }: Lane): Lane => {
  const found = pool.lanes.find(lane => lane.name === name)
  if (found) return found
  const lane = { id: asItWas(id), name }
  pool.lanes.push(lane)
  return lane
}

/** A way to or from what is removed; at its other end stands what the step there has become. */
const moved = (flow: MapFlow, gone: Set<string>, heirs: Map<string, string>, toBe: MapModel): MapFlow[] => {
  if (!gone.has(flow.from) && !gone.has(flow.to)) return []
  const end = (id: string): string | undefined => (gone.has(id) ? asItWas(id) : heirs.get(id))
  const [from, to] = [end(flow.from), end(flow.to)]
  const known = (id: string | undefined): boolean =>
    id !== undefined && (id.startsWith('as-is.') || toBe.nodes.some(node => node.id === id))
  return from && to && from !== to && known(from) && known(to)
    ? [{ ...flow, id: asItWas(flow.id), from, to, otherwise: false }]
    : []
}
