import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Officer, Resident } from '../../../kernel/hands.ts'
import {
  caseForOfficer,
  caseForResident,
  casesForResident,
  closeCase,
  decideCase,
  decisionChoices,
  saveDecisionDraft,
  takeCase,
} from '../index.ts'

let world: CaseWorld
let karin: Officer
let johan: Officer
let birgitta: Officer
let lova: Resident

before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
  johan = await world.staff('johan')
  birgitta = await world.staff('birgitta')
  lova = await world.meet('Lova', 'Nyström', '200803119986')
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

test('Lova applies, Karin takes the case and decides, and Lova reads the decision and how to appeal', async () => {
  const { number, decideBy } = await world.apply(lova)
  assert.equal(decideBy.toString(), '2026-04-01')
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  const shown = await see(karin, number)
  assert.equal(shown.state, 'assigned')
  assert.equal(shown.mine, true)
  assert.deepEqual(
    shown.deadlines.map(one => [one.kind, one.daysLeft]),
    [['decide', 30]],
  )
  await world.write(karin, w => decideCase(w, { number, rev: shown.rev, ...yes }))
  const mine = await world.read(lova, r => caseForResident(r, number))
  assert.equal(mine.state, 'decided')
  assert.equal(mine.decision?.outcome, 'approved')
  assert.equal(mine.decision?.delegation.number, '4.1')
  assert.equal(mine.decision?.authority, 'Kultur- och arbetsmarknadsnämnden')
  assert.match(mine.decision?.appeal.text ?? '', /inom tre veckor från den dag då det tillkännagavs/)
  assert.match(mine.decision?.appeal.text ?? '', new RegExp(number))
  assert.deepEqual(
    mine.timeline.map(one => one.text),
    ['Ansökan kom in', 'Karin Öberg tog hand om ärendet', 'Karin Öberg fattade beslut: Bifall'],
  )
  await world.write(karin, async w => closeCase(w, { number, rev: await revOf(number) }))
  assert.equal((await world.read(lova, r => casesForResident(r))).find(one => one.number === number)?.state, 'closed')
})

test('two officers at once: the second is told what the first did, and nothing is overwritten', async () => {
  const number = await taken()
  const rev = await revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...yes }))
  await assert.rejects(
    world.write(johan, w => decideCase(w, { number, rev, outcome: 'dismissed', text: 'Nej.', reasons: 'För sent.' })),
    (fault: unknown) => fault instanceof Stale && /Karin Öberg fattade beslut: Bifall/.test(fault.changes.join()),
  )
  assert.equal((await see(johan, number)).decision?.outcome, 'approved')
})

test('two officers who decide in the same moment: one decision stands', async () => {
  const number = await taken()
  const rev = await revOf(number)
  const tries = await Promise.allSettled(
    [karin, johan].map(who => world.write(who, w => decideCase(w, { number, rev, ...yes }))),
  )
  assert.deepEqual(tries.map(one => one.status).sort(), ['fulfilled', 'rejected'])
})

test('the same form sent twice by the same officer is done once and is no fault', async () => {
  const { number, id } = await world.apply(lova)
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  const rev = await revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...yes }))
  await world.write(karin, w => decideCase(w, { number, rev, ...yes }))
  await assert.rejects(
    world.write(karin, w => decideCase(w, { number, rev, ...yes, reasons: 'Andra skäl.' })),
    Stale,
  )
  const happened = await world.read(karin, r => happeningsOf(r, id))
  assert.deepEqual(
    happened.map(one => one.type),
    ['case.opened', 'case.taken', 'case.decided'],
  )
})

test('a decision needs a delegation for that outcome: Karin may not refuse, Birgitta may', async () => {
  const number = await taken()
  const no = { outcome: 'refused', text: 'Du får ingen plats.', reasons: 'Platserna räcker inte.' } as const
  const rev = await revOf(number)
  await assert.rejects(
    world.write(karin, w => decideCase(w, { number, rev, ...no })),
    Refused,
  )
  const choices = await world.read(karin, r => decisionChoices(r, number))
  assert.deepEqual(
    choices.choices.map(one => [one.outcome, one.delegation?.number]),
    [
      ['approved', '4.1'],
      ['refused', undefined],
      ['dismissed', '4.1'],
    ],
  )
  await world.write(birgitta, w => decideCase(w, { number, rev, ...no }))
  const { decision } = await see(karin, number)
  assert.deepEqual([decision?.decidedBy, decision?.presentedBy], ['Birgitta Ström', 'Karin Öberg'])
})

test('a decision without reasons, or with a place left open in its text, is refused at its field', async () => {
  const number = await taken()
  const rev = await revOf(number)
  const fields = async (form: { text: string; reasons: string }) => {
    const fault = await world
      .write(karin, w => decideCase(w, { number, rev, outcome: 'approved', ...form }))
      .then(
        () => undefined,
        (one: unknown) => one,
      )
    assert.ok(fault instanceof Invalid)
    return Object.keys(fault.complaints)
  }
  assert.deepEqual(await fields({ text: 'Ja.', reasons: ' ' }), ['skal'])
  assert.deepEqual(await fields({ text: '{authority} säger ja.', reasons: 'Skäl.' }), ['beslutstext'])
})

test('what Karin has written of a decision is kept for her alone until it is decided', async () => {
  const number = await taken()
  await world.write(karin, w => saveDecisionDraft(w, { number, ...yes }))
  assert.equal((await world.read(karin, r => decisionChoices(r, number))).draft?.text, yes.text)
  assert.equal((await world.read(johan, r => decisionChoices(r, number))).draft, undefined)
  await world.write(karin, async w => decideCase(w, { number, rev: await revOf(number), ...yes }))
  assert.equal((await world.read(karin, r => decisionChoices(r, number))).draft, undefined)
})
