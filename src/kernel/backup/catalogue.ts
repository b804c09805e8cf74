import type pg from 'pg'
import { BackupFault, type Manifest } from './manifest.ts'

export type Table = { schema: string; name: string; columns: string[] }

// Extensions own what they made, the housekeeping of pg-boss rebuilds itself, and the migrations are in the manifest.
const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** The tables that belong in an archive, each after those that its foreign keys point at. */
export const tablesOf = async (client: pg.ClientBase): Promise<Table[]> => {
  const { rows: tables } = await client.query<Table & { oid: number }>(`
    select c.oid::int8::text as oid, n.nspname as schema, c.relname as name,
      (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and ${ours} and not (n.nspname = 'kernel' and c.relname = 'migration')
    order by n.nspname, c.relname`)
  const { rows: keys } = await client.query<{ from: number; to: number }>(
    `select conrelid::int8::text as from, confrelid::int8::text as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )
  const sorted: (Table & { oid: number })[] = []
  const visited = new Set<number>()
  const visit = (table: Table & { oid: number }): void => {
    if (visited.has(table.oid)) return
    visited.add(table.oid)
    for (const key of keys) {
      const target = key.from === table.oid ? tables.find(other => other.oid === key.to) : undefined
      if (target) visit(target)
    }
    sorted.push(table)
  }
  tables.forEach(visit)
  return sorted.map(({ schema, name, columns }) => ({ schema, name, columns }))
}

export const sequencesOf = async (client: pg.ClientBase): Promise<Manifest['sequences']> => {
  const { rows } = await client.query<{ schema: string; name: string; last: string }>(`
    select n.nspname as schema, c.relname as name, pg_sequence_last_value(c.oid)::text as last
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours}
    order by n.nspname, c.relname`)
  return rows.filter(row => row.last !== null)
}

export const migrationsOf = async (client: pg.ClientBase): Promise<Manifest['migrations']> => {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('kernel.migration') is not null as there`,
  )
  if (!there[0]?.there) return []
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select piece, name, hash from kernel.migration order by piece, name',
  )
  return rows
}

/** Throws unless the connecting user sees the rows of every municipality; with less an archive would be empty and nobody told. */
export const mustSeeAll = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ name: string; all: boolean }>(
    'select current_user as name, rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  )
  if (rows[0]?.all) return
  throw new BackupFault(
    `The database user "${rows[0]?.name}" is bound by row-level security and can't read or write all municipalities. Use one with BYPASSRLS (or a superuser) in DATABASE_URL for this command.`,
  )
}

export const quoted = (table: { schema: string; name: string }): string => `${quote(table.schema)}.${quote(table.name)}`
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
