import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused } from '../../../kernel/errors.ts'
import type { Delivery } from '../../../kernel/hands.ts'
import { assignCase, caseForOfficer, caseForResident, releaseCase, sendCaseMessage, takeCase } from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

test('Karin lets go of a case, Birgitta gives it to Johan, and only to who works there', async () => {
  const { karin, johan, birgitta, nils, lova } = cast
  const number = await world.taken(lova, karin)
  await assert.rejects(
    world.write(johan, async w => releaseCase(w, { number, rev: await world.revOf(number) })),
    Refused,
  )
  await world.write(karin, async w => releaseCase(w, { number, rev: await world.revOf(number) }))
  assert.equal((await world.see(karin, number)).state, 'received')
  await assert.rejects(
    world.write(birgitta, async w => assignCase(w, { number, rev: await world.revOf(number), to: nils.id })),
    Invalid,
  )
  await assert.rejects(
    world.write(karin, async w => assignCase(w, { number, rev: await world.revOf(number), to: johan.id })),
    Refused,
  )
  await world.write(birgitta, async w => assignCase(w, { number, rev: await world.revOf(number), to: johan.id }))
  assert.equal((await world.see(johan, number)).mine, true)
})

test('another committee, another municipality and another resident find nothing', async () => {
  const { karin, nils, lova, elias } = cast
  const number = await world.taken(lova, karin)
  await assert.rejects(world.see(nils, number), Missing)
  await assert.rejects(
    world.write(nils, w => takeCase(w, { number, rev: 1 })),
    Missing,
  )
  const ylva = await world.staff('ylva', world.granas)
  await assert.rejects(
    world.read(ylva, r => caseForOfficer(r, number), world.granas),
    Missing,
  )
  await assert.rejects(
    world.read(elias, r => caseForResident(r, number)),
    Missing,
  )
  await assert.rejects(
    world.write(elias, w => sendCaseMessage(w, { number, text: 'Hej', files: [] })),
    Missing,
  )
})

test('a reader without the right is refused with a reason, and the view offers nothing', async () => {
  const { sven, lova } = cast
  const { number } = await world.apply(lova)
  const { actions } = await world.see(sven, number)
  assert.deepEqual(
    Object.values(actions).filter(one => one.ok),
    [],
  )
  await assert.rejects(
    world.write(sven, w => takeCase(w, { number, rev: 1 })),
    Refused,
  )
})

test('a protected identity: the case exists for Birgitta alone, and the mail says nothing', async () => {
  const { karin, birgitta, saga } = cast
  const { number } = await world.apply(saga)
  await assert.rejects(world.see(karin, number), Missing)
  assert.equal((await world.see(birgitta, number)).applicant?.name, 'Saga Ek')
  const sent: unknown[] = []
  const enqueue = async ({ payload }: Delivery) => String(sent.push(payload))
  await world.write(birgitta, w => takeCase({ ...w, enqueue }, { number, rev: 1 }))
  await assert.rejects(
    world.write(birgitta, async w => assignCase(w, { number, rev: await world.revOf(number), to: karin.id })),
    Invalid,
  )
  assert.deepEqual(sent, [{ person: saga.id, template: 'messages.mail.neutral', args: {} }])
})
