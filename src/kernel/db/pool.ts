import pg from 'pg'
import { gatheringSocket } from './gathering-socket.ts'

const { builtins } = pg.types
const instant = (text: string): Temporal.Instant =>
  Temporal.Instant.from(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`)

/** How values come back from PostgreSQL: instants and days as Temporal, big integers as numbers (ours stay below 2^53). */
const readers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instant],
  [builtins.DATE, Temporal.PlainDate.from],
  [builtins.INT8, Number],
  [builtins.JSON, JSON.parse],
  [builtins.JSONB, JSON.parse],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** The pool of one process. Only `transaction.ts`, migrations and start-up see it. */
export const openPool = (url: string, max: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: 'torg',
    keepAlive: true,
    // Statements that need not wait for each other are sent together: begin with the first, the last with commit.
    pipeline: true,
    stream: gatheringSocket,
  })
  // A connection that dies while idle must not end the process; the next query opens a new one.
  pool.on('error', () => undefined)
  return pool
}
