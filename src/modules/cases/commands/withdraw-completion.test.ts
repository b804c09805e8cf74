import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Delivery, Officer } from '../../../kernel/hands.ts'
import { answerCompletion, askForCompletion, assignCase, takeCase, withdrawCompletion } from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

const reason = 'Vi fick uppgiften från skolan.'
const withdraw = async (who: Officer, number: string, input: { rev?: number; reason?: string } = {}) => {
  const rev = input.rev ?? (await world.revOf(number))
  return world.write(who, w => withdrawCompletion(w, { number, rev, reason: input.reason ?? reason }))
}

test('Karin takes the question back: Lova reads why, need not answer, and the case goes on', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin)
  const completion = (await world.seeMine(lova, number)).asked?.id ?? ''
  const rev = await world.revOf(number)
  const { id } = await withdraw(karin, number, { rev })
  await withdraw(karin, number, { rev })
  const mine = await world.seeMine(lova, number)
  assert.equal(mine.state, 'assigned')
  assert.equal(mine.asked, undefined)
  assert.deepEqual(
    mine.withdrawn.map(one => [one.text, one.withdrawn?.by, one.withdrawn?.reason]),
    [['Vilken period kan du?', 'Karin Öberg', reason]],
  )
  assert.equal(mine.timeline.at(-1)?.text, 'Karin Öberg tog tillbaka sin begäran om komplettering')
  const { actions } = await world.see(karin, number)
  assert.deepEqual(
    [actions.decide.ok, actions.ask.ok, actions.withdraw.ok, actions.prolong.ok],
    [true, true, false, false],
  )
  await assert.rejects(
    world.write(lova, w => answerCompletion(w, { number, completion, text: 'Juni.', files: [] })),
    Refused,
  )
  const happened = await world.read(karin, r => happeningsOf(r, id))
  assert.equal(happened.filter(one => one.type === 'case.completion-withdrawn').length, 1)
  assert.ok(!JSON.stringify(happened).includes('skolan'), 'free text does not go into the log that is kept for ever')
})

test('something else can be asked afterwards, and both are kept', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin)
  await withdraw(karin, number)
  const rev = await world.revOf(number)
  const dueOn = world.today().add({ days: 7 })
  await world.write(karin, w => askForCompletion(w, { number, rev, text: 'Har du cykel?', dueOn }))
  const mine = await world.seeMine(lova, number)
  assert.equal(mine.asked?.text, 'Har du cykel?')
  assert.equal(mine.withdrawn.length, 1)
})

test('without a reason nothing is taken back; with another one than was given, that is said', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin)
  const rev = await world.revOf(number)
  await assert.rejects(
    withdraw(karin, number, { rev, reason: ' ' }),
    (fault: unknown) => fault instanceof Invalid && 'skal' in fault.complaints,
  )
  await assert.rejects(withdraw(karin, number, { rev, reason: 'x'.repeat(5_001) }), Invalid)
  await withdraw(karin, number, { rev })
  await assert.rejects(
    withdraw(karin, number, { rev, reason: 'Ett annat skäl.' }),
    (fault: unknown) => fault instanceof Stale && /Karin Öberg tog tillbaka/.test(fault.changes.join()),
  )
})

test('Lova answers first: Karin is told, and the answer stands', async () => {
  const { karin, lova } = cast
  const number = await world.waiting(lova, karin)
  const rev = await world.revOf(number)
  const completion = (await world.seeMine(lova, number)).asked?.id ?? ''
  await world.write(lova, w => answerCompletion(w, { number, completion, text: 'Juni.', files: [] }))
  await assert.rejects(
    withdraw(karin, number, { rev }),
    (fault: unknown) => fault instanceof Stale && /Den sökande kompletterade/.test(fault.changes.join()),
  )
  await assert.rejects(withdraw(karin, number), Refused)
  assert.equal((await world.see(karin, number)).completions[0]?.answer, 'Juni.')
})

test('only who has the case, at its unit and with the right, may; for others it does not exist', async () => {
  const { karin, johan, birgitta, nils, sven, lova } = cast
  const number = await world.waiting(lova, karin)
  await assert.rejects(withdraw(johan, number), Refused)
  await assert.rejects(withdraw(sven, number), Refused)
  await assert.rejects(withdraw(nils, number), Missing)
  const ylva = await world.staff('ylva', world.granas)
  await assert.rejects(
    world.write(ylva, w => withdrawCompletion(w, { number, rev: 3, reason }), world.granas),
    Missing,
  )
  const rev = await world.revOf(number)
  await world.write(birgitta, w => assignCase(w, { number, rev, to: johan.id }))
  await withdraw(johan, number)
  assert.equal((await world.see(karin, number)).completions[0]?.withdrawn?.by, 'Johan Falk')
})

test('with a protected identity only Birgitta may, and the mail says nothing', async () => {
  const { karin, birgitta, saga } = cast
  const { number } = await world.apply(saga)
  await world.write(birgitta, w => takeCase(w, { number, rev: 1 }))
  const dueOn = world.today().add({ days: 7 })
  await world.write(birgitta, w => askForCompletion(w, { number, rev: 2, text: 'Vad heter din skola?', dueOn }))
  await assert.rejects(withdraw(karin, number), Missing)
  const sent: unknown[] = []
  const enqueue = async ({ payload }: Delivery) => String(sent.push(payload))
  await world.write(birgitta, w => withdrawCompletion({ ...w, enqueue }, { number, rev: 3, reason }))
  assert.deepEqual(sent, [{ person: saga.id, template: 'messages.mail.neutral', args: {} }])
})
