import { createHash } from 'node:crypto'
import { open, opendir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type ArchiveWriter, openArchive } from './archive-writer.ts'
import { migrationsOf, mustSeeAll, quote, quoted, sequencesOf, type Table, tablesOf } from './catalogue.ts'
import {
  BackupFault,
  filePrefix,
  type Manifest,
  manifestMember,
  pieceMember,
  sealMember,
  storedFile,
  type TableEntry,
} from './manifest.ts'

/** A table goes into the archive in pieces of about this size, so that none is ever whole in memory. */
const pieceBytes = 4_000_000

/**
 * Writes everything into one archive while the program runs: all tables as they were at one moment, then the files (which
 * only ever come to be, so what the tables name is there). Gives the manifest. Throws BackupFault in plain words.
 */
export const backUp = async (url: string, filesFolder: string, file: string, torg: string): Promise<Manifest> => {
  const client = new pg.Client({ connectionString: url, application_name: 'torg backup' })
  await client.connect()
  try {
    await mustSeeAll(client)
    const archive = openArchive(file)
    try {
      const manifest = await writeAll(client, archive, filesFolder, torg)
      await archive.finish()
      return manifest
    } catch (fault) {
      await archive.abandon()
      throw fault
    }
  } finally {
    await client.end()
  }
}

const writeAll = async (
  client: pg.Client,
  archive: ArchiveWriter,
  filesFolder: string,
  torg: string,
): Promise<Manifest> => {
  const members: Manifest['members'] = {}
  // row_security off: a policy that would hide rows then stops the copy instead of thinning it out.
  await client.query(
    'begin isolation level repeatable read read only; set local row_security = off; set local statement_timeout = 0',
  )
  const { rows } = await client.query<{ at: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`,
  )
  const migrations = await migrationsOf(client)
  if (migrations.length === 0) throw new BackupFault('There is no Torg in this database: no migration has been run.')
  const sequences = await sequencesOf(client)
  const tables: TableEntry[] = []
  for (const table of await tablesOf(client)) tables.push(await writeTable(client, archive, table, members))
  await client.query('commit')
  const files = await writeFiles(archive, filesFolder, members)
  const manifest: Manifest = {
    format: 1,
    torg,
    madeAt: rows[0]?.at ?? '',
    migrations,
    tables,
    sequences,
    members,
    files,
  }
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  await archive.add(manifestMember, bytes)
  await archive.add(sealMember, Buffer.from(createHash('sha256').update(bytes).digest('hex')))
  return manifest
}

const writeTable = async (
  client: pg.Client,
  archive: ArchiveWriter,
  table: Table,
  members: Manifest['members'],
): Promise<TableEntry> => {
  const copy = client.query(copyTo(`copy ${quoted(table)} (${table.columns.map(quote).join(', ')}) to stdout`))
  let pieces = 0
  let waiting: Buffer[] = []
  let bytes = 0
  const write = async (): Promise<void> => {
    pieces += 1
    const name = pieceMember(table, pieces)
    members[name] = await archive.add(name, Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  for await (const chunk of copy) {
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes >= pieceBytes) await write()
  }
  if (bytes > 0) await write()
  return { ...table, rows: copy.rowCount, pieces }
}

const writeFiles = async (
  archive: ArchiveWriter,
  folder: string,
  members: Manifest['members'],
): Promise<Manifest['files']> => {
  const total = { count: 0, bytes: 0 }
  for await (const path of filesIn(folder)) {
    const name = `${filePrefix}${path}`
    const file = await open(join(folder, path)).catch((fault: NodeJS.ErrnoException) =>
      fault.code === 'ENOENT' ? undefined : Promise.reject(fault),
    )
    // Disposed of, or let out of quarantine, since the folder was read.
    if (!file) continue
    const { size } = await file.stat()
    // One that has only begun to come in.
    const added = size > 0 ? await archive.addFile(name, file, size).finally(() => file.close()) : await file.close()
    if (!added) continue
    const hash = storedFile.exec(name)?.[1]
    if (hash === undefined) members[name] = added
    else if (hash !== added.sha256)
      throw new BackupFault(
        `The stored file ${join(folder, path)} is damaged: its content is not what its name says. Put it back from an earlier backup, then try again.`,
      )
    total.count += 1
    total.bytes += size
  }
  return total
}

/** The paths under a folder, quarantine first: a file released meanwhile is then found in its new place too. */
async function* filesIn(folder: string, below = ''): AsyncGenerator<string> {
  const names: { name: string; folder: boolean }[] = []
  try {
    for await (const entry of await opendir(join(folder, below)))
      names.push({ name: entry.name, folder: entry.isDirectory() })
  } catch (fault) {
    if (below === '' && fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return
    throw fault
  }
  names.sort((a, b) => Number(b.name === 'quarantine') - Number(a.name === 'quarantine') || (a.name < b.name ? -1 : 1))
  for (const entry of names) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.folder) yield* filesIn(folder, path)
    else yield path
  }
}
