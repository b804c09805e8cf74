import { sql } from 'kysely'
import type { Read } from '../hands.ts'
import { FileFault } from './fault.ts'
import { sayActor } from './files.ts'
import './table.ts'

/** What one person may leave in 24 hours: far more than any service asks for, far less than a disk holds. */
const bytesPerDay = 200_000_000

/**
 * Why the actor may leave no more files now; undefined while they may. Counts the rows that were kept, not what the program
 * made for them. Asked before a body is read, so that what comes at the same time can go beyond by as much as it holds.
 */
export const overQuota = async (r: Read): Promise<FileFault | undefined> => {
  const { bytes } = await r.db
    .selectFrom('files.file')
    .select(sql<number>`coalesce(sum(size), 0)::int8`.as('bytes'))
    .where('uploaded_by', '=', sayActor(r.actor))
    .where('created_at', '>', r.now.subtract({ hours: 24 }))
    .where(sql<boolean>`scanned_by is distinct from 'own'`)
    .executeTakeFirstOrThrow()
  return bytes > bytesPerDay ? new FileFault('too-much', { megabytes: bytesPerDay / 1_000_000 }) : undefined
}
