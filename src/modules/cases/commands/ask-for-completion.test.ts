import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approval, type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { answerCompletion, askForCompletion, caseForResident, decideCase, sendCaseMessage } from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

test('Karin asks for a completion, the case waits, Lova answers twice by mistake, and the case moves on once', async () => {
  const { karin, lova, elias } = cast
  const number = await world.taken(lova, karin)
  await world.write(karin, async w =>
    askForCompletion(w, {
      number,
      rev: await world.revOf(number),
      text: 'Vilken period kan du?',
      dueOn: world.today().add({ days: 14 }),
    }),
  )
  const asked = await world.read(lova, r => caseForResident(r, number))
  assert.equal(asked.state, 'waiting')
  const { actions } = await world.see(karin, number)
  assert.equal(actions.decide.ok, false)
  await assert.rejects(
    world.write(karin, async w => decideCase(w, { number, rev: await world.revOf(number), ...approval })),
    Refused,
  )
  const completion = asked.asked?.id ?? ''
  await assert.rejects(
    world.write(elias, w => answerCompletion(w, { number, completion, text: 'Hej', files: [] })),
    Missing,
  )
  await assert.rejects(
    world.write(lova, w => answerCompletion(w, { number, completion, text: '', files: [] })),
    Invalid,
  )
  const answer = {
    number,
    completion,
    text: 'Juni.',
    files: [{ id: completion, name: 'intyg.pdf', type: 'application/pdf', size: 9 }],
  }
  await world.write(lova, w => answerCompletion(w, answer))
  await world.write(lova, w => answerCompletion(w, answer))
  for (const other of [
    { ...answer, text: 'Juli.' },
    { ...answer, files: [] },
    { ...answer, files: [{ ...answer.files[0], id: newId(), name: 'intyg.pdf', type: 'application/pdf', size: 9 }] },
  ])
    await assert.rejects(
      world.write(lova, w => answerCompletion(w, other)),
      (fault: unknown) => fault instanceof Stale && /Du har redan svarat på frågan/.test(fault.changes[0] ?? ''),
    )
  const shown = await world.see(karin, number)
  assert.equal(shown.state, 'assigned')
  assert.equal(shown.completions[0]?.answer, 'Juni.')
  assert.equal(shown.completions[0]?.files[0]?.name, 'intyg.pdf')
  assert.equal(shown.timeline.filter(one => one.type === 'case.completed').length, 1)
})

test('when the time to complete is up, the case can be decided on what there is', async () => {
  const { karin, elias } = cast
  const number = await world.taken(elias, karin)
  await world.write(karin, async w =>
    askForCompletion(w, {
      number,
      rev: await world.revOf(number),
      text: 'Skicka ditt CV.',
      dueOn: world.today().add({ days: 1 }),
    }),
  )
  world.advance({ days: 2 })
  assert.equal((await world.see(karin, number)).actions.decide.ok, true)
  await world.write(karin, async w =>
    decideCase(w, {
      number,
      rev: await world.revOf(number),
      outcome: 'dismissed',
      text: 'Vi prövar den inte.',
      reasons: 'Inget kom.',
    }),
  )
})

test('a completion asked for yesterday, or for nothing, is refused', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  const rev = await world.revOf(number)
  await assert.rejects(
    world.write(karin, w => askForCompletion(w, { number, rev, text: '', dueOn: world.today() })),
    (fault: unknown) => fault instanceof Invalid && Object.keys(fault.complaints).sort().join() === 'sista-dag,text',
  )
})

test('messages go both ways, a double click sends one, and whoever answers has read', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  await world.write(karin, w => sendCaseMessage(w, { number, text: 'Kan du börja 8 juni?', files: [] }))
  await world.write(karin, w => sendCaseMessage(w, { number, text: 'Kan du börja 8 juni?', files: [] }))
  assert.equal((await world.read(lova, r => caseForResident(r, number))).unread, 1)
  await world.write(lova, w => sendCaseMessage(w, { number, text: 'Ja!', files: [] }))
  const mine = await world.read(lova, r => caseForResident(r, number))
  assert.deepEqual(
    mine.messages.map(one => [one.direction, one.own]),
    [
      ['out', false],
      ['in', true],
    ],
  )
  assert.equal(mine.unread, 0)
})
