import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isAlive } from '../processes.ts'
import { postmasterOf } from './embedded-cluster.ts'

/**
 * Looks after the server of a cluster for as long as the program lives: when it has died, `startAgain` is called, at once the
 * first time and then with a growing pause, for as long as it takes (a full disk, a port just taken). `stop` waits for a start
 * that is under way.
 */
export const keepAlive = (
  folder: string,
  startAgain: () => Promise<void>,
  log: Pick<Logger, 'error' | 'info'>,
): { stop: () => Promise<void> } => {
  const ending = new AbortController()
  const pause = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal: ending.signal, ref: false })

  const reviving = async (attempts: number): Promise<number> => {
    for (let tried = attempts; ; tried += 1) {
      await pause(pauseBefore(tried))
      try {
        await startAgain()
        log.info({ attempts: tried + 1 }, 'PostgreSQL was started again')
        return tried + 1
      } catch (fault) {
        log.error({ err: fault, nextInMs: pauseBefore(tried + 1) }, 'PostgreSQL could not be started again')
      }
    }
  }

  const watching = async (): Promise<void> => {
    let pid = postmasterOf(folder)?.pid
    let since = performance.now()
    let attempts = 0
    for (;;) {
      await pause(lookEvery)
      if (pid !== undefined && isAlive(pid)) continue
      // One that lived for a while had overcome what killed the last one.
      if (performance.now() - since > calm) attempts = 0
      log.error({ pid }, 'PostgreSQL has ended while Torg runs; it is started again')
      attempts = await reviving(attempts)
      pid = postmasterOf(folder)?.pid
      since = performance.now()
    }
  }

  const done = watching().catch((fault: unknown) => {
    if (!ending.signal.aborted) log.error({ err: fault }, 'PostgreSQL is no longer watched')
  })
  return {
    stop: async () => {
      ending.abort()
      await done
    },
  }
}

const lookEvery = 250
const calm = 60_000

/** At once, then after half a second, doubled up to half a minute. */
export const pauseBefore = (attempts: number): number => (attempts === 0 ? 0 : Math.min(250 * 2 ** attempts, 30_000))
