import { sql } from 'kysely'
import type { Read } from '../hands.ts'
import { FileFault } from './fault.ts'
import { sayActor } from './files.ts'
import './table.ts'

/** What one person may leave in 24 hours: far more than any service asks for, far less than a disk holds. */
const bytesPerDay = 200_000_000

/** The same where nobody has signed in, for each; and for all such together, as anybody can be many of them. */
const visitorBytesPerDay = 30_000_000
const visitorsBytesPerDay = 2_000_000_000

/**
 * Why the actor may leave no more files now; undefined while they may. Counts the rows that were kept, not what the program
 * made for them. Asked before a body is read, so that what comes at the same time can go beyond by as much as it holds.
 */
export const overQuota = async (r: Read): Promise<FileFault | undefined> => {
  const most = r.actor.kind === 'visitor' ? visitorBytesPerDay : bytesPerDay
  const over = (await left(r, '=', sayActor(r.actor))) > most
  if (over) return new FileFault('too-much', { megabytes: most / 1_000_000 })
  if (r.actor.kind !== 'visitor' || (await left(r, 'like', 'visitor:%')) <= visitorsBytesPerDay) return undefined
  return new FileFault('too-much', { megabytes: most / 1_000_000 })
}

/** The bytes that were left in 24 hours. */
const left = async (r: Read, is: '=' | 'like', by: string): Promise<number> => {
  const { bytes } = await r.db
    .selectFrom('files.file')
    .select(sql<number>`coalesce(sum(size), 0)::int8`.as('bytes'))
    .where('uploaded_by', is, by)
    .where('created_at', '>', r.now.subtract({ hours: 24 }))
    .where(sql<boolean>`scanned_by is distinct from 'own'`)
    .executeTakeFirstOrThrow()
  return bytes
}
