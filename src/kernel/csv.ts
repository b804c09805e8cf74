/** What a cell may hold. */
export type Cell = string | number

// What a spreadsheet would read as a formula, and run.
const formula = /^[\s]*[=+\-@\t\r]/

/**
 * Rows as a file for spreadsheets: RFC 4180 but with semicolons, and with the mark by which Excel knows UTF-8. Where the comma is the
 * decimal sign, as in Sweden, Excel takes a row with commas for one cell; decimals have a comma for the same reason.
 * A text that begins as a formula gets an apostrophe before it, so that nobody's words are run on an officer's machine.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(written).join(';')}\r\n`).join('')}`

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
