import type { Pool, PoolClient } from 'pg'
import { type Tracks, tracksOf } from '../events/tracks.ts'
import type { Actor, Read, Write } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import type { Locale, Translate } from '../texts/texts.ts'
import { kyselyOn } from './dialect.ts'
import { openPool } from './pool.ts'
import { type Series, seriesOf } from './series.ts'
import type { ReadDb } from './tables.ts'

/** The database of one process. */
export type Database = {
  pool: Pool
  /** The role every transaction takes on, when the connecting one could pass row-level security by. */
  role: string | undefined
  series: Series
  /** Called after each commit that enqueued something. */
  onEnqueued: (listener: () => void) => void
  close: () => Promise<void>
}

/** The connection was lost while committing: nobody knows whether it was saved until the page is opened again. */
class Uncertain extends Error {
  override name = 'Uncertain'
  constructor(cause: Error) {
    super('The outcome of the commit is unknown', { cause })
  }
}

/** Who acts, where, when and in which language: what a hand is made of. */
export type Circumstances<A extends Actor> = {
  municipality: Municipality
  actor: A
  now: Temporal.Instant
  locale: Locale
  t: Translate
}

const listeners = new WeakMap<Pool, Set<() => void>>()

/** Opens the pool and finds out which role seals municipalities from each other. Throws when none can. */
export const openDatabase = async (url: string, max = 20): Promise<Database> => {
  const pool = openPool(url, max)
  const { rows } = await pool.query<{ passes: boolean; member: boolean }>(`
    select rolsuper or rolbypassrls as passes,
      coalesce((select pg_has_role(current_user, oid, 'set') from pg_roles where rolname = 'torg_app'), false) as member
    from pg_roles where rolname = current_user`)
  const me = rows[0]
  if (me?.passes && !me.member)
    throw new Error(
      'The database user passes row-level security by and may not take on the role torg_app. Run "torg migrate" first (or, where other databases of the server have it already, "grant torg_app to" this user), or connect as a user without SUPERUSER and BYPASSRLS.',
    )
  const role = me?.member ? 'torg_app' : undefined
  // Numbers have connections of their own: a command that waits for one already holds a connection of the pool.
  const numbers = openPool(url, 2)
  listeners.set(pool, new Set())
  return {
    pool,
    role,
    series: seriesOf((municipality, fn) => withClient(numbers, role, municipality, 'read write', fn)),
    onEnqueued: listener => listeners.get(pool)?.add(listener),
    close: async () => {
      await Promise.all([pool.end(), numbers.end()])
    },
  }
}

/** Runs `fn` in one transaction that can only read. */
export const openRead = <A extends Actor, T>(
  database: Database,
  circumstances: Circumstances<A>,
  fn: (r: Read<A>) => Promise<T>,
): Promise<T> =>
  withClient(database.pool, database.role, circumstances.municipality.id, 'read only', async client => {
    const { db, end } = kyselyOn(client, false)
    try {
      return await fn({ ...circumstances, db: db as unknown as ReadDb })
    } finally {
      end()
    }
  })

/** Runs `fn` in one transaction; its events, deliveries and access rows go in just before the commit. Rolled back when it throws. */
export const openWrite = <A extends Actor, T>(
  database: Database,
  circumstances: Circumstances<A>,
  fn: (w: Write<A>) => Promise<T>,
): Promise<T> => openWriteAs(database, circumstances, async () => circumstances.actor, fn)

/** The same, for an actor that is found first, in the transaction itself: who acts and what is done belong to one moment. */
export const openWriteAs = async <A extends Actor, T>(
  database: Database,
  here: Omit<Circumstances<A>, 'actor'>,
  find: (r: Read) => Promise<A>,
  fn: (w: Write<A>) => Promise<T>,
): Promise<T> => {
  const { id } = here.municipality
  let tracks: Tracks | undefined
  const sent: Promise<unknown>[] = []
  const work = async (client: PoolClient): Promise<T> => {
    const { db, send, end } = kyselyOn(client, true)
    try {
      const actor = await find({ ...here, actor: { kind: 'anyone' }, db: db as unknown as ReadDb })
      tracks = tracksOf({ ...here, actor })
      return await fn({
        ...here,
        actor,
        tx: db,
        send: statement => {
          const answer = send(statement.compile(db))
          // Waited for at the commit, where its fault is told.
          answer.catch(() => undefined)
          sent.push(answer)
        },
        emit: tracks.emit,
        enqueue: tracks.enqueue,
        audit: tracks.audit,
        nextNumber: series => database.series.next(id, series),
      })
    } catch (fault) {
      // What comes after a statement that failed is only told that something has: the first fault is the one to tell.
      await Promise.all(sent)
      throw fault
    } finally {
      end()
    }
  }
  const last = (client: PoolClient): Promise<unknown> => Promise.all([...sent, tracks?.flush(client)])
  const result = await withClient(database.pool, database.role, id, 'read write', work, last)
  if (tracks?.enqueued) for (const listener of listeners.get(database.pool) ?? []) listener()
  return result
}

/** One round trip begins the transaction, takes on the role and names the municipality: `set local` only, a pooler may share the connection. */
const withClient = async <T>(
  pool: Pool,
  role: string | undefined,
  municipality: string,
  mode: 'read only' | 'read write',
  fn: (client: PoolClient) => Promise<T>,
  /** Sent together with the commit. */
  last: (client: PoolClient) => Promise<unknown> | undefined = () => undefined,
): Promise<T> => {
  if (!/^[0-9a-f-]{36}$/.test(municipality)) throw new Error('A municipality id is a UUID')
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (fault: Error): void => {
    broken = fault
  }
  client.on('error', onError)
  const leave = (): void => {
    client.off('error', onError)
    client.release(broken)
  }
  let leaving: Promise<unknown> | undefined
  try {
    const begun = client.query(
      `begin ${mode}; ${role ? `set local role ${role};` : ''} set local torg.municipality = '${municipality}'`,
    )
    // Its fault is told at the end; until then nobody waits for it.
    begun.catch(() => undefined)
    const result = await fn(client)
    const ended = Promise.all([begun, last(client), client.query('commit')])
    if (mode === 'read only') {
      // What was read is read: nobody waits for the end but the connection itself.
      leaving = ended.catch(onError)
      return result
    }
    const [, , { command }] = await ended.catch((fault: Error) => {
      // Only an answer from the database says that it was not saved; a lost connection says nothing.
      throw broken || !('severity' in fault) ? new Uncertain(fault) : fault
    })
    // A transaction in which a statement failed ends in a rollback, whatever it is told, and says so only here.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back, not committed')
    return result
  } catch (fault) {
    if (isOutdated(fault)) broken = fault
    await client.query('rollback').catch((second: Error) => {
      broken = second
    })
    throw fault
  } finally {
    if (leaving) void leaving.then(leave)
    else leave()
  }
}

/** A table has changed under a prepared statement, or a pooler has lost it: the connection is thrown away, the next one is right. */
const isOutdated = (fault: unknown): fault is Error =>
  fault instanceof Error && 'code' in fault && (fault.code === '0A000' || fault.code === '26000')

/** Whether the database answers: what `/readyz` asks. */
export const answers = async (database: Database): Promise<boolean> => {
  const { rows } = await database.pool.query('select 1 as one')
  return rows.length === 1
}
