// A PostgreSQL of the program's own, in its data folder: started by whoever comes first, found again by its pid file after
// the program was killed, started again when it dies, stopped by whoever goes last.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { makeDataFolder } from '../data-folder.ts'
import { freePort, tryToListen } from '../ports.ts'
import { initialise, launch, postmasterOf, shutDown } from './embedded-cluster.ts'
import { type Known, remember, remembered } from './embedded-memory.ts'
import { alone, inUse, signIn } from './embedded-users.ts'
import { keepAlive } from './embedded-watch.ts'
import { type Binaries, findBinaries, type Major, mayReach, sharedFolder } from './postgres-binaries.ts'

export type Embedded = {
  /** The superuser's address of the database `torg`. */
  url: string
  /** Whether the server was running already. */
  attached: boolean
  /** Leaves the server, and stops it when no other living program uses it. */
  stop: () => Promise<void>
}

type Options = {
  version?: Major
  /** false only for tests: what is committed may be lost in a power cut. */
  durable?: boolean
  /** For a program that lives on: the server is watched, started again at the same address when it dies, and that is logged here. */
  watch?: Pick<Logger, 'error' | 'info'>
}

/**
 * Starts the server of a data folder, or attaches to the one that runs. The first start sets it up.
 * Throws with a plain message when it can't: wrong version, unreachable folder, no room.
 */
export const startEmbedded = async (dataDir: string, options: Options = {}): Promise<Embedded> => {
  const data = resolve(dataDir)
  makeDataFolder(data)
  const binaries = findBinaries(options.version)
  return await alone(data, async () => {
    const known = remembered(data)
    const folder = clusterFolder(data, binaries)
    if (!existsSync(join(folder, 'PG_VERSION'))) initialise(binaries, folder, known.password)
    checkVersion(folder, binaries)
    // Signed in before the server runs: killed in between, the note is stale and harms nobody.
    const { signOut } = signIn(data)
    const home: Home = { binaries, data, folder, durable: options.durable ?? true }
    try {
      const found = await attach(folder, known)
      const url = found ?? (await start(home, known, await portFor(known)))
      const watch = options.watch && keepAlive(folder, () => alone(data, () => again(home, url)), options.watch)
      const stop = async (): Promise<void> => {
        await watch?.stop()
        await leave(home, signOut)
      }
      return { url, attached: found !== undefined, stop }
    } catch (fault) {
      signOut()
      throw fault
    }
  })
}

type Home = { binaries: Binaries; data: string; folder: string; durable: boolean }

/** After its death: at the address that everybody in this program has. Another program may have been there before us. */
const again = async (home: Home, url: string): Promise<void> => {
  const known = remembered(home.data)
  const port = Number(new URL(url).port)
  if ((await attach(home.folder, known)) ?? (await start(home, known, port)) !== url)
    throw new Error('PostgreSQL was started again at another address by another program; start Torg again')
}

const leave = async ({ data, folder, binaries }: Home, signOut: () => void): Promise<void> => {
  // A data folder that was removed under a running program takes its notes along; the server must still be stopped.
  if (!existsSync(data)) return shutDown(binaries, folder)
  await alone(data, async () => {
    signOut()
    if (!inUse(data)) await shutDown(binaries, folder)
  })
}

const addressOf = (port: number, password: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/torg`

/** The address of the server that runs already, or nothing when none does, or when it was just going down. */
const attach = async (folder: string, known: Known): Promise<string | undefined> => {
  const postmaster = postmasterOf(folder)
  if (!postmaster) return undefined
  const url = addressOf(postmaster.port, known.password)
  return (await answers(url, folder, () => postmasterOf(folder) !== undefined)) ? url : undefined
}

/** The port that it had, where it is free still. */
const portFor = async ({ port }: Known): Promise<number> =>
  port > 0 && (await tryToListen(port, '127.0.0.1')) === undefined ? port : await freePort()

const start = async ({ binaries, data, folder, durable }: Home, known: Known, port: number): Promise<string> => {
  if (port !== known.port) remember(data, { ...known, port })
  const log = join(data, 'postgres.log')
  const server = launch(binaries, folder, port, log, { ...settings, ...(durable ? {} : forgetful) })
  const url = addressOf(port, known.password)
  if (await answers(url, folder, server.runs)) return url
  throw new Error(
    `PostgreSQL did not start. The end of ${log}:\n${readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')}`,
  )
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  jit: 'off',
  log_timezone: 'UTC',
  // Errors of single statements are told to who asked, and logged there without values: here they would stand with what somebody typed.
  log_min_messages: 'log',
  timezone: 'UTC',
}
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Waits until the server takes questions (after a crash it first recovers), sees that it is ours, and makes the database.
 * False when the server ends instead.
 */
const answers = async (url: string, folder: string, runs: () => boolean): Promise<boolean> => {
  const maintenance = url.replace(/\/torg$/, '/postgres')
  for (const until = Date.now() + 120_000; runs(); await sleep(40)) {
    const fault = await prepare(maintenance, folder)
    if (!fault) return true
    if (!isPassing(fault) || Date.now() > until)
      throw new Error(`PostgreSQL in ${folder} does not answer: ${fault.message}`, { cause: fault })
  }
  return false
}

const prepare = async (url: string, folder: string): Promise<Error | undefined> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const other = rows[0]?.data_directory ?? ''
    if (realpathSync(other) !== realpathSync(folder))
      return new Error(`another server, of ${other}, has taken its port`)
    const { rowCount } = await client.query("select from pg_database where datname = 'torg'")
    if (rowCount === 0) await client.query('create database torg')
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault))
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Not listening yet, starting up, recovering, or going down. */
const isPassing = (fault: Error): boolean =>
  'code' in fault
    ? ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(String(fault.code))
    : /timeout|terminated/i.test(fault.message)

/** The cluster's folder. Where root's data folder is closed to the database user, it lies in a shared place, and a link leads there. */
const clusterFolder = (data: string, binaries: Binaries): string => {
  const folder = join(data, 'postgres')
  if (existsSync(folder)) return realpathSync(folder)
  if (mayReach(folder, binaries.runAs)) return folder
  const place = join(sharedFolder, `data-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  // Without the link it is what a removed data folder of the same name left behind.
  rmSync(join(place, 'postgres'), { recursive: true, force: true })
  rmSync(folder, { force: true })
  symlinkSync(join(place, 'postgres'), folder)
  return join(place, 'postgres')
}

const checkVersion = (folder: string, binaries: Binaries): void => {
  const made = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'))
  if (made === binaries.major) return
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${made}, and this is PostgreSQL ${binaries.major}. Back it up with the Torg that made it ("torg backup"), and restore the archive into a new data folder.`,
  )
}
