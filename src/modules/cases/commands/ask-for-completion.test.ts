import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import type { Officer, Resident } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import {
  answerCompletion,
  askForCompletion,
  caseForOfficer,
  caseForResident,
  decideCase,
  sendCaseMessage,
  takeCase,
} from '../index.ts'

let world: CaseWorld
let karin: Officer
let birgitta: Officer
let lova: Resident
let elias: Resident

before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
  birgitta = await world.staff('birgitta')
  lova = await world.meet('Lova', 'Nyström', '200803119986')
  elias = await world.meet('Elias', 'Berg', '200705059989')
})
after(() => world.done())

const see = (who: Officer, number: string) => world.read(who, r => caseForOfficer(r, number))
const revOf = async (number: string): Promise<number> => (await see(birgitta, number)).rev
const taken = async (who: Resident = lova, by: Officer = karin): Promise<string> => {
  const { number } = await world.apply(who)
  await world.write(by, w => takeCase(w, { number, rev: 1 }))
  return number
}
const yes = { outcome: 'approved', text: 'Du får en plats.', reasons: 'Du sökte i tid.' } as const

test('Karin asks for a completion, the case waits, Lova answers twice by mistake, and the case moves on once', async () => {
  const number = await taken()
  await world.write(karin, async w =>
    askForCompletion(w, {
      number,
      rev: await revOf(number),
      text: 'Vilken period kan du?',
      dueOn: world.today().add({ days: 14 }),
    }),
  )
  const asked = await world.read(lova, r => caseForResident(r, number))
  assert.equal(asked.state, 'waiting')
  const { actions } = await see(karin, number)
  assert.equal(actions.decide.ok, false)
  await assert.rejects(
    world.write(karin, async w => decideCase(w, { number, rev: await revOf(number), ...yes })),
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
  const shown = await see(karin, number)
  assert.equal(shown.state, 'assigned')
  assert.equal(shown.completions[0]?.answer, 'Juni.')
  assert.equal(shown.completions[0]?.files[0]?.name, 'intyg.pdf')
  assert.equal(shown.timeline.filter(one => one.type === 'case.completed').length, 1)
})

test('when the time to complete is up, the case can be decided on what there is', async () => {
  const number = await taken(elias)
  await world.write(karin, async w =>
    askForCompletion(w, {
      number,
      rev: await revOf(number),
      text: 'Skicka ditt CV.',
      dueOn: world.today().add({ days: 1 }),
    }),
  )
  world.advance({ days: 2 })
  assert.equal((await see(karin, number)).actions.decide.ok, true)
  await world.write(karin, async w =>
    decideCase(w, {
      number,
      rev: await revOf(number),
      outcome: 'dismissed',
      text: 'Vi prövar den inte.',
      reasons: 'Inget kom.',
    }),
  )
})

test('a completion asked for yesterday, or for nothing, is refused', async () => {
  const number = await taken()
  const rev = await revOf(number)
  await assert.rejects(
    world.write(karin, w => askForCompletion(w, { number, rev, text: '', dueOn: world.today() })),
    (fault: unknown) => fault instanceof Invalid && Object.keys(fault.complaints).sort().join() === 'sista-dag,text',
  )
})

test('messages go both ways, a double click sends one, and whoever answers has read', async () => {
  const number = await taken()
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
