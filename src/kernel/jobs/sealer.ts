import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { type Database, openWrite } from '../db/transaction.ts'
import { linkEvents } from '../events/chain.ts'
import type { System } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import { type Texts, translator } from '../texts/texts.ts'

const system: System = { kind: 'system', id: 'sealer', name: 'Torg' }

export type Sealer = {
  /** Links everything that waits. */ run: () => Promise<void>
  start: () => void
  stop: () => Promise<void>
}

/** Links new events into each municipality's chain, about a second after they happened. */
export const createSealer = (parts: {
  database: Database
  municipalities: Municipality[]
  clock: Clock
  texts: Texts
  log: Logger
}): Sealer => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  const all = async (): Promise<void> => {
    for (const municipality of parts.municipalities) {
      const here = {
        municipality,
        actor: system,
        now: parts.clock.now(),
        locale: 'sv' as const,
        t: translator(parts.texts, municipality.slug, 'sv'),
      }
      while ((await openWrite(parts.database, here, linkEvents)) === 500);
    }
  }
  const run = (): Promise<void> => {
    running ??= all().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    run,
    start: () => {
      timer = setInterval(
        () => run().catch((fault: unknown) => parts.log.error({ err: fault }, 'events could not be linked')),
        1_000,
      )
    },
    stop: async () => {
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
