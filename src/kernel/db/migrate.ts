import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** One forward-only change of the database, owned by one piece of the kernel or one module. */
export type Migration = { piece: string; name: string; sql: string; hash: string }

/** The migrations of a list of folders, in that order and within each by name. A folder without any is fine. */
export const migrationsIn = (folders: { piece: string; folder: string }[]): Migration[] =>
  folders.flatMap(({ piece, folder }) =>
    !existsSync(folder)
      ? []
      : readdirSync(folder)
          .filter(file => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
          .sort()
          .map(file => {
            const sql = readFileSync(join(folder, file), 'utf8')
            return { piece, name: file, sql, hash: createHash('sha256').update(sql).digest('hex') }
          }),
  )

/**
 * Runs what has not been run yet, each in a transaction of its own, one program at a time.
 * Throws when a migration that has been run was changed afterwards. Gives the number run.
 */
export const migrate = async (url: string, migrations: Migration[]): Promise<number> => {
  const client = new pg.Client({ connectionString: url, application_name: 'torg migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7274)')
    await client.query(`create schema if not exists kernel;
      create table if not exists kernel.migration (piece text not null, name text not null, hash text not null, at timestamptz not null default now(), primary key (piece, name))`)
    const { rows } = await client.query<{ piece: string; name: string; hash: string }>(
      'select piece, name, hash from kernel.migration',
    )
    const done = new Map(rows.map(row => [`${row.piece}/${row.name}`, row.hash]))
    let count = 0
    for (const migration of migrations) {
      const known = done.get(`${migration.piece}/${migration.name}`)
      if (known === migration.hash) continue
      if (known)
        throw new Error(
          `The migration ${migration.piece}/${migration.name} was changed after it had been run. Write a new one instead.`,
        )
      await runOne(client, migration)
      count += 1
    }
    return count
  } finally {
    await client.end()
  }
}

const runOne = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into kernel.migration (piece, name, hash) values ($1, $2, $3)', [
      migration.piece,
      migration.name,
      migration.hash,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(
      `The migration ${migration.piece}/${migration.name} failed: ${fault instanceof Error ? fault.message : String(fault)}`,
      { cause: fault },
    )
  }
}
