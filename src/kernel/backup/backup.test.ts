import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { pack } from 'tar-stream'
import { bareDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Migration, migrate } from '../db/migrate.ts'
import { checkArchive, eachMember } from './archive-reader.ts'
import { backUp } from './backup.ts'
import { type Manifest, manifestMember, manifestShape, sealMember } from './manifest.ts'
import { checkForRestore, restore as load, type Target } from './restore.ts'

const sql = `create schema farm;
  create table farm.barn (id int generated always as identity primary key, name text, doubled text generated always as (name || name) stored);
  create table farm.animal (barn_id int not null references farm.barn, parent int, n serial primary key, picture bytea, born timestamptz,
    foreign key (parent) references farm.animal (n));
  alter table farm.animal force row level security; alter table farm.animal enable row level security;`
const migrations: Migration[] = [
  { piece: 'farm', name: '0001-farm.sql', sql, hash: createHash('sha256').update(sql).digest('hex') },
]
const animals = 60_000

let folder: string
let source: TestDatabase
let archive: string
const databases: TestDatabase[] = []
const rowsOf = async (url: string, question: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return await client
    .query(question)
    .then(result => result.rows, Promise.reject.bind(Promise))
    .finally(() => client.end())
}
const fresh = async (): Promise<TestDatabase> => {
  const made = await bareDatabase()
  databases.push(made)
  return made
}
const target = (url: string, files: string) => ({ url, filesFolder: join(folder, files), force: false })
const restore = async (file: string, to: Target, known = migrations) => load(await checkForRestore(file, known), to)
const picture = Buffer.from('en bild')
const hash = createHash('sha256').update(picture).digest('hex')

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torg-backup-'))
  archive = join(folder, 'all.tar')
  source = await fresh()
  await migrate(source.url, migrations)
  await rowsOf(source.url, `insert into farm.barn (name) values (E'Lad\\ta\\n"Å" \\\\N'), (null)`)
  await rowsOf(
    source.url,
    `insert into farm.animal select 1, null, n, decode(repeat(md5(n::text), 4), 'hex'), now() from generate_series(1, ${animals}) n`,
  )
  await rowsOf(source.url, 'update farm.animal set parent = n + 1 where n < 100')
  await rowsOf(source.url, `select setval('farm.animal_n_seq', ${animals})`)
  mkdirSync(join(folder, 'files', hash.slice(0, 2)), { recursive: true })
  mkdirSync(join(folder, 'files', 'quarantine'))
  writeFileSync(join(folder, 'files', hash.slice(0, 2), hash), picture)
  writeFileSync(join(folder, 'files', 'quarantine', '0190a000-0000-7000-8000-000000000001'), 'väntar')
  await backUp(source.url, join(folder, 'files'), archive, '0.1.0')
})
after(async () => {
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('an archive gives back every row, number and file', async () => {
  const { url } = await fresh()
  const manifest = await restore(archive, target(url, 'back'))
  assert.deepEqual(
    manifest.tables.map(table => [table.name, table.rows]),
    [
      ['barn', 2],
      ['animal', animals],
    ],
  )
  assert.ok((manifest.tables[1]?.pieces ?? 0) > 1, 'a big table goes in pieces')
  for (const question of [
    'select * from farm.barn order by id',
    'select count(*), md5(string_agg(a::text, chr(10) order by n)) from farm.animal a',
  ])
    assert.deepEqual(await rowsOf(url, question), await rowsOf(source.url, question))
  assert.deepEqual(await rowsOf(url, `insert into farm.animal (barn_id) values (1) returning n`), [{ n: animals + 1 }])
  assert.deepEqual(await rowsOf(url, `insert into farm.barn (name) values ('x') returning id`), [{ id: 3 }])
  assert.equal(readFileSync(join(folder, 'back', hash.slice(0, 2), hash), 'utf8'), 'en bild')
  assert.deepEqual(readdirSync(join(folder, 'back', 'quarantine')), ['0190a000-0000-7000-8000-000000000001'])
})

test('a database that is not empty is left alone, unless it is asked for', async () => {
  await assert.rejects(restore(archive, target(source.url, 'back')), /not empty \(farm\.barn, farm\.animal\).*--force/)
  const { url } = await fresh()
  await migrate(url, migrations)
  await rowsOf(url, `insert into farm.barn (name) values ('gammal')`)
  await restore(archive, { ...target(url, 'back'), force: true })
  assert.deepEqual(await rowsOf(url, 'select count(*)::int as n from farm.barn'), [{ n: 2 }])
})

test('a flipped byte is found before anything is restored', async () => {
  const bytes = readFileSync(archive)
  const copy = join(folder, 'flipped.tar')
  const { url } = await fresh()
  for (const place of [
    bytes.indexOf(Buffer.from('Lad')),
    bytes.length >> 1,
    bytes.indexOf(picture),
    bytes.indexOf(Buffer.from('"rows"')),
  ]) {
    const flipped = Buffer.from(bytes)
    flipped[place] = (flipped[place] ?? 0) ^ 1
    writeFileSync(copy, flipped)
    await assert.rejects(restore(copy, target(url, 'none')), /damaged|no whole archive/)
  }
  assert.deepEqual(await rowsOf(url, `select to_regnamespace('farm') is null as untouched`), [{ untouched: true }])
})

test('an archive cut short, and a file that is none, are told', async () => {
  const copy = join(folder, 'short.tar')
  const bytes = readFileSync(archive)
  for (const length of [0, 100, 1_000_000, bytes.length - 4_096]) {
    writeFileSync(copy, bytes.subarray(0, length))
    await assert.rejects(checkArchive(copy), /no whole archive/)
  }
})

/** The archive with one member more, honestly counted and sealed: what a forger can make. */
const forged = async (
  header: { name: string; type?: 'symlink'; linkname?: string },
  content: string,
): Promise<string> => {
  const tar = pack()
  const copy = join(folder, 'forged.tar')
  const written = pipeline(tar, createWriteStream(copy))
  let manifest: Manifest | undefined
  await eachMember(archive, async (name, stream) => {
    const bytes = await buffer(stream)
    if (name === manifestMember) manifest = manifestShape.parse(JSON.parse(bytes.toString()))
    else if (name !== sealMember) tar.entry({ name }, bytes)
  })
  assert.ok(manifest)
  tar.entry(header, content)
  const told = { size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  const ours = header.name.startsWith('files/')
  const files = ours
    ? { count: manifest.files.count + 1, bytes: manifest.files.bytes + content.length }
    : manifest.files
  const sealed = JSON.stringify({ ...manifest, files, members: { ...manifest.members, [header.name]: told } })
  tar.entry({ name: manifestMember }, sealed)
  tar.entry({ name: sealMember }, createHash('sha256').update(sealed).digest('hex'))
  tar.finalize()
  await written
  return copy
}

test('no member of a forged archive is written outside the files folder, and none becomes a link', async () => {
  for (const name of [
    'files/../outside',
    'files/a/../../outside',
    'files//outside',
    'files/./outside',
    'files/a\\..\\outside',
  ])
    await assert.rejects(checkArchive(await forged({ name }, 'x')), /damaged/, name)
  const { url } = await fresh()
  await restore(
    await forged({ name: 'files/link', type: 'symlink', linkname: '/etc/passwd' }, ''),
    target(url, 'linked'),
  )
  assert.ok(lstatSync(join(folder, 'linked', 'link')).isFile())
  // What is neither a table nor a file of ours is written nowhere.
  await restore(await forged({ name: '../outside' }, 'x'), { ...target(url, 'beside'), force: true })
  assert.equal(existsSync(join(folder, 'outside')) || existsSync(join(folder, '..', 'outside')), false)
})

test('an archive of a database that this version can not make is refused', async () => {
  const { url } = await fresh()
  await assert.rejects(restore(archive, target(url, 'none'), []), /made by Torg 0\.1\.0.*farm\/0001-farm\.sql/)
})

test('a user bound by row-level security is told so, for its archive would be empty', async () => {
  const name = `small_${process.pid}`
  await rowsOf(source.url, `create role ${name} login password 'x'`)
  const url = new URL(source.url)
  url.username = name
  url.password = 'x'
  await assert.rejects(backUp(url.href, folder, join(folder, 'no.tar'), '0'), /BYPASSRLS/)
  await rowsOf(source.url, `drop role ${name}`)
})

test('a user with BYPASSRLS alone is enough to restore, in the order of the foreign keys', async () => {
  const name = `keeper_${process.pid}`
  const { url } = await fresh()
  await rowsOf(url, `create role ${name} login bypassrls password 'x'`)
  await rowsOf(url, `alter database ${new URL(url).pathname.slice(1)} owner to ${name}`)
  const own = new URL(url)
  own.username = name
  own.password = 'x'
  await restore(archive, target(own.href, 'back'))
  assert.deepEqual(await rowsOf(url, 'select count(*)::int as n from farm.animal'), [{ n: animals }])
  await rowsOf(url, `reassign owned by ${name} to postgres; drop owned by ${name}; drop role ${name}`)
})
