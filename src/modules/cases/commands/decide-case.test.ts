import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approval, type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import {
  caseForResident,
  casesForResident,
  closeCase,
  decideCase,
  decisionChoices,
  saveDecisionDraft,
  takeCase,
} from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

test('Lova applies, Karin takes the case and decides, and Lova reads the decision and how to appeal', async () => {
  const { karin, lova } = cast
  const { number, decideBy } = await world.apply(lova)
  assert.equal(decideBy.toString(), '2026-04-01')
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  const shown = await world.see(karin, number)
  assert.equal(shown.state, 'assigned')
  assert.equal(shown.mine, true)
  assert.deepEqual(
    shown.deadlines.map(one => [one.kind, one.daysLeft]),
    [['decide', 30]],
  )
  await world.write(karin, w => decideCase(w, { number, rev: shown.rev, ...approval }))
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
  await world.write(karin, async w => closeCase(w, { number, rev: await world.revOf(number) }))
  assert.equal((await world.read(lova, r => casesForResident(r))).find(one => one.number === number)?.state, 'closed')
})

test('two officers at once: the second is told what the first did, and nothing is overwritten', async () => {
  const { karin, johan, lova } = cast
  const number = await world.taken(lova, karin)
  const rev = await world.revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...approval }))
  await assert.rejects(
    world.write(johan, w => decideCase(w, { number, rev, outcome: 'dismissed', text: 'Nej.', reasons: 'För sent.' })),
    (fault: unknown) => fault instanceof Stale && /Karin Öberg fattade beslut: Bifall/.test(fault.changes.join()),
  )
  assert.equal((await world.see(johan, number)).decision?.outcome, 'approved')
})

test('two officers who decide in the same moment: one decision stands', async () => {
  const { karin, johan, lova } = cast
  const number = await world.taken(lova, karin)
  const rev = await world.revOf(number)
  const tries = await Promise.allSettled(
    [karin, johan].map(who => world.write(who, w => decideCase(w, { number, rev, ...approval }))),
  )
  assert.deepEqual(tries.map(one => one.status).sort(), ['fulfilled', 'rejected'])
})

test('the same form sent twice by the same officer is done once and is no fault', async () => {
  const { karin, lova } = cast
  const { number, id } = await world.apply(lova)
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  await world.write(karin, w => takeCase(w, { number, rev: 1 }))
  const rev = await world.revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...approval }))
  await world.write(karin, w => decideCase(w, { number, rev, ...approval }))
  await assert.rejects(
    world.write(karin, w => decideCase(w, { number, rev, ...approval, reasons: 'Andra skäl.' })),
    Stale,
  )
  const happened = await world.read(karin, r => happeningsOf(r, id))
  assert.deepEqual(
    happened.map(one => one.type),
    ['case.opened', 'case.taken', 'case.decided'],
  )
})

test('a decision needs a delegation for that outcome: Karin may not refuse, Birgitta may', async () => {
  const { karin, birgitta, lova } = cast
  const number = await world.taken(lova, karin)
  const no = { outcome: 'refused', text: 'Du får ingen plats.', reasons: 'Platserna räcker inte.' } as const
  const rev = await world.revOf(number)
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
  const { decision } = await world.see(karin, number)
  assert.deepEqual([decision?.decidedBy, decision?.presentedBy], ['Birgitta Ström', 'Karin Öberg'])
})

test('a decision without reasons, or with a place left open in its text, is refused at its field', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  const rev = await world.revOf(number)
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
  assert.deepEqual(await fields({ text: 'Ja.', reasons: 'Du sökte i tid. [Var platsen är.]' }), ['skal'])
  assert.deepEqual(await fields({ text: 'Du får [summa] kronor.', reasons: 'Skäl.' }), ['beslutstext'])
})

test('what Karin has written of a decision is kept for her alone until it is decided', async () => {
  const { karin, johan, lova } = cast
  const number = await world.taken(lova, karin)
  await world.write(karin, w => saveDecisionDraft(w, { number, ...approval }))
  assert.equal((await world.read(karin, r => decisionChoices(r, number))).draft?.text, approval.text)
  assert.equal((await world.read(johan, r => decisionChoices(r, number))).draft, undefined)
  await world.write(karin, async w => decideCase(w, { number, rev: await world.revOf(number), ...approval }))
  assert.equal((await world.read(karin, r => decisionChoices(r, number))).draft, undefined)
})
