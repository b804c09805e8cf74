import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { assemble, type Outside } from './app.ts'
import { systemClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { startEmbedded } from './kernel/db/embedded.ts'
import { migrate } from './kernel/db/migrate.ts'
import { openDatabase } from './kernel/db/transaction.ts'
import { createHousekeeping } from './kernel/jobs/boss.ts'
import { createLog } from './kernel/log.ts'
import { loadMunicipalities } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import { loadTexts } from './kernel/texts/texts.ts'
import { openOutside } from './outside.ts'
import { allMigrations } from './pieces.ts'
import { seed } from './seed.ts'

export type Running = { address: string; stop: () => Promise<void> }

/** Starts the roles asked for and gives the address. Whatever was started is stopped again when a later step fails. */
export const startTorg = async (config: Config, say: (line: string) => void = () => undefined): Promise<Running> => {
  const stops: (() => Promise<unknown> | unknown)[] = []
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  try {
    return { address: await startAll(config, say, stops), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

const startAll = async (
  config: Config,
  say: (line: string) => void,
  stops: (() => Promise<unknown> | unknown)[],
): Promise<string> => {
  if (config.roles.includes('web')) await assertFree(config.port, 'PORT', config.host)
  const log = createLog(config.logLevel)
  const texts = loadTexts(config.root)
  const municipalities = loadMunicipalities(config.root)

  const url = config.databaseUrl ?? (await embedded(config, log, say, stops))
  const count = await migrate(url, allMigrations(config.root))
  if (count > 0) say(`${count} migrations run`)
  const database = await openDatabase(url)
  stops.push(() => database.close())
  await seed(database, { municipalities, texts, clock: systemClock, demo: config.demo })

  const outside: Outside = {
    url,
    municipalities,
    texts,
    clock: systemClock,
    log,
    ...(await openOutside(config, municipalities, say, stop => stops.push(stop), log)),
  }
  const app = await assemble(config, database, outside)

  if (config.roles.includes('worker')) {
    const housekeeping = createHousekeeping(url, app.chores, log)
    await housekeeping.start()
    stops.push(() => housekeeping.stop())
    app.relay.start()
    stops.push(() => app.relay.stop())
    app.sealer.start()
    stops.push(() => app.sealer.stop())
  }
  if (!config.roles.includes('web')) return 'no address: this is a worker'

  const listening = serve({
    port: config.port,
    hostname: config.host,
    fetch: (request, env) =>
      app.server.fetch(request, { address: ('incoming' in env ? env.incoming.socket.remoteAddress : undefined) ?? '' }),
  })
  stops.push(
    () =>
      new Promise(resolve => {
        listening.close(resolve)
        if ('closeIdleConnections' in listening) listening.closeIdleConnections()
      }),
  )
  return `http://${municipalities[0]?.hosts[0] ?? 'localhost'}:${config.port}`
}

const embedded = async (
  config: Config,
  log: Logger,
  say: (line: string) => void,
  stops: (() => Promise<unknown> | unknown)[],
): Promise<string> => {
  const server = await startEmbedded(config.data, { watch: log })
  say(server.attached ? 'Attached to the PostgreSQL that was already running' : 'PostgreSQL started')
  stops.push(() => server.stop())
  return server.url
}
