import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import type { Officer, Resident } from '../../kernel/hands.ts'
import { caseCountsForMetrics, takeCase, type WorkListFilter, workList } from './index.ts'

let world: CaseWorld
let karin: Officer
let birgitta: Officer
let anna: Resident
let saga: Resident

before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
  birgitta = await world.staff('birgitta')
  anna = await world.meet('Anna-Lisa', 'Åkerström Andréasson', '200610149974')
  saga = await world.meet('Saga', 'Ek', '200812249987', true)
  for (let n = 0; n < 60; n += 1) await world.apply(anna, n % 3 === 0 ? { service: 'feriepraktik' } : {})
  await world.apply(saga)
  await world.apply(anna, { unit: 'miljo-bygg' })
  for (const n of [1, 2, 3]) await world.write(karin, w => takeCase(w, { number: `SOM-2026-000${n}`, rev: 1 }))
})
after(() => world.done())

const list = (who: Officer, filter: WorkListFilter = {}) => world.read(who, r => workList(r, filter))
const numbers = (view: { rows: { number: string }[] }) => view.rows.map(row => row.number)

test('a page has the newest first, and pages forwards and back show every case once', async () => {
  const first = await list(karin)
  assert.equal(first.rows.length, 25)
  assert.equal(first.rows[0]?.number, 'SOM-2026-0060')
  assert.equal(first.previous, undefined)
  const second = await list(karin, { after: first.next })
  const third = await list(karin, { after: second.next })
  assert.equal(third.rows.length, 10)
  assert.equal(third.next, undefined)
  assert.equal(new Set([first, second, third].flatMap(numbers)).size, 60)
  assert.deepEqual(numbers(await list(karin, { after: third.previous })), numbers(second))
  const top = await list(karin, { after: second.previous })
  assert.deepEqual(numbers(top), numbers(first))
  assert.equal(top.previous, undefined)
})

const brokenCursors = [
  'o2026-99-99T00:00:00Z|nej',
  ...['-271821-04-20', '+275760-09-13', '0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'].map(
    day => `o${day}T00:00:00Z|0190a000-0000-7000-8000-000000000001`,
  ),
  'o2026-03-02T08:00:00Z|0190a000-0000-7000-8000-00000000000-',
].map(text => Buffer.from(text).toString('base64url'))

test('a broken cursor shows the first page', async () => {
  for (const after of ['x', ...brokenCursors]) {
    assert.deepEqual(numbers(await list(karin, { after })), numbers(await list(karin)))
  }
})

test('filters by state, service, mine and unassigned; counts and services are those of the units', async () => {
  assert.deepEqual(numbers(await list(karin, { state: 'assigned' })), [
    'SOM-2026-0003',
    'SOM-2026-0002',
    'SOM-2026-0001',
  ])
  assert.equal((await list(karin, { mine: true })).rows.length, 3)
  assert.equal((await list(birgitta, { mine: true })).rows.length, 0)
  assert.ok((await list(karin, { unassigned: true })).rows.every(row => row.state === 'received'))
  assert.ok(
    (await list(karin, { service: 'feriepraktik', state: 'all' })).rows.every(row => row.service.sv === 'Sommarjobb'),
  )
  assert.equal((await list(karin, { service: 'feriepraktik', state: 'assigned' })).rows.length, 1)
  const { counts, services } = await list(karin)
  assert.deepEqual(counts.received, { n: 57, more: false })
  assert.deepEqual(counts.mine, { n: 3, more: false })
  assert.deepEqual(
    services.map(one => one.slug),
    ['feriepraktik', 'sommarjobb'],
  )
})

test('is found by number, by parts of the name, and by beginnings of three letters', async () => {
  for (const search of ['som-2026-0007', 'SOM-2026-0007', 'åkerström som-2026-0007', 'åke andreasson SOM-2026-0007']) {
    assert.deepEqual(numbers(await list(karin, { search })), ['SOM-2026-0007'], search)
  }
  for (const search of ['anna', 'Anna-Lisa', 'lisa', 'åker', 'Andréa', 'andreasson']) {
    assert.equal((await list(karin, { search })).rows.length, 25, search)
  }
  for (const search of ['ak', 'akerstrom', 'anna nilsson', 'nna'])
    assert.equal((await list(karin, { search })).rows.length, 0, search)
  assert.equal((await list(karin, { search: 'anna', state: 'assigned' })).rows.length, 3)
  const first = await list(karin, { search: 'anna' })
  assert.equal((await list(karin, { search: 'anna', after: first.next })).rows[0]?.number, 'SOM-2026-0035')
})

test('a protected identity is in no list, search or count but that of who may see it', async () => {
  assert.equal((await list(karin, { search: 'saga' })).rows.length, 0)
  assert.equal((await list(karin, { search: 'SOM-2026-0061' })).rows.length, 0)
  assert.equal((await list(birgitta, { search: 'saga' })).rows.length, 0)
  const [row] = (await list(birgitta, { search: 'SOM-2026-0061' })).rows
  assert.equal(row?.applicant, 'Saga Ek')
  assert.equal((await list(birgitta)).counts.received.n, 58)
})

test('a service that only somebody with a protected identity has applied for is told of to nobody else', async () => {
  const { number } = await world.apply(saga, { service: 'a-skyddat-boende' })
  const offered = async (who: Officer) => (await list(who)).services.map(one => one.slug)
  assert.deepEqual(await offered(karin), ['feriepraktik', 'sommarjobb'])
  assert.deepEqual(await offered(birgitta), ['a-skyddat-boende', 'feriepraktik', 'sommarjobb'])
  await world.write(birgitta, w => takeCase(w, { number, rev: 1 }))
  assert.equal((await list(birgitta)).counts.mine.n, 1)
  // A right that is taken away takes the cases out of one's own count too, and so does another unit.
  const without = { ...birgitta, grants: birgitta.grants.filter(grant => grant.right !== 'case.protected') }
  assert.equal((await list(without)).counts.mine.n, 0)
  const elsewhere = { ...birgitta, grants: birgitta.grants.map(grant => ({ ...grant, unit: 'miljo-bygg' })) }
  assert.equal((await list(elsewhere)).counts.mine.n, 0)
})

test('every person whose name is shown is a sight for the log', async () => {
  const { sights, rows } = await list(karin)
  assert.equal(sights.length, rows.length)
  assert.deepEqual(sights[0], { person: anna.id, what: 'case-list', object: 'SOM-2026-0060', why: 'handling' })
})

test('a committee sees its own cases alone, and somebody without a role none', async () => {
  assert.deepEqual(numbers(await list(await world.staff('nils'))), ['SOM-2026-0062'])
  assert.deepEqual(numbers(await list(await world.staff('petra'))), [])
})

test('the metrics count what waits in the whole municipality', async () => {
  const counts = await world.read({ kind: 'system', id: 'metrics', name: 'Metrics' }, r => caseCountsForMetrics(r))
  assert.deepEqual([counts.received, counts.assigned, counts.closed], [59, 4, 0])
})
