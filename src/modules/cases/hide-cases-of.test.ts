import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { deliveriesOf } from '../../kernel/jobs/deliveries.ts'
import { protectPerson } from '../people/index.ts'
import { caseForOfficer, hideCasesOf, workList } from './index.ts'

let world: CaseWorld
before(async () => {
  world = await openCaseWorld()
})
after(() => world.done())

test('somebody who gets a protected identity after applying is hidden from then on, in lists, by name and by number', async () => {
  const [karin, birgitta] = [await world.staff('karin'), await world.staff('birgitta')]
  const lova = await world.meet('Lova', 'Nyström', '200906019983')
  const { number } = await world.apply(lova)
  const found = async (who: typeof karin, search: string) =>
    (await world.read(who, r => workList(r, { search }))).rows.length
  assert.equal(await found(karin, 'nyström'), 1)

  assert.equal(await world.write(karin, w => protectPerson(w, '200906019983')), lova.id)
  const waiting = await world.read(karin, deliveriesOf)
  assert.deepEqual(
    waiting.map(one => [one.kind, one.payload]),
    [['person.protected', { person: lova.id }]],
  )
  await world.write(karin, w => hideCasesOf(w, lova.id))
  await world.write(karin, w => hideCasesOf(w, lova.id))

  assert.equal(await found(karin, 'nyström'), 0)
  assert.equal(await found(karin, number), 0)
  await assert.rejects(
    world.read(karin, r => caseForOfficer(r, number)),
    { name: 'Missing' },
  )
  assert.equal(await found(birgitta, 'nyström'), 0)
  assert.equal(await found(birgitta, number), 1)
})

test('an unknown number changes nothing', async () => {
  const karin = await world.staff('karin')
  assert.equal(await world.write(karin, w => protectPerson(w, '199001019980')), undefined)
})
