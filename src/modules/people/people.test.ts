import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { system } from '../../../test/support/kernel.ts'
import { Invalid } from '../../kernel/errors.ts'
import { changeContact, mailAddressOf, meetPerson, peopleForOfficer, personForSelf, residentActor } from './index.ts'

let world: CaseWorld
before(async () => {
  world = await openCaseWorld()
})
after(() => world.done())

const claims = { number: '200803119981', numberKind: 'personal', givenName: 'Lova', familyName: 'Nyström' } as const

test('somebody who signs in again is the same person, with the name as it is now', async () => {
  const first = await world.write(system, w => meetPerson(w, { claims: { ...claims, email: 'lova@example.com' } }))
  const second = await world.write(system, w =>
    meetPerson(w, { claims: { ...claims, familyName: 'Berg', email: 'annan@example.com' } }),
  )
  assert.equal(second.id, first.id)
  assert.equal(second.name, 'Lova Berg')
  const address = await world.read(system, r => mailAddressOf(r, first.id))
  assert.equal(address?.email, 'lova@example.com')
})

test('the same person in another municipality is somebody else there', async () => {
  const here = await world.write(system, w => meetPerson(w, { claims }))
  const there = await world.write(system, w => meetPerson(w, { claims }), world.granas)
  assert.notEqual(there.id, here.id)
  assert.equal(await world.read(system, r => residentActor(r, here.id), world.granas), undefined)
})

test('a protected identity that is known is kept, and is masked for whoever has no right to it', async () => {
  const saga = await world.meet('Saga', 'Ek', '200812249985', true)
  const again = await world.write(system, w =>
    meetPerson(w, { claims: { number: '200812249985', numberKind: 'personal', givenName: 'Saga', familyName: 'Ek' } }),
  )
  assert.equal(again.protectedIdentity, true)
  const as = async (name: string, units: string[]) =>
    (
      await world.read(await world.staff(name), r =>
        peopleForOfficer(
          r,
          units.map(unit => ({ person: saga.id, unit })),
        ),
      )
    ).get(saga.id)
  assert.deepEqual(await as('karin', ['arbetsmarknad']), { id: saga.id, protectedIdentity: true, masked: true })
  assert.equal((await as('birgitta', ['arbetsmarknad']))?.name, 'Saga Ek')
  assert.equal((await as('birgitta', ['arbetsmarknad', 'miljo-bygg']))?.masked, true)
})

test('one changes how one is reached, and is told what to write instead', async () => {
  const elias = await world.meet('Elias', 'Berg', '200705059988')
  await world.write(elias, w => changeContact(w, { email: 'elias@example.com', phone: '070-123 45 67', locale: 'en' }))
  const self = await world.read(elias, r => personForSelf(r))
  assert.deepEqual(
    [self.number, self.email, self.phone, self.locale],
    ['20070505-9988', 'elias@example.com', '070-123 45 67', 'en'],
  )
  await assert.rejects(
    world.write(elias, w => changeContact(w, { email: 'elias', phone: 'nej', locale: 'sv' })),
    (fault: unknown) => fault instanceof Invalid && Object.keys(fault.complaints).sort().join() === 'epost,telefon',
  )
})
