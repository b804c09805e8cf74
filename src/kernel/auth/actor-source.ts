import { type RawBuilder, sql } from 'kysely'
import { prepared } from '../db/dialect.ts'
import { rowsOf } from '../db/rows.ts'
import type { Actor, Read } from '../hands.ts'

/**
 * How the module that knows a kind of people finds one of them, put so that it can be asked in the same breath as the session:
 * every request begins with it.
 */
export type ActorSource<A extends Actor = Actor> = {
  /** A select of one JSON value, by whose id; no row when that person is gone. */
  row: (subject: RawBuilder<unknown>, now: Temporal.Instant) => RawBuilder<unknown>
  actor: (id: string, row: unknown) => A
}

export const actorSource = <A extends Actor, T>(parts: {
  row: ActorSource['row']
  actor: (id: string, row: T) => A
}): ActorSource<A> => ({
  row: parts.row,
  // The row is what its own select has made.
  actor: (id, row) => parts.actor(id, row as T),
})

/** One actor by id, with the rights of today; undefined when there is none. */
export const actorOf = async <A extends Actor>(r: Read, source: ActorSource<A>, id: string): Promise<A | undefined> => {
  const select = source.row(sql`${id}::uuid`, r.now)
  const [found] = await rowsOf({ db: prepared(r.db) }, sql<{ row: unknown }>`select (${select}) as row`)
  return found?.row ? source.actor(id, found.row) : undefined
}
