import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { Invalid, Missing } from '../../kernel/errors.ts'
import type { Client, Resident } from '../../kernel/hands.ts'
import { caseForClient, casesForClient, casesOfPersonForClient, takeCase } from './index.ts'

let world: CaseWorld
let anna: Resident
let saga: Resident

const clientAt = (...units: string[]): Client => ({ kind: 'client', id: 'x', name: 'Portalen', scopes: [], units })
const here = clientAt('arbetsmarknad')
const page = (who: Client, input: { state?: string; after?: string | undefined } = {}) =>
  world.read(who, r => casesForClient(r, input))

// 1-203 at arbetsmarknad, then one at miljo-bygg (204) and one of Saga's with a protected identity (205).
before(async () => {
  world = await openCaseWorld()
  anna = await world.meet('Anna', 'Åkerström', '200610149974')
  saga = await world.meet('Saga', 'Ek', '200812249987', true)
  for (let n = 0; n < 203; n += 1) await world.apply(anna)
  await world.apply(anna, { unit: 'miljo-bygg' })
  await world.apply(saga)
  const karin = await world.staff('karin')
  for (const n of [1, 2]) await world.write(karin, w => takeCase(w, { number: `SOM-2026-000${n}`, rev: 1 }))
})
after(() => world.done())

test('pages go from the newest to the oldest and show every case of the units once', async () => {
  const seen: string[] = []
  let after: string | undefined
  for (let pages = 0; pages < 3; pages += 1) {
    const answer = await page(here, { after })
    seen.push(...answer.cases.map(one => one.number))
    after = answer.next
  }
  assert.equal(after, undefined)
  assert.equal(seen[0], 'SOM-2026-0203')
  assert.equal(seen.at(-1), 'SOM-2026-0001')
  assert.equal(new Set(seen).size, 203)
})

test('two units are merged, no unit gives nothing, and a state narrows', async () => {
  const both = await page(clientAt('arbetsmarknad', 'miljo-bygg'))
  assert.deepEqual(
    both.cases.slice(0, 2).map(one => [one.number, one.unit]),
    [
      ['SOM-2026-0204', 'miljo-bygg'],
      ['SOM-2026-0203', 'arbetsmarknad'],
    ],
  )
  assert.deepEqual(await page(clientAt()), { cases: [] })
  const taken = await page(here, { state: 'assigned' })
  assert.deepEqual(
    taken.cases.map(one => one.number),
    ['SOM-2026-0002', 'SOM-2026-0001'],
  )
})

test('a place or a state that is none is refused', async () => {
  for (const after of [
    Buffer.from('o-271821-04-20T00:00:00Z|0190a000-0000-7000-8000-000000000001').toString('base64url'),
    Buffer.from('o0000-01-01T00:00:00Z|0190a000-0000-7000-8000-000000000001').toString('base64url'),
    'x',
    '',
    Buffer.from('n2026-03-02T08:00:00Z|0190a000-0000-7000-8000-0000000000aa').toString('base64url'),
  ])
    await assert.rejects(page(here, { after }), Invalid, after)
  await assert.rejects(page(here, { state: 'lost' }), Invalid)
})

test('a case says nothing of whose it is', async () => {
  const one = await world.read(here, r => caseForClient(r, 'SOM-2026-0003'))
  assert.deepEqual(Object.keys(one).sort(), ['number', 'openedAt', 'service', 'state', 'unit'])
})

test("another unit's case, a protected one and another municipality's do not exist", async () => {
  for (const number of ['SOM-2026-0204', 'SOM-2026-0205', 'SOM-2026-9999'])
    await assert.rejects(
      world.read(here, r => caseForClient(r, number)),
      Missing,
      number,
    )
  await assert.rejects(
    world.read(here, r => caseForClient(r, 'SOM-2026-0003'), world.granas),
    Missing,
  )
})

test("a person's own cases are those at the client's units, and none with a protected identity", async () => {
  assert.equal((await world.read(here, r => casesOfPersonForClient(r, anna.id))).length, 200)
  const there = await world.read(clientAt('miljo-bygg'), r => casesOfPersonForClient(r, anna.id))
  assert.deepEqual(
    there.map(one => one.number),
    ['SOM-2026-0204'],
  )
  assert.deepEqual(await world.read(here, r => casesOfPersonForClient(r, saga.id)), [])
})
