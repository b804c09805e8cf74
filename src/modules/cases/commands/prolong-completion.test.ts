import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import type { Delivery, Officer } from '../../../kernel/hands.ts'
import { askForCompletion, prolongCompletion, takeCase } from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

const inDays = (days: number) => world.today().add({ days })
const prolong = async (who: Officer, number: string, dueOn: Temporal.PlainDate, rev?: number) => {
  const seen = rev ?? (await world.revOf(number))
  return world.write(who, w => prolongCompletion(w, { number, rev: seen, dueOn }))
}

test('Karin gives Lova another week: the new day binds, Lova sees it and is told', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin, 14)
  const rev = await world.revOf(number)
  const dueOn = inDays(21)
  const sent: unknown[] = []
  const enqueue = async ({ payload }: Delivery) => String(sent.push(payload.template))
  await world.write(karin, w => prolongCompletion({ ...w, enqueue }, { number, rev, dueOn }))
  await prolong(karin, number, dueOn, rev)
  assert.deepEqual(sent, ['cases.mail.prolonged'])
  const mine = await world.seeMine(lova, number)
  assert.equal(mine.state, 'waiting')
  assert.ok(mine.asked?.dueOn.equals(dueOn))
  assert.deepEqual(
    mine.timeline.filter(one => one.type === 'case.completion-prolonged').map(one => one.text),
    ['Karin Öberg gav mer tid att komplettera, till och med den 23 mars 2026'],
  )
  const { deadlines, actions } = await world.see(karin, number)
  assert.ok(deadlines.find(one => one.kind === 'completion')?.on.equals(dueOn))
  assert.equal(actions.decide.ok, false)
  await assert.rejects(prolong(karin, number, inDays(30), rev), Stale)
})

test('time is only ever given: not a day that has passed, nor one before the promised, nor one far away', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin, 14)
  for (const days of [-1, 0, 1, 14, 181])
    await assert.rejects(
      prolong(karin, number, inDays(days)),
      (fault: unknown) => fault instanceof Invalid && 'sista-dag' in fault.complaints,
      `${days} days`,
    )
  assert.ok((await world.seeMine(lova, number)).asked?.dueOn.equals(inDays(14)))
})

test('when the time is up it can be prolonged from today on, and the case can no longer be decided meanwhile', async () => {
  const { karin, elias } = cast
  const number = await world.waiting(elias, karin, 1)
  world.advance({ days: 3 })
  assert.equal((await world.see(karin, number)).actions.decide.ok, true)
  await assert.rejects(prolong(karin, number, world.today()), Invalid)
  await prolong(karin, number, inDays(1))
  assert.equal((await world.see(karin, number)).actions.decide.ok, false)
})

test('only who has the case, while it waits; for others it does not exist', async () => {
  const { karin, johan, birgitta, nils, sven, lova, saga } = cast
  const number = await world.waiting(lova, karin)
  await assert.rejects(prolong(johan, number, inDays(30)), Refused)
  await assert.rejects(prolong(sven, number, inDays(30)), Refused)
  await assert.rejects(prolong(nils, number, inDays(30)), Missing)
  await assert.rejects(prolong(karin, await world.taken(lova, karin), inDays(30)), Refused)
  const { number: hidden } = await world.apply(saga)
  await world.write(birgitta, w => takeCase(w, { number: hidden, rev: 1 }))
  await world.write(birgitta, w =>
    askForCompletion(w, { number: hidden, rev: 2, text: 'Vad heter din skola?', dueOn: inDays(7) }),
  )
  await assert.rejects(prolong(karin, hidden, inDays(30)), Missing)
  await prolong(birgitta, hidden, inDays(30))
})
