/** What a cell may hold. */
export type Cell = string | number

// What a spreadsheet would read as a formula, and run.
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
// The same where one that splits at another sign than ours begins a cell.
const inside = /([,;|\t\r\n"]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

/**
 * Rows as a file for spreadsheets: RFC 4180 but with semicolons, and with the mark by which Excel knows UTF-8. Where the comma is the
 * decimal sign, as in Sweden, Excel takes a row with commas for one cell; decimals have a comma for the same reason.
 * Wherever a spreadsheet could begin a cell, at commas, semicolons, tabs, lines or quotes alike, a formula gets an apostrophe before it, so that
 * nobody's words are run on an officer's machine.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(written).join(';')}\r\n`).join('')}`

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = `${formula.test(cell) ? "'" : ''}${cell.replace(inside, "$1'")}`
  return /[",;|\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
