import type { Json } from './question.ts'

/** Answers by fact. A fact that is not there was never asked; `null` was asked and left empty. A group's answer is its rows. */
export type Answers = Readonly<Record<string, Json>>

/** A row of a group, as it is stored: a name of its own that never changes, and its answers. */
export type StoredRow = { row: string; answers: Answers }

/** The rows stored for a group; undefined where it was never asked, or where something else stands there. */
export const rowsOf = (stored: Json | undefined): StoredRow[] | undefined => {
  if (!Array.isArray(stored)) return undefined
  const rows = stored.filter(isRow)
  return rows.length === stored.length ? rows : undefined
}

const isRow = (item: Json): item is { row: string; answers: { [key: string]: Json } } =>
  isObject(item) && typeof item.row === 'string' && item.answers !== undefined && isObject(item.answers)

const isObject = (json: Json): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Where a page lies: its own name, or through the rows of groups: page, row, page of the row. */
export type PagePath = readonly string[]

/** The row of that name among all groups of a record, with the group's name. */
const findRow = (answers: Answers, row: string): { group: string; at: number; found: StoredRow } | undefined => {
  for (const [group, stored] of Object.entries(answers)) {
    const rows = rowsOf(stored) ?? []
    const at = rows.findIndex(one => one.row === row)
    const found = rows[at]
    if (found) return { group, at, found }
  }
  return undefined
}

/** The answers with those of the record that a path leads into changed. What is not there stays as it is. */
export const changedAt = (answers: Answers, path: PagePath, change: (inner: Answers) => Answers): Answers => {
  const [, row, ...rest] = path
  if (row === undefined) return change(answers)
  const place = findRow(answers, row)
  if (!place) return answers
  const rows = (rowsOf(answers[place.group]) ?? []).map((one, i) =>
    i === place.at ? { row: one.row, answers: changedAt(one.answers, rest, change) } : one,
  )
  return { ...answers, [place.group]: rows }
}
