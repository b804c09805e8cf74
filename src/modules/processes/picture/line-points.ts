import type { Measures } from './lay-sheet.ts'
import { type Point, sizes } from './places.ts'
import type { Plan } from './plans.ts'
import type { Grid } from './rows.ts'
import type { Laid, Sheet, SheetEdge, SheetNode } from './sheet.ts'
import type { Tracks, Zone } from './tracks.ts'

type Known = {
  grid: Grid
  plans: Map<string, Plan>
  tracks: Tracks
  measures: Measures
  middles: Map<string, Point>
}

/** The points of every line, and where its label begins: the left end of the line that it stands on. */
export const linePoints = (sheet: Sheet, known: Known): Laid['lines'] => {
  const byId = new Map(sheet.nodes.map(node => [node.id, node]))
  return new Map(
    sheet.edges.map(edge => {
      const plan = known.plans.get(edge.id) ?? { way: 'straight' }
      const line = pointsOf(edge, plan, known, byId)
      return [edge.id, { ...line, points: withoutRepeats(line.points) }]
    }),
  )
}

type Drawn = { points: Point[]; label?: Point }

const pointsOf = (edge: SheetEdge, plan: Plan, known: Known, byId: Map<string, SheetNode>): Drawn => {
  const { middles } = known
  const end = (which: string | { band: number }) =>
    typeof which === 'string' ? { at: middles.get(which), node: byId.get(which) } : { band: which.band }
  const [from, to] = [end(edge.from), end(edge.to)]
  if (plan.way === 'upright' || plan.way === 'beside') return towardsBand(edge, plan, known, from, to)
  if (!from.at || !from.node || !to.at || !to.node) return { points: [] }
  const leave = edge.drop
    ? { x: from.at.x + edge.drop.x, y: from.at.y + edge.drop.y }
    : { x: from.at.x + from.node.half, y: from.at.y }
  const arrive = { x: to.at.x - to.node.half, y: to.at.y }
  if (plan.way === 'straight')
    return { points: [leave, arrive], label: { x: afterTracks(columnOf(edge, known) + 1, known), y: leave.y } }
  if (plan.way === 'turn') {
    const line = turned(edge.id, plan.gutter, leave, arrive, known)
    // Room for a label is in the gutter after what it comes from.
    const near = columnOf(edge, known) === plan.gutter - 1
    return near ? line : { ...line, label: labelAfter(leave) }
  }
  return around(edge, plan, leave, arrive, known)
}

const columnOf = ({ from }: SheetEdge, { grid }: Known): number =>
  typeof from === 'string' ? (grid.cells.get(from)?.column ?? 0) : -1

/** Where a gutter has its room for labels. */
const afterTracks = (gutter: number, { measures, tracks }: Known): number => {
  const { out, turn } = tracks.gutters[gutter] ?? { out: 0, turn: 0 }
  return (measures.gutters[gutter]?.x ?? 0) + 8 + (out + turn) * sizes.gap
}

const labelAfter = ({ x, y }: Point): Point => ({ x: x + 6, y })

const trackX = (gutter: number, zone: Zone, id: string, { tracks, measures }: Known): number => {
  const { x, label } = measures.gutters[gutter] ?? { x: 0, label: 0 }
  const counts = tracks.gutters[gutter] ?? { out: 0, turn: 0, into: 0 }
  const before = zone === 'out' ? 0 : zone === 'turn' ? counts.out : counts.out + counts.turn
  const own = tracks[zone].get(id) ?? 0
  return x + 12 + (before + own) * sizes.gap + (zone === 'into' ? label : 0)
}

const turned = (id: string, gutter: number, leave: Point, arrive: Point, known: Known): Drawn => {
  const x = trackX(gutter, 'turn', id, known)
  return {
    points: [leave, { x, y: leave.y }, { x, y: arrive.y }, arrive],
    label: { x: afterTracks(gutter, known), y: arrive.y },
  }
}

const channelY = (id: string, { row, side }: { row: number; side: 'top' | 'bottom' }, known: Known): number => {
  const place = known.measures.rows[row] ?? { top: 0, bottom: 0 }
  const track = known.tracks.channel.get(id) ?? 0
  return side === 'top' ? place.top + track * sizes.gap : place.bottom + (track + 0.5) * sizes.gap
}

const around = (
  edge: SheetEdge,
  plan: Extract<Plan, { way: 'around' }>,
  leave: Point,
  arrive: Point,
  known: Known,
): Drawn => {
  const y = channelY(edge.id, plan, known)
  const into = trackX(plan.into, 'into', edge.id, known)
  const ending = [{ x: into, y }, { x: into, y: arrive.y }, arrive]
  if (plan.out === undefined) return { points: [leave, { x: leave.x, y }, ...ending], label: { x: leave.x + 6, y } }
  const x = trackX(plan.out, 'out', edge.id, known)
  return { points: [leave, { x, y: leave.y }, { x, y }, ...ending], label: { x: Math.min(x, into) + 6, y } }
}

type End = { at?: Point | undefined; node?: SheetNode | undefined; band?: number }

/** A message to a pool whose steps are not told, or from one: it ends at the border. */
const towardsBand = (
  edge: SheetEdge,
  plan: Extract<Plan, { way: 'upright' | 'beside' }>,
  known: Known,
  from: End,
  to: End,
): Drawn => {
  const own = from.at ? from : to
  const out = from.at !== undefined
  const bandAt = (end: End) => known.measures.bands[end.band ?? 0] ?? { y: 0, height: 0 }
  if (!own.at || !own.node) {
    const x = trackX(0, 'out', edge.id, known)
    const [a, b] = [bandAt(from), bandAt(to)]
    const down = a.y < b.y
    return {
      points: [
        { x, y: down ? a.y + a.height : a.y },
        { x, y: down ? b.y : b.y + b.height },
      ],
    }
  }
  const band = bandAt(out ? to : from)
  const border = band.y < own.at.y ? band.y + band.height : band.y
  if (plan.way === 'upright') {
    const x = own.at.x + (out ? 8 : -8)
    const [near, far] = [
      { x, y: own.at.y - own.node.head },
      { x, y: border },
    ]
    return { points: out ? [near, far] : [far, near], label: { x: x + 4, y: border + 20 } }
  }
  const x = trackX(plan.gutter, plan.zone, edge.id, known)
  const side = { x: own.at.x + (out ? own.node.half : -own.node.half), y: own.at.y }
  const points = [side, { x, y: own.at.y }, { x, y: border }]
  return { points: out ? points : points.toReversed(), label: { x: x + 4, y: border + 20 } }
}

/** Points that lie on each other, and points in the middle of a straight part, say nothing. */
const withoutRepeats = (points: Point[]): Point[] =>
  points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before && before.x === point.x && before.y === point.y) return false
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
