import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approval, type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Missing, Refused } from '../../../kernel/errors.ts'
import type { Officer } from '../../../kernel/hands.ts'
import {
  beginFromReason,
  type DecisionForm,
  decideCase,
  decisionChoices,
  saveDecisionDraft,
  takeBackWording,
} from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

const draftOf = async (who: Officer, number: string) => (await world.read(who, r => decisionChoices(r, number))).draft
const standard = async (number: string, outcome: DecisionForm['outcome'], at: number): Promise<DecisionForm> => {
  const { choices } = await world.read(cast.birgitta, r => decisionChoices(r, number))
  const choice = choices.find(one => one.outcome === outcome)
  return { outcome, text: choice?.text ?? '', reasons: choice?.reasons[at]?.text ?? '' }
}
const begin = (who: Officer, number: string, form: DecisionForm, reason: number) =>
  world.write(who, w => beginFromReason(w, { number, ...form, reason }))

test('another reason takes the place of what Karin wrote, and what she wrote can be taken back', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  await begin(karin, number, approval, 1)
  const other = await standard(number, 'approved', 1)
  assert.deepEqual(await draftOf(karin, number), {
    ...approval,
    reasons: other.reasons,
    earlier: { text: approval.text, reasons: approval.reasons },
  })
  await world.write(karin, w => takeBackWording(w, { number, ...approval, reasons: other.reasons }))
  const back = await draftOf(karin, number)
  assert.equal(back?.reasons, approval.reasons)
})

test('looking at one reason after another never pushes out what was written', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  const [first, second] = [await standard(number, 'approved', 0), await standard(number, 'approved', 1)]
  const mine = { ...first, reasons: 'Mina egna skäl.' }
  await begin(karin, number, mine, 1)
  await begin(karin, number, second, 0)
  assert.deepEqual((await draftOf(karin, number))?.earlier, { text: mine.text.trim(), reasons: mine.reasons })
  await world.write(karin, w => takeBackWording(w, { number, ...first }))
  const back = await draftOf(karin, number)
  assert.equal(back?.reasons, mine.reasons)
  assert.equal(back?.earlier, undefined, 'the template as it came is not worth keeping')
})

test('words that are half done, empty or too long are kept too, and nothing is decided', async () => {
  const { karin, lova } = cast
  const number = await world.taken(lova, karin)
  await begin(karin, number, { ...approval, reasons: 'x'.repeat(6_000) }, 1)
  assert.equal((await draftOf(karin, number))?.earlier?.reasons.length, 6_000)
  await begin(karin, number, { ...approval, text: '', reasons: '' }, 0)
  assert.equal((await draftOf(karin, number))?.earlier?.reasons.length, 6_000)
  assert.equal((await world.see(karin, number)).state, 'assigned')
})

test('a draft for another outcome can be taken back as well', async () => {
  const { birgitta, lova } = cast
  const number = await world.taken(lova, birgitta)
  await world.write(birgitta, w => saveDecisionDraft(w, { number, ...approval }))
  const no = { outcome: 'refused', text: 'Du får ingen plats.', reasons: 'Platserna räcker inte.' } as const
  await world.write(birgitta, w => saveDecisionDraft(w, { number, ...no }))
  assert.equal((await draftOf(birgitta, number))?.earlier?.reasons, approval.reasons)
})

test('it is as strict as deciding: a reason of the template, a delegation, an open case of the unit', async () => {
  const { karin, nils, lova } = cast
  const number = await world.taken(lova, karin)
  await assert.rejects(begin(karin, number, approval, 99), Missing)
  await assert.rejects(begin(karin, number, { ...approval, outcome: 'refused' }, 0), Refused)
  await assert.rejects(begin(nils, number, approval, 0), Missing)
  const rev = await world.revOf(number)
  await world.write(karin, w => decideCase(w, { number, rev, ...approval }))
  await assert.rejects(begin(karin, number, approval, 0), Refused)
  await assert.rejects(
    world.write(karin, w => takeBackWording(w, { number, ...approval })),
    Refused,
  )
})
