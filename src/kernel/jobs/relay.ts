import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { type Database, openWrite } from '../db/transaction.ts'
import type { System, Write } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import { type Texts, translator } from '../texts/texts.ts'
import './table.ts'

/** A delivery as its handler gets it. */
export type Due = {
  id: string
  kind: string
  payload: Record<string, unknown>
  correlation: string | null
  attempts: number
  /** Does a sub-step once: a retry gets what it gave the first time. Runs outside any transaction. */
  step: <T extends Record<string, unknown>>(name: string, fn: () => Promise<T>) => Promise<T>
  /** Opens a transaction, as the program itself. */
  write: <T>(fn: (w: Write<System>) => Promise<T>) => Promise<T>
  municipality: Municipality
}

export type Handler = (due: Due) => Promise<void>

/** It will never go: park it at once, with the reason, for a person to look at. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
}

const relaySystem: System = { kind: 'system', id: 'relay', name: 'Torg' }

export type RelayParts = {
  database: Database
  municipalities: Municipality[]
  clock: Clock
  texts: Texts
  handlers: Record<string, Handler>
  log: Logger
  leaseSeconds?: number
}

/** How long a taken delivery is left alone: longer than any handler runs, so that a killed worker's come back. */
const usualLease = 120

export type Relay = {
  /** Goes through what is due now, until nothing is left. Gives how many were tried. */
  drain: () => Promise<number>
  start: () => void
  stop: () => Promise<void>
}

/** Takes due deliveries with `for update skip locked`, hands each to its handler, and remembers how it went. */
export const createRelay = (parts: RelayParts): Relay => {
  let running: Promise<number> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined

  const drain = async (): Promise<number> => {
    let tried = 0
    for (const municipality of parts.municipalities)
      for (;;) {
        const batch = await take(parts, municipality)
        await Promise.all(batch.map(one => deliver(parts, municipality, one)))
        tried += batch.length
        if (batch.length === 0) break
      }
    return tried
  }

  const once = async (): Promise<number> => {
    if (running) {
      again = true
      return running
    }
    running = drain().finally(() => {
      running = undefined
    })
    const tried = await running
    if (again) {
      again = false
      return tried + (await once())
    }
    return tried
  }

  const poke = (): void => {
    once().catch((fault: unknown) => parts.log.error({ err: fault }, 'the relay could not go through the deliveries'))
  }

  return {
    drain: once,
    start: () => {
      parts.database.onEnqueued(poke)
      timer = setInterval(poke, 1_000)
      poke()
    },
    stop: async () => {
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}

type Taken = {
  id: string
  kind: string
  payload: Record<string, unknown>
  correlation: string | null
  attempts: number
  steps: Record<string, unknown>
}

const take = (parts: RelayParts, municipality: Municipality): Promise<Taken[]> =>
  inTransaction(parts, municipality, async w => {
    const rows = await w.tx
      .selectFrom('jobs.delivery as d')
      .where('state', '=', 'pending')
      .where('next_at', '<=', w.now)
      // In order: nothing goes before an older one of the same order key.
      .where(eb =>
        eb.or([
          eb('order_key', 'is', null),
          eb.not(
            eb.exists(
              eb
                .selectFrom('jobs.delivery as older')
                .whereRef('older.order_key', '=', 'd.order_key')
                .whereRef('older.id', '<', 'd.id')
                .where('older.state', '<>', 'delivered')
                .select('older.id'),
            ),
          ),
        ]),
      )
      .orderBy('next_at')
      .limit(20)
      .forUpdate()
      .skipLocked()
      .select(['id', 'kind', 'payload', 'correlation', 'attempts', 'steps'])
      .execute()
    if (rows.length > 0)
      await w.tx
        .updateTable('jobs.delivery')
        .set(eb => ({
          attempts: eb('attempts', '+', 1),
          next_at: w.now.add({ seconds: parts.leaseSeconds ?? usualLease }),
        }))
        .where(
          'id',
          'in',
          rows.map(row => row.id),
        )
        .execute()
    return rows
  })

const deliver = async (parts: RelayParts, municipality: Municipality, taken: Taken): Promise<void> => {
  const write: Due['write'] = fn => inTransaction(parts, municipality, fn)
  const steps = { ...taken.steps }
  const due: Due = {
    id: taken.id,
    kind: taken.kind,
    payload: taken.payload,
    correlation: taken.correlation,
    attempts: taken.attempts + 1,
    municipality,
    write,
    step: async <T extends Record<string, unknown>>(name: string, fn: () => Promise<T>) => {
      // What was remembered came from the same step of the same handler.
      if (name in steps) return steps[name] as T
      const gave = await fn()
      steps[name] = gave
      await write(w =>
        w.tx
          .updateTable('jobs.delivery')
          .set({ steps: JSON.stringify(steps) })
          .where('id', '=', taken.id)
          .execute(),
      )
      return gave
    },
  }
  try {
    const handler = parts.handlers[taken.kind]
    if (!handler) throw new Undeliverable(`Nothing here takes deliveries of the kind ${taken.kind}`)
    await handler(due)
    await write(w =>
      w.tx
        .updateTable('jobs.delivery')
        .set({ state: 'delivered', done_at: w.now, reason: null })
        .where('id', '=', taken.id)
        .execute(),
    )
  } catch (fault) {
    const reason = fault instanceof Error ? `${fault.name}: ${fault.message}`.slice(0, 500) : String(fault)
    const parked = fault instanceof Undeliverable || due.attempts >= mostAttempts
    parts.log.warn(
      { delivery: taken.id, kind: taken.kind, attempts: due.attempts, parked, err: fault },
      'a delivery did not go',
    )
    await write(w =>
      w.tx
        .updateTable('jobs.delivery')
        .set(
          parked
            ? { state: 'parked', reason, done_at: w.now }
            : { reason, next_at: w.now.add({ milliseconds: Math.round(pauseAfter(due.attempts) * 1000) }) },
        )
        .where('id', '=', taken.id)
        .execute(),
    ).catch((second: unknown) =>
      parts.log.error({ err: second }, 'the outcome of a delivery could not be written; its lease will run out'),
    )
  }
}

/** Tries for about a week: seconds first, then up to six hours apart. Then it is parked, never thrown away. */
export const mostAttempts = 40
export const pauseAfter = (attempts: number, random = Math.random()): number =>
  Math.min(2 ** attempts, 6 * 3600) * (0.75 + random / 2)

const inTransaction = <T>(
  parts: RelayParts,
  municipality: Municipality,
  fn: (w: Write<System>) => Promise<T>,
): Promise<T> =>
  openWrite(
    parts.database,
    {
      municipality,
      actor: relaySystem,
      now: parts.clock.now(),
      locale: 'sv',
      t: translator(parts.texts, municipality.slug, 'sv'),
    },
    fn,
  )
