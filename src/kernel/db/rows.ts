import type { Kysely, RawBuilder } from 'kysely'
import type { Read } from '../hands.ts'
import type { Tables } from './tables.ts'

/** The rows of a select that is clearer written in SQL. A reading hand's transaction refuses anything but reading. */
export const rowsOf = async <T>(r: Pick<Read, 'db'>, select: RawBuilder<T>): Promise<T[]> =>
  (await select.execute(r.db as unknown as Kysely<Tables>)).rows
