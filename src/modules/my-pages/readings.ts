import { type Access, accessesToMe } from '../../kernel/audit/access.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { Read, Resident } from '../../kernel/hands.ts'
import { isId } from '../../kernel/ids.ts'

/** One reading, or several in a row of the same thing by the same person on the same day. */
export type Reading = Access & { times: number }

export type Readings = {
  readings: Reading[]
  /** The last one shown, when there are older ones. */
  next?: string
  /** Whether this is not the first page. */
  paged: boolean
  protectedIdentity: boolean
}

const pageSize = 50

/** Who has read my data, newest first; what was opened again and again the same day is one line. */
export const readingsOfMe = async (r: Read<Resident>, before: string): Promise<Readings> => {
  const paged = isId(before)
  const rows = await accessesToMe(r, paged ? before : undefined)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    readings: grouped(shown),
    ...(rows.length > pageSize && last ? { next: last.id } : {}),
    paged,
    protectedIdentity: r.actor.protectedIdentity,
  }
}

export const grouped = (rows: Access[]): Reading[] => {
  const lines: Reading[] = []
  for (const row of rows) {
    const before = lines.at(-1)
    if (before && sameOf(before) === sameOf(row)) before.times += 1
    else lines.push({ ...row, times: 1 })
  }
  return lines
}

const sameOf = (row: Access): string =>
  [row.by.name, row.by.kind, row.what, row.object, row.why, dayOf(row.at)].join('|')
