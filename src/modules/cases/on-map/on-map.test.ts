import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { approval, type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import type { Officer, Resident } from '../../../kernel/hands.ts'
import { loadMaps } from '../../processes/index.ts'
import {
  answerCompletion,
  askForCompletion,
  closeCase,
  decideCase,
  onMap,
  prolongCompletion,
  recallCase,
  withdrawCompletion,
  writeOffCase,
} from '../index.ts'

let world: CaseWorld
let cast: Cast

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
  const summer =
    (await loadMaps(world.almvik.folder)).find(({ slug }) => slug === 'sommarjobb') ?? assert.fail('No map')
  await world.write(cast.birgitta, w =>
    onMap.publishServiceMap(w, { slug: 'sommarjobb', xml: summer.toBe.xml, decisions: [], offered: true }),
  )
})
after(() => world.done())

let number = ''
beforeEach(async () => {
  number = await world.taken(cast.lova, cast.karin)
})

const names = async (): Promise<string[]> => (await world.see(cast.birgitta, number)).steps.map(({ name }) => name)
const taskOf = async (name: string): Promise<string> =>
  (await world.see(cast.birgitta, number)).steps.find(step => step.name === name)?.task ??
  assert.fail(`Not asked: ${name}`)

const doStep = async (who: Officer, name: string, given: Record<string, string> = {}) => {
  const [task, rev] = [await taskOf(name), await world.revOf(number)]
  return world.write(who, w => onMap.completeStep(w, { number, rev, task, given }))
}
const answer = async (who: Resident, name: string, given: Record<string, string>) => {
  const task = await taskOf(name)
  return world.write(who, w => onMap.completeStep(w, { number, task, given }))
}
const decided = async (outcome: 'approved' | 'dismissed' = 'approved') => {
  const rev = await world.revOf(number)
  await world.write(cast.karin, w => decideCase(w, { number, rev, ...approval, outcome }))
}
const toOffer = async () => {
  await doStep(cast.karin, 'Granska ansökan', { komplett: 'ja' })
  await doStep(cast.karin, 'Lotta och välj plats')
  await decided()
}

test('a case goes the way that its map says, and what was answered on the way is there to read', async () => {
  const { karin, lova } = cast
  assert.deepEqual(await names(), ['Granska ansökan'])
  assert.deepEqual((await world.seeMine(lova, number)).progress?.at, 0)
  await doStep(karin, 'Granska ansökan', { komplett: 'ja' })
  await doStep(karin, 'Lotta och välj plats', { plats: 'Badet' })
  const before = await world.see(karin, number)
  assert.deepEqual(
    before.stepsDone.map(({ name, answers, by }) => [name, answers.map(({ value }) => value), by.name]),
    [
      ['Granska ansökan', ['Ja'], 'Karin Öberg'],
      ['Lotta och välj plats', ['Badet'], 'Karin Öberg'],
    ],
  )
  await decided()
  assert.equal((await world.see(karin, number)).state, 'decided')
  const mine = await world.seeMine(lova, number)
  assert.deepEqual([mine.progress?.at, mine.steps.map(({ name }) => name)], [3, ['Tacka ja eller nej till platsen']])
  await answer(lova, 'Tacka ja eller nej till platsen', { tackarJa: 'nej' })
  const after = await world.see(karin, number)
  assert.deepEqual([after.state, after.steps, after.actions.close.ok], ['closed', [], false])
})

test('what is answered wrongly, or not at all, is refused at its field, and nothing is kept', async () => {
  for (const given of [{}, { komplett: 'kanske' }])
    await assert.rejects(doStep(cast.karin, 'Granska ansökan', given), (fault: unknown) => {
      assert.ok(fault instanceof Invalid)
      return 'svar-komplett' in fault.complaints
    })
  assert.deepEqual((await world.see(cast.karin, number)).stepsDone, [])
})

test('the same step sent twice is done once, and one that is over is told of', async () => {
  const { karin, johan } = cast
  const [task, rev] = [await taskOf('Granska ansökan'), await world.revOf(number)]
  const send = (who: Officer) =>
    world.write(who, w => onMap.completeStep(w, { number, rev, task, given: { komplett: 'ja' } }))
  await send(karin)
  await send(karin)
  await assert.rejects(send(johan), (fault: unknown) => {
    assert.ok(fault instanceof Stale)
    return /Karin Öberg gjorde klart ”Granska ansökan”/.test(fault.changes.join())
  })
  assert.equal((await world.see(karin, number)).stepsDone.length, 1)
})

test('a step is nobody’s but those whom the map asks', async () => {
  const { karin, sven, nils, lova, elias } = cast
  await assert.rejects(doStep(sven, 'Granska ansökan', { komplett: 'ja' }), Refused)
  await assert.rejects(doStep(nils, 'Granska ansökan', { komplett: 'ja' }), Missing)
  await assert.rejects(answer(lova, 'Granska ansökan', { komplett: 'ja' }), Refused)
  await toOffer()
  await assert.rejects(doStep(karin, 'Tacka ja eller nej till platsen', { tackarJa: 'ja' }), Refused)
  await assert.rejects(answer(elias, 'Tacka ja eller nej till platsen', { tackarJa: 'ja' }), Missing)
})

test('what the map does not ask for yet is not decided, but it can be dismissed at any time', async () => {
  await assert.rejects(decided('approved'), Refused)
  await decided('dismissed')
  const seen = await world.see(cast.karin, number)
  assert.deepEqual([seen.state, seen.steps, seen.actions.close.ok], ['decided', [], true])
  const rev = await world.revOf(number)
  await world.write(cast.karin, w => closeCase(w, { number, rev }))
  assert.equal((await world.see(cast.karin, number)).state, 'closed')
})

test('the map hears that the applicant is asked, gets more time, answers, and that a question is taken back', async () => {
  const { karin, lova } = cast
  const ask = async () => {
    await doStep(karin, 'Granska ansökan', { komplett: 'nej' })
    const rev = await world.revOf(number)
    const dueOn = world.today().add({ days: 10 })
    await world.write(karin, w => askForCompletion(w, { number, rev, text: 'Vilken skola?', dueOn }))
    return dueOn
  }
  const dueOn = await ask()
  assert.deepEqual(await names(), [], 'the map waits for the applicant')
  assert.equal((await world.see(karin, number)).state, 'waiting')
  const rev = await world.revOf(number)
  await world.write(karin, w => prolongCompletion(w, { number, rev, dueOn: dueOn.add({ days: 5 }) }))
  const { asked } = await world.seeMine(lova, number)
  await world.write(lova, w =>
    answerCompletion(w, { number, completion: asked?.id ?? '', text: 'Almviks.', files: [] }),
  )
  assert.deepEqual(await names(), ['Granska ansökan'])
  await ask()
  const now = await world.revOf(number)
  await world.write(karin, w => withdrawCompletion(w, { number, rev: now, reason: 'Skolan svarade.' }))
  assert.deepEqual(await names(), ['Granska ansökan'])
  assert.equal((await world.see(karin, number)).state, 'assigned')
})

test('what was taken back is written off, and its map asks for nothing more', async () => {
  await world.write(cast.lova, w => recallCase(w, { number }))
  const rev = await world.revOf(number)
  await world.write(cast.karin, w => writeOffCase(w, { number, rev }))
  assert.deepEqual([(await world.see(cast.karin, number)).state, await names()], ['closed', []])
})

test('whoever may leads a case besides its map, with a reason that is kept; nobody else does', async () => {
  const { karin, johan, birgitta } = cast
  const steer = async (
    who: Officer,
    name: string,
    how: { how: 'skip'; given: Record<string, string> } | { how: 'repeat'; node: string } | { how: 'give'; to: string },
    reason = 'Det är bråttom.',
  ) => {
    const [task, rev] = [await taskOf(name), await world.revOf(number)]
    return world.write(who, w => onMap.steerCase(w, { number, rev, task, reason, ...how }))
  }
  await assert.rejects(steer(karin, 'Granska ansökan', { how: 'skip', given: {} }), Refused)
  await assert.rejects(steer(birgitta, 'Granska ansökan', { how: 'skip', given: {} }, ' '), Invalid)
  await steer(birgitta, 'Granska ansökan', { how: 'give', to: johan.id })
  await assert.rejects(doStep(karin, 'Granska ansökan', { komplett: 'ja' }), Refused)
  await steer(birgitta, 'Granska ansökan', { how: 'skip', given: { komplett: 'ja' } })
  assert.deepEqual(await names(), ['Lotta och välj plats'])
  await assert.rejects(
    steer(birgitta, 'Lotta och välj plats', { how: 'repeat', node: 'granska' }),
    Invalid,
    'never done',
  )
  await doStep(karin, 'Lotta och välj plats')
  await assert.rejects(steer(birgitta, 'Besluta om plats', { how: 'skip', given: {} }), Refused)
  await steer(birgitta, 'Besluta om plats', { how: 'repeat', node: 'lotta' })
  assert.deepEqual(await names(), ['Lotta och välj plats'])
  const { stepsDone, timeline } = await world.see(karin, number)
  assert.deepEqual(
    stepsDone.map(({ did, reason }) => [did, reason]),
    [
      ['given', 'Det är bråttom.'],
      ['skipped', 'Det är bråttom.'],
      ['done', undefined],
      ['repeated', 'Det är bråttom.'],
    ],
  )
  assert.equal(timeline.at(-1)?.text, 'Birgitta Ström gick tillbaka från ”Besluta om plats”')
  assert.ok(!JSON.stringify(timeline).includes('bråttom'), 'a reason does not go into the log that is kept for ever')
})
