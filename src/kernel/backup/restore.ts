import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Migration, migrate } from '../db/migrate.ts'
import { checkArchive, eachMember } from './archive-reader.ts'
import { flushFolder } from './archive-writer.ts'
import { migrationsOf, mustSeeAll, quote, quoted, type Table, tablesOf } from './catalogue.ts'
import { BackupFault, filePrefix, type Manifest, pieceMember, type TableEntry } from './manifest.ts'

export type Target = { url: string; filesFolder: string; migrations: Migration[]; force: boolean }

/**
 * Puts an archive into an empty database and files folder. The archive is checked from end to end first; the rows go in by
 * one transaction, so a failed restore leaves an empty database. Throws BackupFault in plain words.
 */
export const restore = async (file: string, target: Target): Promise<Manifest> => {
  const manifest = await checkArchive(file)
  const migrations = theSame(manifest, target.migrations)
  const client = new pg.Client({ connectionString: target.url, application_name: 'torg restore' })
  await client.connect()
  try {
    await mustSeeAll(client)
    await makeRoom(client, manifest, target.force)
    await migrate(target.url, migrations)
    await mustFit(client, manifest)
    await load(client, file, manifest, target.filesFolder)
    await client.query('analyze')
    return manifest
  } finally {
    await client.end()
  }
}

/** The migrations that the archive's database had run; later ones are run at the next start, on the data. */
const theSame = (manifest: Manifest, known: Migration[]): Migration[] => {
  const had = new Map(manifest.migrations.map(one => [`${one.piece}/${one.name}`, one.hash]))
  const chosen = known.filter(one => had.get(`${one.piece}/${one.name}`) === one.hash)
  if (chosen.length === had.size) return chosen
  const names = new Set(chosen.map(one => `${one.piece}/${one.name}`))
  const strange = [...had.keys()].filter(name => !names.has(name))
  throw new BackupFault(
    `The archive was made by Torg ${manifest.torg}, whose database this Torg can't make (${strange.join(', ')}). Restore it with that version or a later one.`,
  )
}

const makeRoom = async (client: pg.Client, manifest: Manifest, force: boolean): Promise<void> => {
  const full: Table[] = []
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ full: boolean }>(`select exists (select from ${quoted(table)}) as full`)
    if (rows[0]?.full) full.push(table)
  }
  if (full.length > 0 && !force) {
    throw new BackupFault(
      `The database is not empty (${full
        .slice(0, 3)
        .map(({ schema, name }) => `${schema}.${name}`)
        .join(
          ', ',
        )}${full.length > 3 ? ' ...' : ''}). Restore into a new one (--into FOLDER, or another DATABASE_URL), or replace all it holds: --force`,
    )
  }
  const there = await migrationsOf(client)
  if (full.length === 0 && JSON.stringify(there) === JSON.stringify(manifest.migrations)) return
  const { rows: schemas } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`,
  )
  if (schemas.length > 0) await client.query(`drop schema ${schemas.map(({ name }) => quote(name)).join(', ')} cascade`)
}

/** The database now has exactly the tables and columns of the archive. */
const mustFit = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  const shape = (tables: Table[]): string =>
    JSON.stringify(tables.map(({ schema, name, columns }) => `${schema}.${name}(${[...columns].sort().join()})`).sort())
  if (shape(await tablesOf(client)) !== shape(manifest.tables))
    throw new BackupFault('The tables of the archive are not those that its migrations make.')
}

const load = async (client: pg.Client, file: string, manifest: Manifest, filesFolder: string): Promise<void> => {
  const homes = new Map(
    manifest.tables.flatMap(table =>
      Array.from({ length: table.pieces }, (_, n) => [pieceMember(table, n + 1), table] as const),
    ),
  )
  await client.query('begin; set local row_security = off; set local statement_timeout = 0')
  await quietly(client)
  const loader = tableLoader(client)
  await eachMember(file, async (name, content) => {
    const table = homes.get(name)
    if (table) await loader.add(table, content)
    else if (name.startsWith(filePrefix)) await writeFile(join(filesFolder, name.slice(filePrefix.length)), content)
  })
  await loader.end()
  for (const { schema, name, last } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::int8)', [quoted({ schema, name }), last])
  for (const table of manifest.tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*)::text as count from ${quoted(table)}`)
    if (Number(rows[0]?.count) !== table.rows)
      throw new BackupFault(
        `${table.schema}.${table.name} has ${rows[0]?.count} rows after restoring, and ${table.rows} were backed up. Nothing was restored.`,
      )
  }
  await client.query('commit')
}

/** Without triggers and foreign keys where we may: everything was checked once. Else the order of the tables does. */
const quietly = async (client: pg.Client): Promise<void> => {
  await client.query('savepoint quiet')
  await client
    .query('set local session_replication_role = replica')
    .catch(() => client.query('rollback to savepoint quiet'))
}

/** Loads tables piece by piece; the pieces of one table, which follow each other, go into one COPY. */
const tableLoader = (client: pg.Client) => {
  let current: { table: TableEntry; copy: ReturnType<typeof copyFrom>; failed: Promise<never> } | undefined
  const begin = (table: TableEntry): NonNullable<typeof current> => {
    const copy = client.query(copyFrom(`copy ${quoted(table)} (${table.columns.map(quote).join(', ')}) from stdin`))
    const failed = new Promise<never>((_, reject) => copy.once('error', reject))
    failed.catch(() => undefined)
    return { table, copy, failed }
  }
  const end = async (): Promise<void> => {
    if (!current) return
    const { copy, failed } = current
    current = undefined
    await Promise.race([new Promise<void>(resolve => copy.end(() => resolve())), failed])
  }
  return {
    add: async (table: TableEntry, content: Readable): Promise<void> => {
      if (current?.table !== table) {
        await end()
        current = begin(table)
      }
      const { copy, failed } = current
      // A server that refuses a row answers by the error alone, never to the write.
      for await (const chunk of content)
        await Promise.race([new Promise<void>(resolve => copy.write(chunk, () => resolve())), failed])
    },
    end,
  }
}

const writeFile = async (path: string, content: Readable): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await pipeline(content, createWriteStream(`${path}.unfinished`, { flush: true }))
  await rename(`${path}.unfinished`, path)
  await flushFolder(dirname(path))
}
