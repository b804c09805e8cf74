import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isAlive } from '../processes.ts'
import type { Binaries } from './postgres-binaries.ts'

/**
 * Makes a new cluster at `folder`. It is made beside and renamed when complete, so a folder of that name is always whole,
 * also when the program is killed in the middle.
 */
export const initialise = (binaries: Binaries, folder: string, password: string): void => {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const secrets = mkdtempSync(join(tmpdir(), 'torg-'))
  const file = join(secrets, 'password')
  try {
    writeFileSync(file, `${password}\n`, { mode: 0o600 })
    if (binaries.runAs)
      for (const path of [unfinished, secrets, file]) chownSync(path, binaries.runAs.uid, binaries.runAs.gid)
    // Order and comparison by bytes (fast, and the same on every machine); what is a letter, and its upper and lower case, by Unicode.
    const args = [
      '--pgdata',
      unfinished,
      '--username',
      'postgres',
      '--auth',
      'scram-sha-256',
      '--pwfile',
      file,
      '--encoding',
      'UTF8',
      '--locale',
      'C',
    ]
    const attempts = ['C.UTF-8', 'en_US.UTF-8', 'sv_SE.UTF-8', 'C'].map(ctype => () => {
      rmSync(join(unfinished, 'PG_VERSION'), { force: true })
      return spawnSync(binaries.initdb, [...args, '--lc-ctype', ctype], {
        ...binaries.runAs,
        cwd: tmpdir(),
        encoding: 'utf8',
        env: plainEnv(),
      })
    })
    let complaint = ''
    for (const attempt of attempts) {
      const result = attempt()
      if (result.status === 0) {
        renameSync(unfinished, folder)
        return
      }
      complaint = result.stderr || String(result.error ?? '')
      if (!/locale/i.test(complaint)) break
    }
    throw new Error(`PostgreSQL could not be set up in ${folder}:\n${complaint.trim()}`)
  } finally {
    rmSync(secrets, { recursive: true, force: true })
  }
}

/** The server's process according to its own file; undefined when none lives. */
export const postmasterOf = (folder: string): { pid: number; port: number } | undefined => {
  const lines = pidFile(folder)
  const pid = Number(lines[0])
  if (!(pid > 0) || !isAlive(pid)) return undefined
  // The number may by now belong to somebody else: then the command line does not name our folder.
  const command = commandOf(pid)
  if (command !== undefined && !command.includes(realpathSync(folder))) return undefined
  return { pid, port: Number(lines[3]) }
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C at the terminal reaches the program first and the server
 * only when the program is done with it. Gives a way to ask whether it still runs.
 */
export const launch = (
  binaries: Binaries,
  folder: string,
  port: number,
  log: string,
  settings: Record<string, string>,
): { runs: () => boolean } => {
  disownPidFile(folder)
  const output = openSync(log, 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(binaries.postgres, ['-D', realpathSync(folder), '-p', String(port), ...flags], {
    ...binaries.runAs,
    cwd: tmpdir(),
    env: plainEnv(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  server.unref()
  let running = true
  for (const end of ['error', 'exit']) {
    server.once(end, () => {
      running = false
    })
  }
  return { runs: () => running }
}

/** Ends the server: those connected are cut off, everything committed is on disk. */
export const shutDown = async (binaries: Binaries, folder: string): Promise<void> => {
  const postmaster = postmasterOf(folder)
  if (!postmaster) return
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w'])
  else process.kill(postmaster.pid, 'SIGINT')
  for (const until = Date.now() + 30_000; existsSync(join(folder, 'postmaster.pid')) && isAlive(postmaster.pid); ) {
    if (Date.now() > until) throw new Error(`PostgreSQL (process ${postmaster.pid}) has not stopped in 30 seconds`)
    await sleep(25)
  }
}

const pidFile = (folder: string): string[] => {
  const file = join(folder, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

/**
 * A pid file that a reboot or SIGKILL left names a process that is gone, or another one by now; PostgreSQL gives up on the latter.
 * With our own number in it, it sees that its starter is no server, still checks that no orphan uses the shared memory, and starts.
 */
const disownPidFile = (folder: string): void => {
  const lines = pidFile(folder)
  if (lines.length === 0) return
  const bytes = Buffer.from([String(process.pid), ...lines.slice(1)].join('\n'))
  // In place: a full disk then has no say in it, and the owner and the mode stay.
  const file = openSync(join(folder, 'postmaster.pid'), 'r+')
  try {
    writeSync(file, bytes, 0, bytes.length, 0)
    ftruncateSync(file, bytes.length)
  } finally {
    closeSync(file)
  }
}

/** The environment without what would turn PostgreSQL's programs elsewhere (PGDATA, PGPORT ...). */
const plainEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_')),
  ),
  LC_MESSAGES: 'C',
})
