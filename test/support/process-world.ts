import type { Database } from '../../src/kernel/db/transaction.ts'
import { openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import type { Read, System, Write } from '../../src/kernel/hands.ts'
import { createRelay } from '../../src/kernel/jobs/relay.ts'
import { type Block, createTimerWorker, processHandlers } from '../../src/modules/processes/index.ts'
import { almvik, circumstances, clockAt, keysAsTexts, openTestDatabase, quiet, system } from './kernel.ts'

/** A database with the workers that maps need, and a clock that is moved. */
export const openProcessWorld = async (blocks: Record<string, Block> = {}, start?: string) => {
  const open = await openTestDatabase()
  return { ...open, ...processWorldOn(open.database, blocks, start) }
}

export const processWorldOn = (database: Database, blocks: Record<string, Block> = {}, start?: string) => {
  const clock = clockAt(start)
  const parts = { database, municipalities: [almvik], clock, texts: keysAsTexts, log: quiet }
  const relay = createRelay({ ...parts, handlers: processHandlers(blocks) })
  const timers = createTimerWorker(parts)
  return {
    clock,
    relay,
    timers,
    write: <T>(fn: (w: Write<System>) => Promise<T>): Promise<T> =>
      openWrite(database, circumstances(almvik, system, clock.now()), fn),
    read: <T>(fn: (r: Read<System>) => Promise<T>): Promise<T> =>
      openRead(database, circumstances(almvik, system, clock.now()), fn),
    /** Until nothing more is due. */
    settle: async (): Promise<void> => {
      while ((await relay.drain()) + (await timers.drain()) > 0);
    },
  }
}
