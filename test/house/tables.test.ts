import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../support/database.ts'
import { type Source, sourceOf, sourcesIn } from './sources.ts'

/** Tables that hold nothing of a municipality, each with its reason. */
const unsealed: Record<string, string> = {
  'kernel.migration': 'which changes of the database have been run: the same for all',
}
/** Schemas that are not ours: the housekeeping's queues carry names of chores and nothing else. */
const foreign = ['pgboss', 'pg_catalog', 'information_schema', 'pg_toast']

let client: pg.Client
let drop: () => Promise<void>

before(async () => {
  const database = await testDatabase()
  drop = database.drop
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
after(async () => {
  await client.end()
  await drop()
})

type Table = { name: string; enabled: boolean; forced: boolean; policies: string[]; kind: string }

const tables = async (): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, c.relkind as kind,
       array(select pg_get_expr(p.polqual, p.polrelid) || ' / ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and not (n.nspname = any($1)) and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`,
    [foreign],
  )
  return rows
}

test('every table is sealed to its municipality, for its owner too', async () => {
  const found = await tables()
  assert.ok(found.length >= 15, `only ${found.length} tables were found`)
  assert.deepEqual(found.filter(({ name }) => unsealed[name] === undefined).flatMap(sealFaults), [])
})

test('the municipality comes first in every key and index', async () => {
  const { rows } = await client.query<{ index: string; first: string; table: string }>(
    `select n.nspname || '.' || i.relname as index, n.nspname || '.' || c.relname as table, coalesce(a.attname, '(expression)') as first
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where not (n.nspname = any($1)) and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    [foreign],
  )
  assert.deepEqual(
    rows
      .filter(row => unsealed[row.table] === undefined && row.first !== 'municipality_id')
      .map(row => `${row.index} begins with ${row.first}`),
    [],
  )
})

test('no reference leads to another municipality', async () => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select conrelid::regclass || ' ' || conname as name, array(select attname from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
     from pg_constraint where contype = 'f' and connamespace::regnamespace::text not in (select unnest($1::text[]))`,
    [foreign],
  )
  assert.deepEqual(
    rows.filter(row => !row.columns.includes('municipality_id')).map(row => row.name),
    [],
  )
})

test('no table has a sequence: they are shared by all municipalities and tell how many there are', async () => {
  const { rows } = await client.query<{ name: string }>(
    "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and not (n.nspname = any($1))",
    [foreign],
  )
  assert.deepEqual(rows, [])
})

test('the role of the program can neither pass the seal by nor change what is append-only', async () => {
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>(
    "select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'torg_app'",
  )
  assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
  const owned = await client.query(
    "select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'torg_app')",
  )
  assert.equal(owned.rowCount, 0)
  const { rows: loose } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'append_only' and (has_table_privilege('torg_app', c.oid, 'UPDATE') or has_table_privilege('torg_app', c.oid, 'DELETE') or has_table_privilege('torg_app', c.oid, 'TRUNCATE'))`,
  )
  assert.deepEqual(loose, [])
})

test('without a municipality there is nothing to see', async () => {
  await client.query('begin; set local role torg_app')
  for (const { name } of (await tables()).filter(table => unsealed[table.name] === undefined)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`)
    assert.equal(Number(rows[0]?.count), 0, name)
  }
  await client.query('rollback')
})

test("a module's tables are named in that module alone", async () => {
  const schemas = new Set((await tables()).map(({ name }) => name.split('.')[0] ?? ''))
  const sources = sourcesIn(['src'])
  assert.deepEqual(
    sources.flatMap(source => namedOutside(source, schemas)),
    [],
  )
})

test('this test sees what it should', async () => {
  await client.query(
    'begin; create schema loose; create table loose.thing (id int primary key); create view loose.window as select * from loose.thing',
  )
  const found = (await tables()).filter(({ name }) => name.startsWith('loose.'))
  await client.query('rollback')
  assert.equal(found.flatMap(sealFaults).length, 2)
  const known = new Set(['cases', 'people', 'auth'])
  const bad = sourceOf(
    'src/modules/desk/x.ts',
    "db.selectFrom('cases.case as c').innerJoin(\"people.person\", 'a', 'b')\nsql`select * from cases.case`\nt('cases.list.title')",
  )
  assert.deepEqual(namedOutside(bad, known).length, 3)
  assert.deepEqual(namedOutside(sourceOf('src/modules/cases/x.ts', "selectFrom('cases.case')"), known), [])
})

const sealFaults = ({ name, enabled, forced, policies, kind }: Table): string[] => {
  if (kind !== 'r' && kind !== 'p') return [`${name} is a view: it is read with its owner's eyes`]
  const seal = '(municipality_id = ( SELECT kernel.municipality() AS municipality))'
  return enabled && forced && policies.length === 1 && policies[0] === `${seal} / ${seal}`
    ? []
    : [`${name} is not sealed: call kernel.seal in the migration that makes it`]
}

const inKysely =
  /(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(?:inner|left|right|full)Join(?:Lateral)?)\(\s*\[?\s*['"`]([a-z_]+)\.([a-z_]+)/g
const inSql = /\b(?:from|join|into|update|truncate|table)\s+([a-z_]+)\.([a-z_]+)/gi

const namedOutside = ({ path, text }: Source, schemas: Set<string>): string[] => {
  const home = path.startsWith('src/modules/') ? path.split('/')[2]?.replaceAll('-', '_') : undefined
  const found = [...text.matchAll(inKysely), ...text.matchAll(inSql)].map(match => ({
    schema: match[1] ?? '',
    table: match[2] ?? '',
  }))
  // Pieces of the kernel share its tables; the kernel names no module's.
  const kernel = ['kernel', 'events', 'jobs', 'files', 'auth', 'audit']
  const may = (schema: string): boolean =>
    schema === home || (path.startsWith('src/kernel/') && kernel.includes(schema))
  return found
    .filter(({ schema }) => schemas.has(schema) && !may(schema))
    .map(({ schema, table }) => `${path} names ${schema}.${table}`)
}
