import { formatNumber } from '../../../../kernel/texts/format.ts'
import type { Locale } from '../../../../kernel/texts/texts.ts'
import { answerWord } from '../../answer-words.ts'
import type { Asked, Asking } from '../../question.ts'
import { formatMoney, plainMoney } from '../amounts.ts'
import { type Cell, type Column, columnLabel, type Options, rowLabel, type Table } from './model.ts'

/** A cell as it stands in its field. */
export const inField = (cell: Cell | undefined, column: Column, locale: Locale): string | undefined => {
  if (cell === undefined || cell === null || typeof cell === 'string') return cell ?? undefined
  if (column.type === 'money') return plainMoney(cell, locale, column.whole)
  return String(cell).replace('.', locale === 'sv' ? ',' : '.')
}

/** A line for each row with something in it, and the sums last. */
export const lines = (table: Table, { fact, options: o }: Asked<Options>, ask: Asking): string[] => {
  const line = (head: string, cells: (Cell | undefined)[]): string[] => {
    const said = o.columns.flatMap((column, at) => {
      const cell = cells[at]
      if (cell === undefined || cell === null) return []
      const text = written(cell, column, ask.locale)
      return [o.columns.length === 1 ? text : `${columnLabel(ask, fact, column.id)} ${text}`]
    })
    return said.length === 0 ? [] : [`${head}: ${said.join(', ')}`]
  }
  return [
    ...o.rows.flatMap(row =>
      line(
        rowLabel(ask, fact, row),
        o.columns.map(column => table[row]?.[column.id]),
      ),
    ),
    ...(o.sums
      ? line(
          answerWord(ask.locale, 'sum'),
          o.columns.map(column => sumOf(table, column, o.rows)),
        )
      : []),
  ]
}

const written = (cell: string | number, column: Column, locale: Locale): string => {
  if (typeof cell === 'string') return cell
  return column.type === 'money' ? formatMoney(cell, locale, column.whole) : formatNumber(cell, locale)
}

/** Undefined for a column that is not summed. */
const sumOf = (table: Table, column: Column, rows: readonly string[]): number | undefined => {
  if (column.type === 'text') return undefined
  const sum = rows.reduce((total, row) => {
    const cell = table[row]?.[column.id]
    return typeof cell === 'number' ? total + cell : total
  }, 0)
  // Decimals do not add up exactly: as many as the column has.
  return column.type === 'number' ? Number(sum.toFixed(column.decimals)) : sum
}
