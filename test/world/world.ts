import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { type App, assemble } from '../../src/app.ts'
import { type KeptMessage, readMailbox } from '../../src/connectors/mailbox/read-mailbox.ts'
import { startNavetSimulator } from '../../src/connectors/navet/simulator.ts'
import { standingClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { openDatabase, openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import type { Read, System, Write } from '../../src/kernel/hands.ts'
import type { Route } from '../../src/kernel/http/exchange.ts'
import type { Limits } from '../../src/kernel/http/rate.ts'
import { tallyOf } from '../../src/kernel/jobs/deliveries.ts'
import { createLog } from '../../src/kernel/log.ts'
import { loadMunicipalities, type Municipality } from '../../src/kernel/municipalities.ts'
import { freePort } from '../../src/kernel/ports.ts'
import { loadTexts } from '../../src/kernel/texts/texts.ts'
import { openOutside } from '../../src/outside.ts'
import { seed } from '../../src/seed.ts'
import { type Client, createClient } from '../support/client.ts'
import { testDatabase } from '../support/database.ts'
import type { Page } from '../support/page.ts'
import { homeOf, type Name, personOf, signIn } from './people.ts'

/** A Monday morning on which one can apply for a summer job. */
const monday = '2026-11-23T08:00:00+01:00'

export type WorldSettings = {
  /** Sees every page that anybody meets. */
  onPage?: (page: Page, answer: Response) => void
  /** Further routes: what no real one does on demand, such as to fail. */
  more?: Route[]
  /** Further settings, as the environment gives them. */
  environment?: Record<string, string>
  /** Where files are scanned: `host:port`. */
  clamav?: string
  /** How little one address may do, where that is what is tried. */
  few?: Partial<Limits>
}

export type World = Awaited<ReturnType<typeof openWorld>>

/**
 * Almvik and Granås with all who live and work there, in a database of their own: the whole program in process, the e-ID and
 * the mail server beside it. Time stands still until it is advanced, and what goes out waits until it settles.
 */
export const openWorld = async ({ onPage, more = [], clamav, few = {}, environment = {} }: WorldSettings = {}) => {
  const data = await mkdtemp(join(tmpdir(), 'torg-world-'))
  const { url, drop } = await testDatabase()
  const port = await freePort()
  // Below the ports that the system gives out, so that no test file beside this one is given the same meanwhile.
  const eid = 20_000 + Math.floor(Math.random() * 12_000)
  const navet = await startNavetSimulator({ askedFor: true, port: 0 })
  const settings = {
    TORG_DATA: data,
    PORT: String(port),
    TORG_EID_PORT: String(eid),
    TORG_MAILBOX_PORT: '0',
    TORG_NAVET_URL: navet.url,
    TORG_NAVET_ORDERS: 'almvik=00000001-FO01-0001',
    TORG_MINA_OMBUD_PORT: '0',
    DATABASE_URL: url,
    TORG_LOG_LEVEL: 'warn',
    ...environment,
    ...(clamav ? { TORG_CLAMAV: clamav } : {}),
  }
  const config = readConfig(settings, ['start', '--demo'])
  const stops: (() => Promise<unknown>)[] = [() => navet.stop()]
  const clock = standingClock(monday)
  const faults: string[] = []
  const log = createLog('warn', { write: line => faults.push(shortOf(line)) })
  const texts = loadTexts(config.root)
  const municipalities = loadMunicipalities(config.root)
  const database = await openDatabase(url)
  await seed(database, { municipalities, texts, clock, demo: true })
  const outside = await openOutside(
    config,
    municipalities,
    () => undefined,
    stop => stops.push(stop),
    log,
  )
  const limits = {
    changesPerSession: 10_000,
    changesPerAddress: 100_000,
    signInsPerAddress: 10_000,
    tokensPerAddress: 10_000,
    codesPerAddress: 10_000,
    visitsPerAddress: 10_000,
    sendsPerAddress: 10_000,
    uploadsPerAddress: 10_000,
    bytesPerAddress: 100_000_000_000,
    searchesPerAddress: 10_000,
    papersPerAddress: 10_000,
    checksPerAddress: 10_000,
    asksPerPerson: 60,
    ...few,
  }
  const app: App = await assemble(config, database, {
    ...outside,
    url,
    municipalities,
    texts,
    clock,
    log,
    limits,
    more: [...(outside.more ?? []), ...more],
  })

  const municipality = (slug: string): Municipality =>
    municipalities.find(one => one.slug === slug) ?? assert.fail(`There is no municipality ${slug}`)
  const originOf = (slug: string): string => `http://${slug}.localhost:${port}`

  const visitor = (slug = 'almvik', session?: string, judged = true): Client =>
    createClient({
      origin: originOf(slug),
      answer: request => app.server.fetch(request, { address: '127.0.0.1' }),
      suffix: municipality(slug).formalName,
      ...(session ? { session } : {}),
      ...(onPage ? { onPage } : {}),
      judged,
    })

  const write = <T>(slug: string, fn: (w: Write<System>) => Promise<T>): Promise<T> =>
    openWrite(database, { ...app.here(municipality(slug)), now: clock.now() }, fn)
  const read = <T>(slug: string, fn: (r: Read<System>) => Promise<T>): Promise<T> =>
    openRead(database, { ...app.here(municipality(slug)), now: clock.now() }, fn)

  return {
    app,
    url,
    config,
    clock,
    database,
    /** The population register, to change somebody's custody in or make silent. Almvik alone has an agreement with it. */
    navet,
    originOf,
    municipality,
    /** Somebody who has signed in; anew each time, as on another device. Residents may be anywhere. */
    as: async (name: Name, slug = homeOf(name)): Promise<Client> =>
      visitor(slug, await write(slug, w => signIn(w, name))),
    /** Somebody of whom nothing is known. */
    visitor,
    /** The powers of attorney that there are, and how the register that holds them behaves. */
    powers: outside.simulated?.register ?? assert.fail('Mina ombud is not simulated'),
    write,
    read,
    /** Starts anew, as far as the folders are concerned. */
    seedAgain: () => seed(database, { municipalities, texts, clock, demo: true }),
    /** Lets everything whose time has come happen, all that waits to go out go, and links the events. */
    settle: async (): Promise<void> => {
      await app.timers.drain()
      await app.relay.drain()
      await app.sealer.run()
    },
    tally: (slug = 'almvik') => read(slug, tallyOf),
    /** The mails to somebody, oldest first. */
    mailsTo: async (name: Name): Promise<KeptMessage[]> => {
      const all = await readMailbox(join(data, 'mailbox'), { limit: 1_000 })
      return all.filter(message => message.to.includes(personOf(name).email)).reverse()
    },
    mailbox: (): Promise<KeptMessage[]> => readMailbox(join(data, 'mailbox'), { limit: 1_000 }),
    /** What the log has said that should not be; a test that brings a fault about takes it out. */
    takeFaults: (): string[] => faults.splice(0),
    close: async (): Promise<void> => {
      for (const stop of stops.reverse()) await stop()
      await database.close()
      await drop()
      await rm(data, { recursive: true, force: true })
      assert.deepEqual(faults, [], 'the log holds faults that no test expected')
    },
  }
}

/** One world for all tests of a file, with what has to have happened in it before the first. */
export const useWorld = (prepare: (world: World) => Promise<void> = async () => undefined): (() => World) => {
  let world: World | undefined
  before(async () => {
    world = await openWorld()
    await prepare(world)
  })
  after(async () => world?.close())
  return () => world ?? assert.fail('The world is not open yet')
}

/** A line of the log in short: what it says, of which route, and where it was thrown. */
const shortOf = (line: string): string => {
  const {
    msg,
    route,
    reason,
    err,
  }: { msg?: string; route?: string; reason?: string; err?: { message?: string; stack?: string[] } } = JSON.parse(line)
  return [msg, route, reason, err?.message, ...(err?.stack ?? []).filter(frame => frame.includes('/src/')).slice(0, 2)]
    .filter(part => part !== undefined)
    .join(' | ')
}
