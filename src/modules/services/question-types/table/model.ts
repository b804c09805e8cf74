import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { check as checkMoney, moneySettings, readMoney } from '../money/model.ts'
import { check as checkNumber, numberSettings, readNumber } from '../number/model.ts'
import { lengthOf, oneLine } from '../plain-text.ts'

const id = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'write a name in camelCase that begins with a small letter')
const optional = z.boolean().default(false)

const column = z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('text'), optional, maxLength: z.int().min(1).max(200).default(60) }),
  z.strictObject({ id, type: z.literal('number'), optional, ...numberSettings }),
  z.strictObject({ id, type: z.literal('money'), optional, ...moneySettings }),
])
export type Column = z.infer<typeof column>

export const options = z
  .strictObject({
    columns: z.array(column).min(1).max(6),
    rows: z.array(id).min(1).max(30),
    /** Whether the columns of numbers are summed where the answers are read. */
    sums: z.boolean().default(false),
  })
  .refine(o => isUnique(o.rows) && isUnique(o.columns.map(one => one.id)), 'name each row and each column once')
  .refine(
    o => o.columns.every(one => one.id !== 'row'),
    'conditions call the name of the row "row"; give that column another name',
  )
export type Options = z.infer<typeof options>

const isUnique = (names: string[]): boolean => new Set(names).size === names.length

/** By row and column; money in whole öre. A cell that was left empty is null. */
export const value = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
export type Table = z.infer<typeof value>
export type Cell = string | number | null

export const cellControl = (fact: string, row: string, column: string): string => `${fact}-${row}-${column}`

export const rowLabel = (ask: Asking, fact: string, row: string): string => ask.words.text(`fact.${fact}.row.${row}`)
export const columnLabel = (ask: Asking, fact: string, column: string): string =>
  ask.words.text(`fact.${fact}.column.${column}`)

export const empty = (fields: Fields, { fact, options: o }: Asked<Options>): boolean =>
  o.rows.every(row => o.columns.every(column => fields.text(cellControl(fact, row, column.id)) === ''))

export const parse = (
  fields: Fields,
  { fact, options: o }: Asked<Options>,
  ask: Asking,
): { value: Table } | { complaints: Record<string, Complaint> } => {
  const complaints: Record<string, Complaint> = {}
  const table: Table = {}
  for (const row of o.rows) {
    const cells: Record<string, Cell> = {}
    for (const column of o.columns) {
      const name = cellControl(fact, row, column.id)
      const typed = oneLine(fields.text(name))
      const read = typed === '' && !column.optional ? missing(ask, fact, row, column) : readCell(typed, column, ask)
      if (read !== null && typeof read === 'object') complaints[name] = read
      else cells[column.id] = read
    }
    table[row] = cells
  }
  return Object.keys(complaints).length > 0 ? { complaints } : { value: table }
}

const missing = (ask: Asking, fact: string, row: string, column: Column): Complaint => ({
  key: 'services.question.table.missing',
  args: { row: rowLabel(ask, fact, row), column: columnLabel(ask, fact, column.id) },
})

const readCell = (typed: string, column: Column, ask: Asking): Cell | Complaint => {
  if (typed === '') return null
  if (column.type === 'number') return readNumber(typed, column)
  return column.type === 'money' ? readMoney(typed, column, ask) : (faultOf(typed, column, ask) ?? typed)
}

export const check = (table: Table, { options: o }: Asked<Options>, ask: Asking): Complaint | undefined => {
  for (const row of o.rows)
    for (const column of o.columns) {
      const cell = table[row]?.[column.id]
      const fault = cell === undefined ? again : faultOf(cell, column, ask)
      if (fault) return fault
    }
  return undefined
}

const again: Complaint = { key: 'services.question.again' }

/** What is wrong with a cell in its column, today. */
const faultOf = (cell: Cell, column: Column, ask: Asking): Complaint | undefined => {
  if (cell === null) return column.optional ? undefined : again
  if (column.type === 'text') {
    if (typeof cell !== 'string') return again
    const length = lengthOf(cell)
    if (length <= column.maxLength) return undefined
    return { key: 'services.question.text.too-long', args: { max: column.maxLength, length } }
  }
  if (typeof cell !== 'number') return again
  const asked = { fact: column.id, optional: column.optional }
  if (column.type === 'money') return checkMoney(cell, { ...asked, options: column }, ask)
  return checkNumber(cell, { ...asked, options: { ...column, unit: false } })
}
