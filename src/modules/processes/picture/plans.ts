import type { Grid } from './rows.ts'
import type { Cell, Sheet, SheetEdge } from './sheet.ts'

/**
 * How a line goes, before anybody knows how wide anything is. Gutter n lies before column n. A line leaves to the right, stands in a gutter, and
 * enters from the left; where a row is not free it goes around, in the channel above or below the row that it goes to.
 */
export type Plan =
  | { way: 'straight' }
  | { way: 'turn'; gutter: number }
  | { way: 'around'; out?: number; into: number; row: number; side: Side }
  /** Straight up to a band, or down. */
  | { way: 'upright' }
  /** To a band, or from one, in a gutter. */
  | { way: 'beside'; gutter: number; zone: 'out' | 'into' }

export type Side = 'top' | 'bottom'

export const plansOf = (sheet: Sheet, grid: Grid): Map<string, Plan> => {
  const plans = new Map<string, Plan>()
  const runs = grid.rows.map((): { from: number; to: number }[] => [])
  /** Whether nothing stands, and no line lies, in a row between two columns. */
  const free = (row: number, from: number, to: number): boolean => {
    for (let column = from + 1; column < to; column++) if (grid.rows[row]?.has(column)) return false
    return !(runs[row] ?? []).some(run => run.from < to && from < run.to)
  }
  const take = (row: number, from: number, to: number): void => {
    if (to - from > 1) runs[row]?.push({ from, to })
  }
  for (const edge of inOrder(sheet.edges, grid)) plans.set(edge.id, planOf(edge, grid, free, take))
  return plans
}

type Free = (row: number, from: number, to: number) => boolean
type Take = (row: number, from: number, to: number) => void

/** Short ones first: they are the ones that ought to be straight. */
const inOrder = (edges: SheetEdge[], { cells }: Grid): SheetEdge[] => {
  const length = ({ from, to, loose }: SheetEdge): number => {
    const [a, b] = [typeof from === 'string' && cells.get(from), typeof to === 'string' && cells.get(to)]
    return a && b ? Math.abs(b.column - a.column) + (loose ? 100_000 : 0) : 200_000
  }
  return edges.toSorted((a, b) => length(a) - length(b))
}

const planOf = ({ from, to, drop }: SheetEdge, grid: Grid, free: Free, take: Take): Plan => {
  const [a, b] = [typeof from === 'string' && grid.cells.get(from), typeof to === 'string' && grid.cells.get(to)]
  if (a && b) return drop ? dropped(a, b) : between(a, b, free, take)
  if (a && typeof to !== 'string') return toBand(a, bandRow(grid, to.band), grid, 'out')
  if (b && typeof from !== 'string') return toBand(b, bandRow(grid, from.band), grid, 'into')
  return { way: 'beside', gutter: 0, zone: 'out' }
}

const bandRow = (grid: Grid, band: number): number => grid.bands[band]?.first ?? 0

const dropped = (a: Cell, b: Cell): Plan => ({ way: 'around', into: b.column, row: a.row, side: 'bottom' })

const between = (a: Cell, b: Cell, free: Free, take: Take): Plan => {
  if (b.column > a.column) {
    if (a.row === b.row && free(a.row, a.column, b.column)) {
      take(a.row, a.column, b.column)
      return { way: 'straight' }
    }
    if (a.row !== b.row) {
      if (free(b.row, a.column, b.column)) {
        take(b.row, a.column, b.column)
        return { way: 'turn', gutter: a.column + 1 }
      }
      if (free(a.row, a.column, b.column)) {
        take(a.row, a.column, b.column)
        return { way: 'turn', gutter: b.column }
      }
    }
  }
  return { way: 'around', out: a.column + 1, into: b.column, row: b.row, side: a.row > b.row ? 'bottom' : 'top' }
}

const toBand = ({ column, row }: Cell, band: number, grid: Grid, zone: 'out' | 'into'): Plan => {
  // Below a node stands its name: lines go straight only upwards.
  if (band < row) {
    let clear = true
    for (let at = band + 1; at < row; at++) if (grid.rows[at]?.has(column)) clear = false
    if (clear) return { way: 'upright' }
  }
  return { way: 'beside', gutter: zone === 'out' ? column + 1 : column, zone }
}
