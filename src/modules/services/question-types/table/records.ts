import type { FeelType } from '../../../../kernel/feel/feel-type.ts'
import type { FeelValue } from '../../../../kernel/feel/feel-value.ts'
import type { Cell, Column, Options, Table } from './model.ts'

/** What conditions see of a table: a list of its rows, each a record of the row's name and its cells; money in kronor. */
export const recordsType = ({ columns, rows }: Options): FeelType => ({
  kind: 'list',
  of: {
    kind: 'record',
    of: new Map<string, FeelType>([
      ['row', { kind: 'text', oneOf: rows }],
      ...columns.map((column): [string, FeelType] => [column.id, { kind: column.type === 'text' ? 'text' : 'number' }]),
    ]),
  },
})

/** In the order of the definition. A cell that was left empty has no value. */
export const toRecords = (table: Table, { columns, rows }: Options): FeelValue =>
  rows.map(row => ({
    row,
    ...Object.fromEntries(columns.map(column => [column.id, seen(table[row]?.[column.id] ?? null, column)])),
  }))

/** The table that is seen as these records; undefined for what is none. */
export const fromRecords = (list: FeelValue, { columns, rows }: Options): Table | undefined => {
  if (!Array.isArray(list)) return undefined
  const table: Table = {}
  for (const [at, row] of rows.entries()) {
    const record = list[at]
    if (typeof record !== 'object' || record === null || !(columns[0] && columns[0].id in record)) return undefined
    const cells = new Map<string, unknown>(Object.entries(record))
    table[row] = Object.fromEntries(columns.map(column => [column.id, kept(cells.get(column.id), column)]))
  }
  return table
}

const seen = (cell: Cell, column: Column): Cell =>
  column.type === 'money' && typeof cell === 'number' ? cell / 100 : cell

const kept = (cell: unknown, column: Column): Cell => {
  if (typeof cell === 'string') return column.type === 'text' ? cell : null
  if (typeof cell !== 'number') return null
  return column.type === 'money' ? Math.round(cell * 100) : cell
}

/** Every cell filled in with as little as its column takes, and with as much. */
export const samplesOf = ({ columns, rows }: Options): Table[] =>
  [leastIn, mostIn].map(cellIn =>
    Object.fromEntries(
      rows.map(row => [row, Object.fromEntries(columns.map(column => [column.id, kept(cellIn(column), column)]))]),
    ),
  )

const leastIn = (column: Column): Cell => {
  if (column.type === 'text') return 'A'
  const least = Math.max(column.min ?? 0, Math.min(1, column.max ?? 1))
  return Math.min(least, column.max ?? least)
}

const mostIn = (column: Column): Cell => (column.type === 'text' ? 'A' : (column.max ?? leastIn(column)))
