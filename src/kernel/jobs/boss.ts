import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'

/** One piece of housekeeping: done again and again by the clock, by one process at a time, harmless to do twice. */
export type Chore = { name: string /** Cron, Swedish time. */; at: string; run: () => Promise<void> }

export type Housekeeping = {
  start: () => Promise<void>
  runNow: (name: string) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Chores on pg-boss. Nothing that a resident waits for goes through here: deliveries have tables of their own.
 * Every queue is made and asked for before anything is served; the first `send` to an unknown queue would otherwise ask on
 * another connection, which inside a transaction can hang.
 */
export const createHousekeeping = (url: string, chores: Chore[], log: Logger): Housekeeping => {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', max: 3, application_name: 'torg housekeeping' })
  boss.on('error', fault => log.error({ err: fault }, 'housekeeping failed'))
  const run = async (chore: Chore): Promise<void> => {
    const began = performance.now()
    await chore.run()
    log.info({ chore: chore.name, ms: Math.round(performance.now() - began) }, 'housekeeping done')
  }
  return {
    start: async () => {
      await boss.start()
      for (const chore of chores) {
        await boss.createQueue(chore.name, {
          retryLimit: 3,
          retryBackoff: true,
          retryDelay: 30,
          expireInSeconds: 1_800,
          policy: 'short',
        })
        await boss.getQueue(chore.name)
        await boss.work(chore.name, () => run(chore))
        await boss.schedule(chore.name, chore.at, {}, { tz: 'Europe/Stockholm' })
      }
    },
    runNow: async name => {
      const chore = chores.find(one => one.name === name)
      if (!chore) throw new Error(`There is no chore ${name}`)
      await run(chore)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
