import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../kernel/hands.ts'

/** The rows of a select that is clearer written in SQL. It stands as a subquery, so that a reading hand can run it. */
export const rowsOf = <T>(r: Read, select: RawBuilder<T>): Promise<T[]> =>
  r.db.selectFrom(sql<T>`(${select})`.as('rows')).selectAll().execute()
