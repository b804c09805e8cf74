import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Tables } from './tables.ts'

/** Temporal values have a toString that PostgreSQL reads; pg itself would send them as JSON objects. */
const parameter = (value: unknown): unknown =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate || value instanceof Temporal.PlainTime
    ? value.toString()
    : value

/**
 * Kysely over one checked-out client, inside the transaction that `transaction.ts` has begun. It has no pool behind it,
 * so nothing built on it can ever leave the transaction; after the end every use throws.
 */
export const kyselyOn = (client: PoolClient): { db: Kysely<Tables>; end: () => void } => {
  let ended = false
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      if (ended) throw new Error('This transaction has ended; its handle was kept and used afterwards.')
      const result = await client.query(query.sql, query.parameters.map(parameter))
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
    end: () => {
      ended = true
    },
  }
}
