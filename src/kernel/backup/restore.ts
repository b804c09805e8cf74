import pg from 'pg'
import { type Migration, migrate } from '../db/migrate.ts'
import { checkArchive, eachMember } from './archive-reader.ts'
import { migrationsOf, mustSeeAll, quote, quoted, type Table, tablesOf } from './catalogue.ts'
import { fileKeeper, tableLoader } from './loaders.ts'
import { BackupFault, filePrefix, type Manifest, pieceMember } from './manifest.ts'

export type Target = { url: string; filesFolder: string; force: boolean }

/** An archive that was checked from end to end, and the migrations that make its tables. */
export type Checked = { file: string; manifest: Manifest; migrations: Migration[] }

/** Touches no database: whether the archive can be restored at all is known before anything is made. Throws BackupFault. */
export const checkForRestore = async (file: string, known: Migration[]): Promise<Checked> => {
  const manifest = await checkArchive(file)
  return { file, manifest, migrations: theSame(manifest, known) }
}

/**
 * Puts an archive into an empty database and files folder. The rows go in by one transaction, so a failed restore leaves an
 * empty database, and none of the files that it had brought. Throws BackupFault in plain words.
 */
export const restore = async ({ file, manifest, migrations }: Checked, target: Target): Promise<Manifest> => {
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
  const files = fileKeeper(filesFolder)
  try {
    await eachMember(file, async (name, content) => {
      const table = homes.get(name)
      if (table) await loader.add(table, content)
      else if (name.startsWith(filePrefix)) await files.add(name.slice(filePrefix.length), content)
    })
    await loader.end()
    await settle(client, manifest)
  } catch (fault) {
    await files.takeAway()
    throw fault
  }
}

const settle = async (client: pg.Client, manifest: Manifest): Promise<void> => {
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
