import type { Read, Write } from '../hands.ts'
import { isId } from '../ids.ts'
import './table.ts'

/** Accepted = delivered + pending + parked, always. */
export type Tally = { accepted: number; delivered: number; pending: number; parked: number }

export const tallyOf = async (r: Read): Promise<Tally> => {
  const rows = await r.db
    .selectFrom('jobs.delivery')
    .groupBy('state')
    .select(eb => ['state', eb.fn.countAll<number>().as('count')])
    .execute()
  const count = (state: string): number => rows.find(row => row.state === state)?.count ?? 0
  const tally = { delivered: count('delivered'), pending: count('pending'), parked: count('parked') }
  return { accepted: tally.delivered + tally.pending + tally.parked, ...tally }
}

/** The newest deliveries, oldest first, at most 200: for who looks after them. */
export const deliveriesOf = async (
  r: Read,
): Promise<{ id: string; kind: string; state: string; payload: Record<string, unknown> }[]> => {
  const rows = await r.db
    .selectFrom('jobs.delivery')
    .orderBy('id', 'desc')
    .limit(200)
    .select(['id', 'kind', 'state', 'payload'])
    .execute()
  return rows.reverse()
}

/** What waits for a person, oldest first. */
export const parkedDeliveries = async (
  r: Read,
): Promise<{ id: string; kind: string; reason: string | null; attempts: number; createdAt: Temporal.Instant }[]> => {
  const rows = await r.db
    .selectFrom('jobs.delivery')
    .where('state', '=', 'parked')
    .orderBy('id')
    .limit(200)
    .select(['id', 'kind', 'reason', 'attempts', 'created_at'])
    .execute()
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at }))
}

/** Lets a parked delivery go again. Gives whether there was one. */
export const retryParked = async (w: Write, id: string): Promise<boolean> => {
  if (!isId(id)) return false
  const { numUpdatedRows } = await w.tx
    .updateTable('jobs.delivery')
    .set({ state: 'pending', attempts: 0, next_at: w.now, done_at: null })
    .where('id', '=', id)
    .where('state', '=', 'parked')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Says that a delivery is done, in the transaction that does its work: for work that lies in our own database it is then done exactly once,
 * whoever is killed when. Gives false where it has been done already; whoever gets that does nothing more.
 */
export const settleDelivery = async (w: Write, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await w.tx
    .updateTable('jobs.delivery')
    .set({ state: 'delivered', done_at: w.now, reason: null })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
