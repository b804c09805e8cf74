import type { Cell, Sheet, SheetNode } from './sheet.ts'

export type Grid = {
  cells: Map<string, Cell>
  /** Which node stands where, row by row. */
  rows: Map<number, string>[]
  /** The rows of each band, above each other. */
  bands: { first: number; count: number }[]
  columns: number
}

/** Gives each node a row in its band: that of what leads to it where it is free, so that the way people mostly go is straight. */
export const gridOf = (sheet: Sheet, columns: Map<string, number>): Grid => {
  const before = leadingTo(sheet)
  const own = new Map<string, number>()
  const taken = sheet.bands.map((): Set<number>[] => [new Set()])
  for (const node of inOrder(sheet.nodes, columns)) {
    const rows = taken[node.band] ?? []
    const column = columns.get(node.id) ?? 0
    const wished = (before.get(node.id) ?? []).flatMap(({ id, band }) =>
      band === node.band ? (own.get(id) ?? []) : [],
    )
    const row = freeRow(rows, column, Math.min(...wished))
    own.set(node.id, row)
    rows[row] = (rows[row] ?? new Set()).add(column)
  }
  return stacked(sheet, columns, own, taken)
}

const leadingTo = ({ nodes, edges }: Sheet): Map<string, SheetNode[]> => {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const before = new Map<string, SheetNode[]>()
  for (const { from, to, loose, drop } of edges) {
    const node = typeof from === 'string' && !drop ? byId.get(from) : undefined
    if (node && typeof to === 'string' && !loose) before.set(to, [...(before.get(to) ?? []), node])
  }
  return before
}

const inOrder = (nodes: SheetNode[], columns: Map<string, number>): SheetNode[] =>
  nodes.toSorted((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0))

/** The wished row, else the nearest below it, else the nearest above, else a new one. */
const freeRow = (rows: Set<number>[], column: number, wish: number): number => {
  const wished = Number.isFinite(wish) ? wish : 0
  for (let row = wished; row < rows.length; row++) if (!rows[row]?.has(column)) return row
  for (let row = wished - 1; row >= 0; row--) if (!rows[row]?.has(column)) return row
  return rows.length
}

const stacked = (
  sheet: Sheet,
  columns: Map<string, number>,
  own: Map<string, number>,
  taken: Set<number>[][],
): Grid => {
  const bands: Grid['bands'] = []
  let first = 0
  for (const rows of taken) {
    bands.push({ first, count: rows.length })
    first += rows.length
  }
  const grid: Grid = { cells: new Map(), rows: Array.from({ length: first }, () => new Map()), bands, columns: 0 }
  for (const { id, band } of sheet.nodes) {
    const cell = { column: columns.get(id) ?? 0, row: (bands[band]?.first ?? 0) + (own.get(id) ?? 0) }
    grid.cells.set(id, cell)
    grid.rows[cell.row]?.set(cell.column, id)
    grid.columns = Math.max(grid.columns, cell.column + 1)
  }
  return grid
}
