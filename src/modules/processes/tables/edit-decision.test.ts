import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Stale } from '../../../kernel/errors.ts'
import type { Officer } from '../../../kernel/hands.ts'
import { readModel } from '../decisions/compile-dmn.ts'
import { asRead } from '../decisions/read-dmn.ts'
import { decision, dmn, input, literal, table } from '../decisions/short-decisions.ts'
import type { DecisionChange } from './decision-change.ts'
import { readDecisionFile } from './decision-file.ts'
import { dmnForEditor, editDecision, saveDecisionFile, undoDecisionChange } from './edit-decision.ts'
import { newDecision } from './new-decision.ts'
import { decisionOf } from './stored-decision.ts'

let world: Awaited<ReturnType<typeof openCaseWorld>>
let petra: Officer
/** A colleague with the same rights. */
let omar: Officer

before(async () => {
  world = await openCaseWorld()
  petra = await world.staff('petra')
  omar = { ...petra, id: '0190a000-0000-7000-8000-00000000c3c4', name: 'Omar Haddad' }
})
after(() => world.done())

const conditional = `<conditional><if>${literal('true')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`
const file = dmn(
  input('age', 'number') +
    decision('fee', table('', ['age'], [{ name: 'fee' }], ['< 18 -> 0', '>= 18 -> 100']), ['input:age']) +
    decision('other', conditional),
)

const begin = (): Promise<string> => {
  const unit = petra.grants.find(({ right }) => right === 'service.build')?.unit ?? ''
  return world.write(petra, w => newDecision(w, { name: 'Avgift', unit, file: new TextEncoder().encode(file) }))
}

const xmlOf = async (id: string): Promise<string> => (await world.read(petra, r => decisionOf(r, id))).xml

const edit = (who: Officer, id: string, rev: number, change: DecisionChange) =>
  world.write(who, w => editDecision(w, { id, rev, change }))

const rulesOf = async (id: string) =>
  readDecisionFile(await xmlOf(id)).parts.find(part => part.id === 'fee')?.table?.rules ?? []

test('rules that two add at once both stand, and each is taken back by itself', async () => {
  const id = await begin()
  await Promise.all([
    edit(petra, id, 1, { do: 'copy-rule', decision: 'fee', rule: 'r1' }),
    edit(omar, id, 1, { do: 'copy-rule', decision: 'fee', rule: 'r2' }),
  ])
  assert.deepEqual(
    (await rulesOf(id)).map(({ outputs }) => outputs[0]),
    ['0', '0', '100', '100'],
  )
  await world.write(petra, w => undoDecisionChange(w, { id, rev: 3 }))
  assert.equal((await rulesOf(id)).length, 3)
})

test('a file from another editor keeps its version and what that editor could not read, and collides with all else', async () => {
  const id = await begin()
  const opened = dmnForEditor(await xmlOf(id))
  assert.match(opened, /20191111\/MODEL/)
  // What the library of that editor makes of it, with one cell changed.
  const made = (await asRead(opened)).replace('100', '120')
  assert.doesNotMatch(made, /conditional/)
  await world.write(petra, w => saveDecisionFile(w, { id, rev: 1, file: made }))
  const kept = await xmlOf(id)
  assert.match(kept, /20230324\/MODEL/)
  assert.match(kept, /<(\w+:)?conditional>/)
  assert.equal((await rulesOf(id))[1]?.outputs[0], '120')
  assert.equal((await readModel(kept)).parts.length, 3)
  await assert.rejects(edit(omar, id, 1, { do: 'rename', id: 'other', text: 'Annat' }), Stale)
  await assert.rejects(
    world.write(omar, w => saveDecisionFile(w, { id, rev: 1, file: made })),
    Stale,
  )
  await assert.rejects(
    world.write(omar, w => saveDecisionFile(w, { id, rev: 2, file: '<no/>' })),
    (fault: unknown) => fault instanceof Invalid && 'fil' in fault.complaints,
  )
})

test('a decision of another unit, or another municipality, does not exist for one', async () => {
  const id = await begin()
  const stranger = { ...petra, grants: [{ right: 'service.build', unit: 'annan' }] }
  await assert.rejects(edit(stranger, id, 1, { do: 'rename', id: 'fee', text: 'x' }), Missing)
  await assert.rejects(
    world.read(petra, r => decisionOf(r, id), world.granas),
    Missing,
  )
})
