import { columnsOf } from './columns.ts'
import { linePoints } from './line-points.ts'
import { sizes } from './places.ts'
import { type Plan, plansOf } from './plans.ts'
import { type Grid, gridOf } from './rows.ts'
import type { Laid, Sheet } from './sheet.ts'
import { type Tracks, tracksOf } from './tracks.ts'

/** Where the parts of the grid are. `gutters` and `columns` are left edges with widths; rows are middles. */
export type Measures = {
  gutters: { x: number; label: number }[]
  columns: { middle: number }[]
  rows: { top: number; middle: number; bottom: number }[]
  bands: { y: number; height: number }[]
  width: number
  height: number
}

/** Lays out a sheet: columns, rows, lines, and then where everything is. Work grows with steps and lines, not with their squares. */
export const laySheet = (sheet: Sheet): Laid => {
  const grid = gridOf(sheet, columnsOf(sheet))
  const plans = plansOf(sheet, grid)
  const tracks = tracksOf(sheet, grid, plans)
  const measures = measure(sheet, grid, tracks, labelRoom(sheet, plans))
  const middles = new Map(
    [...grid.cells].map(([id, { column, row }]) => [
      id,
      { x: measures.columns[column]?.middle ?? 0, y: measures.rows[row]?.middle ?? 0 },
    ]),
  )
  return {
    width: measures.width,
    height: measures.height,
    bands: measures.bands,
    middles,
    lines: linePoints(sheet, { grid, plans, tracks, measures, middles }),
  }
}

/** How high the labels are that stand on the uppermost line above each row: they need as much of its band. */
const labelRoom = ({ edges }: Sheet, plans: Map<string, Plan>): Map<number, number> => {
  const room = new Map<number, number>()
  for (const { id, label } of edges) {
    const plan = plans.get(id)
    if (plan?.way === 'around' && plan.side === 'top')
      room.set(plan.row, Math.max(room.get(plan.row) ?? 0, label.height))
  }
  return room
}

const measure = (sheet: Sheet, grid: Grid, tracks: Tracks, room: Map<number, number>): Measures => {
  const byId = new Map(sheet.nodes.map(node => [node.id, node]))
  const across = measureAcross(sheet, grid, tracks, id => byId.get(id)?.width ?? 0)
  const bands: Measures['bands'] = []
  const rows: Measures['rows'] = []
  let y = 0
  sheet.bands.forEach((band, at) => {
    const { first, count } = grid.bands[at] ?? { first: 0, count: 0 }
    const begin = y
    y += band.pad
    for (let row = first; row < first + count; row++) {
      const nodes = [...(grid.rows[row]?.values() ?? [])].flatMap(id => byId.get(id) ?? [])
      const { top: over, bottom: under } = tracks.channels[row] ?? { top: 0, bottom: 0 }
      const label = room.get(row) ?? 0
      const top = y + (label > 0 ? label + 5 : 6)
      const middle = top + over * sizes.gap + Math.max(24, ...nodes.map(({ up }) => up)) + 6
      const bottom = middle + Math.max(24, ...nodes.map(({ down }) => down)) + 6
      rows.push({ top, middle, bottom })
      y = bottom + under * sizes.gap + 6
    }
    y += band.pad
    // What is too low for its name gets the rest as air below.
    y = Math.max(y, begin + band.least)
    bands.push({ y: begin, height: y - begin })
  })
  return { ...across, rows, bands, height: y }
}

const measureAcross = (
  sheet: Sheet,
  grid: Grid,
  tracks: Tracks,
  widthOf: (id: string) => number,
): Pick<Measures, 'gutters' | 'columns' | 'width'> => {
  const widths = Array.from({ length: grid.columns }, () => 0)
  for (const [id, { column }] of grid.cells) widths[column] = Math.max(widths[column] ?? 0, widthOf(id))
  const labels = Array.from({ length: grid.columns + 1 }, () => 0)
  for (const { from, label } of sheet.edges) {
    const after = typeof from === 'string' ? (grid.cells.get(from)?.column ?? 0) + 1 : 0
    labels[after] = Math.max(labels[after] ?? 0, label.width)
  }
  const gutters: Measures['gutters'] = []
  const columns: Measures['columns'] = []
  let x = 0
  tracks.gutters.forEach(({ out, turn, into }, at) => {
    const label = labels[at] ?? 0
    gutters.push({ x, label })
    x += 20 + (out + turn + into) * sizes.gap + label + (at < grid.columns ? 12 : 0)
    if (at < grid.columns) columns.push({ middle: x + (widths[at] ?? 0) / 2 })
    x += widths[at] ?? 0
  })
  return { gutters, columns, width: x }
}
