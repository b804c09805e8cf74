import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { type Database, openDatabase, openRead, openWrite } from '../../kernel/db/transaction.ts'
import { loadMunicipalities, type Municipality } from '../../kernel/municipalities.ts'
import { type Locale, loadTexts, type Texts, translator } from '../../kernel/texts/texts.ts'
import { readServices } from '../services/index.ts'
import { searchSite } from './queries/search-site.ts'
import { seedSite } from './seed.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

let database: Database
let drop: () => Promise<void>
let texts: Texts
const municipalities = loadMunicipalities(root)

const circumstances = (municipality: Municipality, locale: Locale = 'sv') => ({
  municipality,
  actor: { kind: 'system' as const, id: 'test', name: 'Test' },
  now,
  locale,
  t: translator(texts, municipality.slug, locale),
})

const seedAll = async (): Promise<void> => {
  for (const one of municipalities) {
    await openWrite(database, circumstances(one), w => seedSite(w, readServices(one)))
  }
}

const find = (q: string, slug = 'almvik', locale: Locale = 'sv') => {
  const municipality = municipalities.find(one => one.slug === slug) ?? assert.fail(slug)
  return openRead(database, circumstances(municipality, locale), r => searchSite(r, q))
}

before(async () => {
  const made = await testDatabase()
  drop = made.drop
  database = await openDatabase(made.url)
  texts = loadTexts(root)
  await seedAll()
  // Once more: what was there is replaced, not doubled.
  await seedAll()
})
after(async () => {
  await database.close()
  await drop()
})

test('Sommarjobb is found first by its name, its other words and the forms of both', async () => {
  for (const q of ['sommarjobb', 'Sommarjobbet', 'SOMMARJOBB 2027', 'feriejobb', 'sommar']) {
    assert.equal((await find(q)).found[0]?.href, '/e-tjanster/sommarjobb', q)
  }
})

test('who asks in English on the Swedish page finds the service by its Swedish name, and the other way round', async () => {
  for (const q of ['summer job', 'summer jobs', 'Holiday job']) {
    const { found, meant } = await find(q)
    assert.equal(found[0]?.href, '/e-tjanster/sommarjobb', q)
    assert.equal(found[0]?.title, 'Sommarjobb')
    assert.equal(meant, undefined, q)
  }
  const { found } = await find('sommarjobb', 'almvik', 'en')
  assert.equal(found[0]?.href, '/e-tjanster/sommarjobb')
  assert.match(found[0]?.title ?? '', /summer/i)
})

test('a part of a word finds what it stands in, after what has the whole word', async () => {
  const hrefs = (await find('jobb')).found.map(one => one.href)
  assert.equal(hrefs[0], '/amnen/arbete')
  assert.ok(hrefs.includes('/e-tjanster/sommarjobb'))
})

test('who spells otherwise finds it too, and is told what was meant', async () => {
  for (const q of ['somarjob', 'sommrjobb', 'sommarjob', 'sommar jobb', 'sommerjobb', 'såmmarjobb', 'smmarjobb']) {
    assert.equal((await find(q)).found[0]?.href, '/e-tjanster/sommarjobb', q)
  }
  assert.equal((await find('somarjob')).meant, 'sommarjobb')
  assert.equal((await find('sommarjobb')).meant, undefined)
})

test('subjects, life situations and pages are found', async () => {
  const kinds = async (q: string) => (await find(q)).found.map(one => `${one.kind} ${one.title}`)
  assert.ok((await kinds('överklaga')).includes('page Om du inte är nöjd med ett beslut'))
  assert.ok((await kinds('overklagan')).includes('page Om du inte är nöjd med ett beslut'))
  assert.ok((await kinds('bygglov')).includes('subject Bygga och bo'))
  assert.ok((await kinds('flytta')).includes('life-situation Du flyttar till Almvik'))
})

test('each language is searched for itself', async () => {
  assert.equal((await find('summer jobs', 'almvik', 'en')).found[0]?.href, '/e-tjanster/sommarjobb')
  assert.equal((await find('sumer job', 'almvik', 'en')).found[0]?.href, '/e-tjanster/sommarjobb')
})

test('each municipality finds its own', async () => {
  assert.ok(!(await find('synpunkt', 'granas')).found.some(one => one.href === '/e-tjanster/synpunkt'))
  assert.equal((await find('sommarjobb', 'granas')).found[0]?.title, 'Sommarjobb i Granås')
})

test('what nothing is like finds nothing, and nothing typed breaks it', async () => {
  for (const q of [
    'xyzzy',
    'qqqq',
    '',
    ' ',
    '!!!',
    "'",
    '\\',
    ':*&|',
    'a'.repeat(5000),
    '\u0000',
    '% _',
    '-',
    '"',
    'och',
  ]) {
    const { found } = await find(q)
    assert.ok(Array.isArray(found), q)
  }
  assert.deepEqual((await find('xyzzy')).found, [])
  assert.equal((await find('xyzzy')).meant, undefined)
  assert.equal((await find(`${'b'.repeat(5000)}`)).q.length, 100)
})
