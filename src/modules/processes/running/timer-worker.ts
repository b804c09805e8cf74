import type { Logger } from 'pino'
import type { Clock } from '../../../kernel/clock.ts'
import { type Database, openWrite } from '../../../kernel/db/transaction.ts'
import type { System, Write } from '../../../kernel/hands.ts'
import type { Municipality } from '../../../kernel/municipalities.ts'
import { type Texts, translator } from '../../../kernel/texts/texts.ts'
import { type DueTimer, fireTimer, parkTimer, takeDueTimer } from '../commands/fire-timers.ts'
import { type DueStart, fireStart, parkStart, takeDueStart } from '../commands/scheduled-starts.ts'

const system: System = { kind: 'system', id: 'timers', name: 'Torg' }

export type TimerWorker = {
  /** Goes through all that is due now. Gives how many went off. */
  drain: () => Promise<number>
  start: () => void
  stop: () => Promise<void>
}

/** What there is a time for: how the next is taken, gone through, and left where it can't be. */
type Kind<Due> = {
  take: (w: Write) => Promise<Due | undefined>
  fire: (w: Write, due: Due) => Promise<boolean>
  park: (w: Write, due: Due, why: string) => Promise<void>
}

const waited: Kind<DueTimer> = { take: takeDueTimer, fire: fireTimer, park: parkTimer }
const starts: Kind<DueStart> = { take: takeDueStart, fire: fireStart, park: parkStart }

/** So many cases are gone through at once. */
const atOnce = 4
/** One round goes no further, so that a map whose timers have no time between them never keeps others waiting. */
const mostInARound = 10_000

/** Lets timers go off when their time has come, each in a transaction of its own. Several workers share what is due. */
export const createTimerWorker = (parts: {
  database: Database
  municipalities: Municipality[]
  clock: Clock
  texts: Texts
  log: Logger
}): TimerWorker => {
  let interval: NodeJS.Timeout | undefined
  let running: Promise<number> | undefined
  let stopping = false

  const inTransaction = <T>(municipality: Municipality, fn: (w: Write) => Promise<T>): Promise<T> =>
    openWrite(
      parts.database,
      {
        municipality,
        actor: system,
        now: parts.clock.now(),
        locale: 'sv',
        t: translator(parts.texts, municipality.slug, 'sv'),
      },
      fn,
    )

  /** The next that is due; undefined when nothing is. */
  const next = async <Due extends object>(municipality: Municipality, of: Kind<Due>): Promise<boolean | undefined> => {
    let due: Due | undefined
    try {
      return await inTransaction(municipality, async w => {
        due = await of.take(w)
        return due && (await of.fire(w, due))
      })
    } catch (fault) {
      const failed = due
      if (!failed) throw fault
      parts.log.error({ err: fault, due: failed }, 'a timer could not be gone through')
      await inTransaction(municipality, w => of.park(w, failed, String(fault)))
      return false
    }
  }

  /** Of times that cases wait for and those at which cases begin, in turn: neither keeps the other waiting. */
  const either = async (municipality: Municipality, turn: number): Promise<boolean | undefined> =>
    turn % 2 === 0
      ? ((await next(municipality, waited)) ?? (await next(municipality, starts)))
      : ((await next(municipality, starts)) ?? (await next(municipality, waited)))

  const lane = async (municipality: Municipality): Promise<number> => {
    let fired = 0
    for (let i = 0; i < mostInARound / atOnce && !stopping; i++) {
      const went = await either(municipality, i)
      if (went === undefined) break
      if (went) fired++
    }
    return fired
  }

  const all = async (): Promise<number> => {
    let fired = 0
    for (const municipality of parts.municipalities)
      for (const one of await Promise.all(Array.from({ length: atOnce }, () => lane(municipality)))) fired += one
    return fired
  }

  const drain = (): Promise<number> => {
    running ??= all().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    drain,
    start: () => {
      interval = setInterval(
        () => drain().catch((fault: unknown) => parts.log.error({ err: fault }, 'timers could not be gone through')),
        1_000,
      )
    },
    stop: async () => {
      stopping = true
      clearInterval(interval)
      await running?.catch(() => undefined)
    },
  }
}
