import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../ids.ts'
import { birthOf, isAlive } from '../processes.ts'

/** Notes down that this program uses the server of a data folder. Gives what takes the note away again. */
export const signIn = (dataDir: string): { signOut: () => void } => {
  const folder = usersFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  const note = join(folder, newId())
  writeFileSync(note, `${process.pid} ${birthOf(process.pid)}`)
  return { signOut: () => rmSync(note, { force: true }) }
}

/** Whether any living program uses the server. Notes of dead ones (SIGKILL, power cut) are cleared away. */
export const inUse = (dataDir: string): boolean => {
  let found = false
  for (const name of readdirSync(usersFolder(dataDir))) {
    const note = join(usersFolder(dataDir), name)
    if (noteHolds(note)) found = true
    else rmSync(note, { force: true })
  }
  return found
}

/** Does `work` while no other program starts or stops the server of this data folder. */
export const alone = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  const lock = join(dataDir, 'postgres.lock')
  for (const until = Date.now() + 120_000; !take(lock); ) {
    if (Date.now() > until)
      throw new Error(`Another program has been starting PostgreSQL for two minutes. If none runs, remove ${lock}`)
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const usersFolder = (dataDir: string): string => join(dataDir, 'postgres.users')

const noteHolds = (note: string): boolean => {
  const [pid = '', birth = ''] = read(note).split(/ (.*)/s)
  return Number(pid) > 0 && isAlive(Number(pid)) && birthOf(Number(pid)) === birth
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx' })
    return true
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) {
      // A full disk has room for the name, and none for what is in it.
      rmSync(lock, { force: true })
      throw fault
    }
  }
  // Left by a killed program: taken away, and tried for again. A lock just being written is empty for a moment.
  if (!noteHolds(lock) && age(lock) > 2_000) rmSync(lock, { force: true })
  return false
}

const age = (file: string): number => {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}
