import type { Logger } from 'pino'
import { assemble, type Outside } from './app.ts'
import { systemClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { makeDataFolder } from './kernel/data-folder.ts'
import { startEmbedded } from './kernel/db/embedded.ts'
import { migrate } from './kernel/db/migrate.ts'
import { assertUsable } from './kernel/db/own-database.ts'
import { openDatabase } from './kernel/db/transaction.ts'
import { listen } from './kernel/http/listen.ts'
import { createHousekeeping } from './kernel/jobs/boss.ts'
import { createLog } from './kernel/log.ts'
import { loadMunicipalities } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import { loadTexts } from './kernel/texts/texts.ts'
import { openOutside } from './outside.ts'
import { allMigrations } from './pieces.ts'
import { seed } from './seed.ts'

/** `addresses`: of each municipality; none of a worker. */
export type Running = { addresses: Address[]; stop: () => Promise<void> }
export type Address = { slug: string; name: string; url: string }

/** Starts the roles asked for and gives the addresses. Whatever was started is stopped again when a later step fails. */
export const startTorg = async (config: Config, say: (line: string) => void = () => undefined): Promise<Running> => {
  const stops: (() => Promise<unknown> | unknown)[] = []
  const stop = async (): Promise<void> => {
    const faults: unknown[] = []
    for (const one of stops.splice(0).reverse())
      await Promise.resolve()
        .then(one)
        .catch((fault: unknown) => faults.push(fault))
    if (faults.length > 0) throw faults[0]
  }
  try {
    return { addresses: await startAll(config, say, stops), stop }
  } catch (fault) {
    // Why it did not start is what one wants to know, also when stopping fails too.
    await stop().catch((another: unknown) => say(`Not all was stopped: ${another}`))
    throw fault
  }
}

const startAll = async (
  config: Config,
  say: (line: string) => void,
  stops: (() => Promise<unknown> | unknown)[],
): Promise<Address[]> => {
  if (config.roles.includes('web')) await assertFree(config.port, 'PORT', config.host)
  const log = createLog(config.logLevel)
  const texts = loadTexts(config.root)
  const municipalities = loadMunicipalities(config.root)

  makeDataFolder(config.data)
  if (config.databaseUrl !== undefined) await assertUsable(config.databaseUrl)
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
    stops.push(() => app.looker.stop())
    app.relay.start()
    stops.push(() => app.relay.stop())
    app.sealer.start()
    stops.push(() => app.sealer.stop())
    app.timers.start()
    stops.push(() => app.timers.stop())
  }
  if (!config.roles.includes('web')) return []

  const listening = await listen(app.server, { port: config.port, hostname: config.host })
  stops.push(listening.stop)
  return municipalities.map(({ slug, formalName, hosts }) => ({
    slug,
    name: formalName,
    url: `http://${hosts[0] ?? 'localhost'}:${config.port}`,
  }))
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
