import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused } from '../../../kernel/errors.ts'
import type { Delivery, Officer, Resident } from '../../../kernel/hands.ts'
import { assignCase, caseForOfficer, caseForResident, releaseCase, sendCaseMessage, takeCase } from '../index.ts'

let world: CaseWorld
let karin: Officer
let johan: Officer
let birgitta: Officer
let nils: Officer
let sven: Officer
let lova: Resident
let elias: Resident
let saga: Resident

before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
  johan = await world.staff('johan')
  birgitta = await world.staff('birgitta')
  nils = await world.staff('nils')
  sven = await world.staff('sven')
  lova = await world.meet('Lova', 'Nyström', '200803119986')
  elias = await world.meet('Elias', 'Berg', '200705059989')
  saga = await world.meet('Saga', 'Ek', '200812249983', true)
})
after(() => world.done())

const see = (who: Officer, number: string) => world.read(who, r => caseForOfficer(r, number))
const revOf = async (number: string): Promise<number> => (await see(birgitta, number)).rev
const taken = async (who: Resident = lova, by: Officer = karin): Promise<string> => {
  const { number } = await world.apply(who)
  await world.write(by, w => takeCase(w, { number, rev: 1 }))
  return number
}

test('Karin lets go of a case, Birgitta gives it to Johan, and only to who works there', async () => {
  const number = await taken()
  await assert.rejects(
    world.write(johan, async w => releaseCase(w, { number, rev: await revOf(number) })),
    Refused,
  )
  await world.write(karin, async w => releaseCase(w, { number, rev: await revOf(number) }))
  assert.equal((await see(karin, number)).state, 'received')
  await assert.rejects(
    world.write(birgitta, async w => assignCase(w, { number, rev: await revOf(number), to: nils.id })),
    Invalid,
  )
  await assert.rejects(
    world.write(karin, async w => assignCase(w, { number, rev: await revOf(number), to: johan.id })),
    Refused,
  )
  await world.write(birgitta, async w => assignCase(w, { number, rev: await revOf(number), to: johan.id }))
  assert.equal((await see(johan, number)).mine, true)
})

test('another committee, another municipality and another resident find nothing', async () => {
  const number = await taken()
  await assert.rejects(see(nils, number), Missing)
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
  const { number } = await world.apply(lova)
  const { actions } = await see(sven, number)
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
  const { number } = await world.apply(saga)
  await assert.rejects(see(karin, number), Missing)
  assert.equal((await see(birgitta, number)).applicant.name, 'Saga Ek')
  const sent: unknown[] = []
  const enqueue = async ({ payload }: Delivery) => String(sent.push(payload))
  await world.write(birgitta, w => takeCase({ ...w, enqueue }, { number, rev: 1 }))
  await assert.rejects(
    world.write(birgitta, async w => assignCase(w, { number, rev: await revOf(number), to: karin.id })),
    Invalid,
  )
  assert.deepEqual(sent, [{ person: saga.id, template: 'messages.mail.neutral', args: {} }])
})
