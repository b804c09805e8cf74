import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a data folder remembers of its server, for its owner's eyes only. `port` is 0 before the first start. */
export type Known = { port: number; password: string }

/** Throws when the password is gone and a database is there. */
export const remembered = (data: string): Known => {
  const file = join(data, name)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Known
  if (existsSync(join(data, 'postgres', 'PG_VERSION')))
    throw new Error(
      `${file} is missing: it holds the password of the database beside it. Put it back from your copy of the data folder.`,
    )
  const known = { port: 0, password: randomBytes(24).toString('hex') }
  remember(data, known)
  return known
}

/** Written beside and renamed: on a full disk the old one stays whole, for the password is nowhere else. */
export const remember = (data: string, known: Known): void => {
  const file = join(data, name)
  const unfinished = `${file}.${process.pid}`
  try {
    writeFileSync(unfinished, `${JSON.stringify(known)}\n`, { mode: 0o600, flush: true })
    renameSync(unfinished, file)
  } catch (fault) {
    rmSync(unfinished, { force: true })
    throw fault
  }
}

const name = 'postgres.json'
