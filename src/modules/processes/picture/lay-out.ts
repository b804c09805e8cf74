import type { MapModel, MapNode, Pool } from '../map/map-model.ts'
import { laySheet } from './lay-sheet.ts'
import { type Line, type Places, type Point, sizes } from './places.ts'
import { edgeEvents, onEdge, roomOf, type Shape, shapeOf } from './shapes.ts'
import type { Band, Laid, Sheet, SheetEdge } from './sheet.ts'
import { linesOf, textWidth } from './text-lines.ts'

/**
 * Where everything in a map is drawn: computed from what it says alone, so that the picture is never a truth of its own. Pools and lanes lie
 * above each other in their order, steps go from left to right, and lines lie and stand beside the boxes, never through them.
 */
export const layOut = (model: MapModel): Places => {
  const places: Places = { width: 0, height: 0, pools: new Map(), lanes: new Map(), nodes: new Map(), lines: new Map() }
  const bands = bandsOf(model)
  const work = workOf(model)
  const headings = headingsOf(model)
  const top = scopeSheet(work, undefined, bands)
  const laid = laySheet(top.sheet)
  const left = margin + headings.pool + headings.lane
  put(places, work, top, laid, { x: left, y: margin })
  const width = Math.max(laid.width, 240)
  putBands(places, model, laid, { ...headings, width, bands })
  places.width = left + width + margin
  places.height = laid.height + 2 * margin
  return places
}

const margin = 8

/** A band for each lane, or for a pool without lanes. Within it: which nodes are there. */
type MapBand = Band & { pool: string; lane?: string }

const bandsOf = ({ pools, nodes }: MapModel): MapBand[] =>
  pools.flatMap((pool): MapBand[] => {
    const least = (name: string): number => linesOf(name, sizes.heading - 16, sizes.text).length * sizes.textLine + 20
    if (pool.process === undefined) return [{ pool: pool.id, least: least(pool.name), closed: true, pad: 0 }]
    const loose = nodes.some(({ pool: own, lane, within, edgeOf }) => own === pool.id && !lane && !within && !edgeOf)
    const lanes = pool.lanes.map(
      ({ id, name }): MapBand => ({
        pool: pool.id,
        lane: id,
        least: least(name),
        closed: false,
        pad: 8,
      }),
    )
    return lanes.length === 0 || loose
      ? [...lanes, { pool: pool.id, least: least(pool.name), closed: false, pad: 8 }]
      : lanes
  })

const headingsOf = ({ pools }: MapModel): { pool: number; lane: number } => ({
  pool: pools.length > 1 || pools.some(hasName) ? sizes.heading : 0,
  lane: pools.some(({ lanes }) => lanes.length > 0) ? sizes.heading : 0,
})

const hasName = ({ name, process, id }: Pool): boolean => name !== '' && process !== id

type Work = {
  model: MapModel
  byScope: Map<string | undefined, MapNode[]>
  byId: Map<string, MapNode>
  on: Map<string, MapNode[]>
  shapes: Map<string, Shape>
  /** What lies within parts, laid out before the parts themselves. */
  inner: Map<string, { scope: Scope; laid: Laid }>
}

type Scope = { sheet: Sheet }

const workOf = (model: MapModel): Work => {
  const byScope = new Map<string | undefined, MapNode[]>()
  for (const node of model.nodes) {
    const list = byScope.get(node.within)
    if (list) list.push(node)
    else byScope.set(node.within, [node])
  }
  return {
    model,
    byScope,
    byId: new Map(model.nodes.map(node => [node.id, node])),
    on: edgeEvents(model),
    shapes: new Map(),
    inner: new Map(),
  }
}

const partHead = 34
const partPad = 10

const shapeFor = (work: Work, node: MapNode): Shape => {
  const known = work.shapes.get(node.id)
  if (known) return known
  const shape = node.kind === 'part' ? partShape(work, node) : shapeOf(node)
  work.shapes.set(node.id, shape)
  return shape
}

/** A part is a box around its own steps, laid out first. */
const partShape = (work: Work, node: MapNode): Shape => {
  const scope = scopeSheet(work, node.id, [{ pool: node.pool, least: 0, closed: false, pad: 4 }])
  const laid = laySheet(scope.sheet)
  work.inner.set(node.id, { scope, laid })
  const width = Math.max(laid.width + 2 * partPad, sizes.step)
  const text = linesOf(node.name, width - 2 * sizes.stepPad, sizes.text)
  const foot = (laid.height + partHead + Math.max(0, text.length - 1) * sizes.textLine + partPad) / 2
  return { half: width / 2, head: foot, foot, text }
}

const scopeSheet = (work: Work, within: string | undefined, bands: MapBand[]): Scope => {
  const nodes = (work.byScope.get(within) ?? []).filter(({ edgeOf }) => edgeOf === undefined)
  const bandFor = ({ pool, lane }: MapNode): number =>
    Math.max(
      0,
      bands.findIndex(band => band.pool === pool && band.lane === lane),
    )
  return {
    sheet: {
      bands,
      nodes: nodes.map(node =>
        roomOf(
          node.id,
          within === undefined ? bandFor(node) : 0,
          shapeFor(work, node),
          (work.on.get(node.id) ?? []).map(each => shapeFor(work, each)),
        ),
      ),
      edges: edgesIn(work, within, bands),
    },
  }
}

const edgesIn = (work: Work, within: string | undefined, bands: MapBand[]): SheetEdge[] => {
  const { byId, model } = work
  const flows = model.flows.flatMap(({ id, name, from, to }): SheetEdge[] => {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (!a || !b || a.within !== within || b.within !== within) return []
    const host = a.edgeOf === undefined ? undefined : byId.get(a.edgeOf)
    if (!host) return [{ id, from, to, loose: false, label: labelSize(name) }]
    const at = (work.on.get(host.id) ?? []).findIndex(({ id: own }) => own === a.id)
    const { x, y } = onEdge(shapeFor(work, host), at)
    const drop = { x, y: y + shapeFor(work, a).half }
    return [{ id, from: host.id, to, loose: false, drop, label: labelSize('') }]
  })
  return within === undefined ? [...flows, ...messagesAmong(work, bands)] : flows
}

const messagesAmong = ({ byId, model }: Work, bands: MapBand[]): SheetEdge[] =>
  model.messages.flatMap(({ id, from, to }): SheetEdge[] => {
    const [a, b] = [endOf(byId, bands, from), endOf(byId, bands, to)]
    return a === undefined || b === undefined ? [] : [{ id, from: a, to: b, loose: true, label: labelSize('') }]
  })

/** What lies within a part, or on an edge, sends and gets through the step that it belongs to. */
const endOf = (byId: Map<string, MapNode>, bands: MapBand[], id: string): string | { band: number } | undefined => {
  let node = byId.get(id)
  while (node?.edgeOf !== undefined || node?.within !== undefined) node = byId.get(node.edgeOf ?? node.within ?? '')
  if (node) return node.id
  const band = bands.findIndex(({ pool }) => pool === id)
  return band < 0 ? undefined : { band }
}

const answerLines = (name: string): string[] => linesOf(name, sizes.answer, sizes.small)

const labelSize = (name: string): SheetEdge['label'] => {
  const lines = answerLines(name)
  return {
    width: lines.length === 0 ? 0 : Math.max(...lines.map(line => textWidth(line, sizes.small))) + 10,
    height: lines.length * sizes.smallLine,
  }
}

/** Puts what was laid out where it belongs in the whole picture, and what lies within parts after it. */
const put = (places: Places, work: Work, { sheet }: Scope, laid: Laid, at: Point): void => {
  for (const { id } of sheet.nodes) putNode(places, work, id, moved(laid.middles.get(id), at))
  const names = new Map([...work.model.flows, ...work.model.messages].map(({ id, name }) => [id, name]))
  for (const { id, loose } of sheet.edges) {
    const line = laid.lines.get(id)
    if (line) places.lines.set(id, lineAt(line, at, loose ? '' : (names.get(id) ?? '')))
  }
}

const moved = (point: Point | undefined, by: Point): Point => ({ x: (point?.x ?? 0) + by.x, y: (point?.y ?? 0) + by.y })

const lineAt = ({ points, label }: { points: Point[]; label?: Point }, at: Point, name: string): Line => {
  const text = answerLines(name)
  const { width, height } = labelSize(name)
  const corner = moved(label, at)
  return {
    points: points.map(point => moved(point, at)),
    ...(label && text.length > 0 ? { label: { x: corner.x, y: corner.y - height - 3, width, height, text } } : {}),
  }
}

const putNode = (places: Places, work: Work, id: string, middle: Point): void => {
  const node = work.byId.get(id)
  if (!node) return
  const shape = shapeFor(work, node)
  const box = {
    x: middle.x - shape.half,
    y: middle.y - shape.head,
    width: shape.half * 2,
    height: shape.head + shape.foot,
  }
  const { label, text } = shape
  const beneath = label && {
    label: { x: middle.x - label.width / 2, y: middle.y + label.top, width: label.width, height: label.height },
  }
  places.nodes.set(id, { ...box, text, ...beneath })
  for (const [n, each] of (work.on.get(id) ?? []).entries())
    putNode(places, work, each.id, moved(onEdge(shape, n), middle))
  const inner = work.inner.get(id)
  if (inner) {
    const head = partHead + Math.max(0, text.length - 1) * sizes.textLine
    put(places, work, inner.scope, inner.laid, { x: box.x + partPad, y: box.y + head })
  }
}

const putBands = (
  places: Places,
  model: MapModel,
  laid: Laid,
  { pool, lane, width, bands }: { pool: number; lane: number; width: number; bands: MapBand[] },
): void => {
  for (const each of model.pools) {
    const own = bands.flatMap((band, at) => (band.pool === each.id ? (laid.bands[at] ?? []) : []))
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) continue
    const y = margin + first.y
    places.pools.set(each.id, { x: margin, y, width: pool + lane + width, height: last.y + last.height - first.y })
  }
  bands.forEach(({ lane: id }, at) => {
    const band = laid.bands[at]
    if (id !== undefined && band)
      places.lanes.set(id, { x: margin + pool, y: margin + band.y, width: lane + width, height: band.height })
  })
}
