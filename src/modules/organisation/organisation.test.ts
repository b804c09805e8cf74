import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { system } from '../../../test/support/kernel.ts'
import {
  colleaguesAt,
  mayDecide,
  officerActor,
  readOrganisation,
  seedOrganisation,
  staffByAffiliation,
  unitBySlug,
} from './index.ts'

let world: CaseWorld
const folder = mkdtempSync(join(tmpdir(), 'torg-organisation-'))
before(async () => {
  world = await openCaseWorld()
})
after(async () => {
  await world.done()
  rmSync(folder, { recursive: true, force: true })
})

const decide = (who: string, outcome: string, on = '2026-03-02', unit = 'arbetsmarknad') =>
  world.read(system, async r => {
    const found = await staffByAffiliation(r, `${who}@almvik.example`)
    return (
      await mayDecide(r, found?.id ?? '', { unit, caseType: 'sommarjobb', outcome, on: Temporal.PlainDate.from(on) })
    )?.number
  })

test('Karin has the rights of a case officer at her unit, Petra those to build services and to watch maps at all of them', async () => {
  const karin = await world.staff('karin')
  assert.deepEqual(
    karin.grants.map(grant => `${grant.unit} ${grant.right}`).sort(),
    ['case.complete', 'case.decide', 'case.read', 'case.take'].map(right => `arbetsmarknad ${right}`),
  )
  assert.deepEqual((await world.staff('petra')).grants.map(grant => `${grant.unit} ${grant.right}`).sort(), [
    'arbetsmarknad process.watch',
    'arbetsmarknad service.build',
    'miljo-bygg process.watch',
    'miljo-bygg service.build',
  ])
})

test('a delegation holds for its outcomes, its days, its unit and its role', async () => {
  assert.equal(await decide('karin', 'approved'), '4.1')
  assert.equal(await decide('karin', 'refused'), undefined)
  assert.equal(await decide('birgitta', 'refused'), '4.2')
  assert.equal(await decide('karin', 'approved', '2022-12-31'), undefined)
  assert.equal(await decide('karin', 'approved', '2026-03-02', 'miljo-bygg'), undefined)
  assert.equal(await decide('nils', 'approved'), undefined)
  // Johan began on 15 August 2024.
  assert.equal(await decide('johan', 'approved', '2024-08-14'), undefined)
  assert.equal(await decide('johan', 'approved', '2024-08-15'), '4.1')
})

test('a unit knows its committee, and who can take a case there', async () => {
  const unit = await world.read(system, r => unitBySlug(r, 'arbetsmarknad'))
  assert.equal(unit?.authority.name.sv, 'Kultur- och arbetsmarknadsnämnden')
  const able = await world.read(system, r => colleaguesAt(r, 'arbetsmarknad', 'case.take'))
  assert.deepEqual(
    able.map(one => one.name),
    ['Birgitta Ström', 'Johan Falk', 'Karin Öberg'],
  )
})

test('whoever is taken out of the file loses everything and is still known', async () => {
  const johan = await world.staff('johan')
  const organisation = readOrganisation(world.almvik.folder)
  const without = {
    ...organisation,
    staff: organisation.staff.filter(one => one.affiliation !== 'johan@almvik.example'),
    assignments: organisation.assignments.filter(one => one.staff !== 'johan@almvik.example'),
    delegations: organisation.delegations.filter(one => one.number !== '4.2'),
  }
  await world.write(system, w => seedOrganisation(w, without))
  assert.equal(await world.read(system, r => officerActor(r, johan.id)), undefined)
  assert.equal(await decide('birgitta', 'refused'), undefined)
  const { rows } = await world.database.pool.query<{ n: number }>(
    'select count(*) as n from organisation.delegation where municipality_id = $1',
    [world.almvik.id],
  )
  assert.equal(rows[0]?.n, organisation.delegations.length)
  await world.write(system, w => seedOrganisation(w, organisation))
  assert.equal((await world.staff('johan')).id, johan.id)
  assert.equal(await decide('birgitta', 'refused'), '4.2')
})

test('a faulty file is refused with every fault at once: where it is and what to write', () => {
  const source = readFileSync(join(world.almvik.folder, 'organisation.json'), 'utf8')
    .replace('"staff": "karin@almvik.example"', '"staff": "karim@almvik.example"')
    .replace('"from": "2021-03-01"', '"from": "2021-03-01", "to": "2020-01-01"')
  writeFileSync(join(folder, 'organisation.json'), source)
  assert.throws(
    () => readOrganisation(folder),
    (fault: Error) =>
      /assignments\[0\]\.staff: there is no "karim@almvik\.example"; write one of: karin/.test(fault.message) &&
      /assignments\[2\]\.to: is before "from"/.test(fault.message),
  )
  writeFileSync(join(folder, 'organisation.json'), source.replace('"2023-01-01"', '"1 januari"'))
  assert.throws(() => readOrganisation(folder), /assignments\[0\]\.from: write a day as "2026-03-01"/)
  writeFileSync(join(folder, 'organisation.json'), '{')
  assert.throws(() => readOrganisation(folder), /is not JSON/)
})
