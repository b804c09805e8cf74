import type { Read } from '../hands.ts'
import './table.ts'

/** Whether two lists of files (ids) are the same bytes, in any order: a form sent twice brings its files twice, with new ids. */
export const sameFiles = async (r: Read, some: readonly string[], others: readonly string[]): Promise<boolean> => {
  if (some.length !== others.length) return false
  if (some.length === 0) return true
  const rows = await r.db
    .selectFrom('files.file')
    .select(['id', 'sha256'])
    .where('id', 'in', [...some, ...others])
    .execute()
  const hashes = new Map(rows.map(row => [row.id, row.sha256]))
  const contentOf = (ids: readonly string[]): string =>
    ids
      .map(id => hashes.get(id) ?? id)
      .sort()
      .join()
  return contentOf(some) === contentOf(others)
}
