import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approval, type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { Missing, Refused } from '../../kernel/errors.ts'
import type { Delivery, Officer, System, Visitor } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import { orderDecisionLetter } from './commands/order-decision-letter.ts'
import {
  askForCompletion,
  caseForSender,
  claimCase,
  decideCase,
  openCase,
  sendCaseMessage,
  takeCase,
  workList,
  writeAsSender,
} from './index.ts'

let world: CaseWorld
let karin: Officer
before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
})
after(() => world.done())

const system: System = { kind: 'system', id: 'torg', name: 'Torg' }
let last = 0

/** Somebody sends without signing in. */
const sent = async (email?: string): Promise<{ id: string; number: string; sender: Visitor }> => {
  const sender: Visitor = { kind: 'visitor', id: newId(), code: '' }
  const number = `SOM-2026-9${String(++last).padStart(3, '0')}`
  const { id } = await world.write(sender, w =>
    openCase(w, {
      number,
      service: { slug: 'sommarjobb', title: { sv: 'Sommarjobb', en: 'Summer job' }, version: '1' },
      caseType: 'sommarjobb',
      act: 'application',
      unit: 'arbetsmarknad',
      sender: { id: sender.id, locale: 'sv', ...(email ? { email } : {}) },
      applicantName: '',
      submission: newId(),
      answers: [],
      handlingTimeDays: 30,
    }),
  )
  return { id, number, sender }
}

test('the unit sees a case without an applicant, finds it by its number, and its reading is logged on whoever sent it', async () => {
  const { number } = await sent()
  const list = await world.read(karin, r => workList(r, { search: number, state: 'all' }))
  assert.deepEqual(
    list.rows.map(row => [row.number, row.unsigned, row.applicant]),
    [[number, true, undefined]],
  )
  assert.deepEqual(list.sights, [])
  const one = await world.see(karin, number)
  assert.deepEqual([one.applicant, one.sender], [undefined, { told: false }])
  assert.deepEqual(
    one.sights.map(({ what, object, why }) => [what, object, why]),
    [['case', number, 'handling']],
  )
})

test('it can be taken, written in and decided; a completion is refused, and the letter names nobody', async () => {
  const { id, number, sender } = await sent('granne@example.com')
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  const dueOn = world.today().add({ days: 7 })
  await assert.rejects(
    world.write(karin, w => askForCompletion(w, { number, rev: 2, text: 'Var?', dueOn })),
    Refused,
  )
  const kinds: string[] = []
  const letters: Delivery[] = []
  await world.write(karin, w =>
    sendCaseMessage(
      { ...w, enqueue: async delivery => String(kinds.push(delivery.kind)) },
      { number, text: 'Var är det?', files: [] },
    ),
  )
  assert.deepEqual(kinds, ['case.sender-mail'])
  await world.write(sender, w => writeAsSender(w, { text: 'Vid torget.', files: [] }))
  const rev = await world.revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...approval }))
  await world.write(system, w =>
    orderDecisionLetter({ ...w, enqueue: async delivery => String(letters.push(delivery)) }, { case: id }),
  )
  assert.match(JSON.stringify(letters[0]?.payload), new RegExp(`Den som skickade in ärende ${number}`))
  const mine = await world.read(sender, caseForSender)
  assert.equal(mine.decision?.outcome, 'approved')
  assert.deepEqual(
    mine.messages.map(({ own, author, body }) => [own, author, body]),
    [
      [false, 'Karin Öberg', 'Var är det?'],
      [true, '', 'Vid torget.'],
    ],
  )
})

test('only whose code it is sees it, and once it is claimed only the applicant does', async () => {
  const { number, sender } = await sent('granne@example.com')
  const other = await sent()
  const maja = await world.meet('Maja', 'Claesson', '200907029980')
  const lova = await world.meet('Lova', 'Claesson', '201007029983')
  assert.notEqual((await world.read(other.sender, caseForSender)).number, number)
  await assert.rejects(world.seeMine(maja, number), Missing)
  await world.write(sender, w => writeAsSender(w, { text: 'Hej', files: [] }))
  await world.write(maja, w => claimCase(w, { sender: sender.id }))
  for (const late of [lova, maja])
    await assert.rejects(
      world.write(late, w => claimCase(w, { sender: sender.id })),
      Missing,
    )
  await assert.rejects(world.read(sender, caseForSender), Missing)
  await assert.rejects(
    world.write(sender, w => writeAsSender(w, { text: 'Hej igen', files: [] })),
    Missing,
  )
  const mine = await world.seeMine(maja, number)
  assert.deepEqual(
    mine.messages.map(({ own }) => own),
    [true],
  )
  const found = await world.read(karin, r => workList(r, { search: 'claesson', state: 'all' }))
  assert.deepEqual(
    found.rows.map(row => row.number),
    [number],
  )
})
