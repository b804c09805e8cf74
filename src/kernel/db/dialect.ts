import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
} from 'kysely'
import type { QueryResult as PgResult, PoolClient } from 'pg'
import type { ReadDb, Tables } from './tables.ts'

/** Temporal values have a toString that PostgreSQL reads; pg itself would send them as JSON objects. */
const parameter = (value: unknown): unknown =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate || value instanceof Temporal.PlainTime
    ? value.toString()
    : value

// Statements by their text. What is asked again and again is parsed by PostgreSQL once for each connection; what is put
// together anew each time (lists of changing length) would only fill its memory. Readings are not prepared unless they ask for
// it: a search is planned for the very word that is looked for.
const names = new Map<string, string>()
const mostNames = 400

const named = (text: string): { name?: string } => {
  const known = names.get(text)
  if (known) return { name: known }
  if (names.size >= mostNames) return {}
  const name = `torg${names.size}`
  names.set(text, name)
  return { name }
}

const asked = new WeakSet<QueryId>()
const preparing: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => {
    asked.add(queryId)
    return node
  },
  transformResult: async ({ result }) => result,
}

/** For a reading that is asked in the same words again and again, by a unique key: then its plan can't depend on what is looked for. */
export const prepared = (db: ReadDb): ReadDb => db.withPlugin(preparing)

/**
 * Kysely over one checked-out client, inside the transaction that `transaction.ts` has begun. It has no pool behind it,
 * so nothing built on it can ever leave the transaction; after the end every use throws.
 */
export const kyselyOn = (
  client: PoolClient,
  always: boolean,
): {
  db: Kysely<Tables>
  /** Sends a statement at once, behind all that was sent before it. */
  send: (query: CompiledQuery) => Promise<PgResult>
  end: () => void
} => {
  let ended = false
  const send = (query: CompiledQuery): Promise<PgResult> => {
    if (ended) throw new Error('This transaction has ended; its handle was kept and used afterwards.')
    return client.query({
      text: query.sql,
      values: query.parameters.map(parameter),
      ...(always || asked.has(query.queryId) ? named(query.sql) : {}),
    })
  }
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const result = await send(query)
      const rows = (result.rows ?? []) as R[]
      return result.command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('Streaming is not used.')
    },
  }
  const nested = async (): Promise<void> => {
    throw new Error('A transaction inside the transaction: commands get one from their hand.')
  }
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: inner => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    db,
    send,
    end: () => {
      ended = true
    },
  }
}
