import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type UnitView, unitsBySlug } from '../../organisation/index.ts'
import { type ListedMap, type MapNode, mapWorkshop, type PublishedMap } from '../../processes/index.ts'
import { type Differing, differingOf } from '../maps/difference-view.ts'
import { type MapToRead, mapToRead } from '../maps/map-to-read.ts'
import { mustBeNumber, numberIn } from '../maps/version-view.ts'

const { commentsForVisitor, listedMaps, publishedMap } = mapWorkshop

export type ListedView = { maps: (ListedMap & { unitName: UnitView['name'] | undefined })[] }

export const listedView = async (r: Read): Promise<ListedView> => {
  const maps = await listedMaps(r)
  const units = await unitsBySlug(r, [...new Set(maps.map(({ unit }) => unit))])
  return { maps: maps.map(map => ({ ...map, unitName: units.get(map.unit)?.name })) }
}

type VisitorComments = Awaited<ReturnType<typeof commentsForVisitor>>

export type PublishedView = {
  map: PublishedMap
  read: MapToRead
  unitName: UnitView['name'] | undefined
  /** How many comments each step has that everybody may read. */
  counts: Map<string, number>
}

/** Throws Missing. An earlier version has its number in the address. */
export const publishedView = async (r: Read, { params }: Input): Promise<PublishedView> => {
  const version = params.version === undefined ? undefined : mustBeNumber(params.version)
  const map = await publishedMap(r, params.karta ?? '', version)
  const comments = await commentsForVisitor(r, map.id)
  return {
    map,
    read: await mapToRead(map.xml),
    unitName: (await unitsBySlug(r, [map.unit])).get(map.unit)?.name,
    counts: countsOf(comments.filter(({ shown }) => shown)),
  }
}

const countsOf = (comments: VisitorComments): Map<string, number> =>
  new Map([...Map.groupBy(comments, ({ node }) => node)].map(([node, of]) => [node, of.length]))

/** A file of a map, of the version that the address asks for. */
export const publishedFile = (r: Read, { params, query }: Input): Promise<PublishedMap> =>
  publishedMap(r, params.karta ?? '', numberIn(query.get('version')))

export type PublicStepView = {
  map: PublishedMap
  read: MapToRead
  node: MapNode
  comments: VisitorComments
}

/** Throws Missing. */
export const publicStepView = async (r: Read, { params }: Input): Promise<PublicStepView> => {
  const map = await publishedMap(r, params.karta ?? '')
  const read = await mapToRead(map.xml)
  const node = read.model.nodes.find(({ id }) => id === params.steg)
  if (!node) throw new Missing('No such step')
  const comments = await commentsForVisitor(r, map.id)
  return { map, read, node, comments: comments.filter(comment => comment.node === node.id) }
}

export type PublicDifferenceView = { map: PublishedMap; from: number; to: number; differing: Differing }

/** Throws Missing. */
export const publicDifferenceView = async (r: Read, { params, query }: Input): Promise<PublicDifferenceView> => {
  const [from, to] = [mustBeNumber(query.get('fran')), mustBeNumber(query.get('till'))]
  const address = params.karta ?? ''
  const [before, map] = [await publishedMap(r, address, from), await publishedMap(r, address, to)]
  return { map, from, to, differing: await differingOf(before.xml, map.xml) }
}
