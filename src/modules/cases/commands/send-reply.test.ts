import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, type Cast, castOf, openCaseWorld } from '../../../../test/support/case-world.ts'
import { system } from '../../../../test/support/kernel.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import type { Officer } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { caseForResident, casesForResident, correctAct, decideCase, replying, takeCase } from '../index.ts'

let world: CaseWorld
let cast: Cast
let hanna: Officer

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
  hanna = await world.staff('hanna')
})
after(() => world.done())

const report = { act: 'report', caseType: 'felanmalan', unit: 'gata-park' } as const
const done = { kind: 'done', text: 'Vi fyllde hålet i går.' } as const

const takenReport = async (act: 'report' | 'application' = 'report'): Promise<string> => {
  const { number } = await world.apply(cast.lova, { ...report, act })
  await world.write(hanna, w => takeCase(w, { number, rev: 1 }))
  return number
}

test('Hanna replies to a report: it is closed, nothing is decided, and who reported reads the reply', async () => {
  const number = await takenReport()
  await world.write(hanna, w => replying.sendReply(w, { number, rev: 2, ...done }))
  const mine = await world.read(cast.lova, r => caseForResident(r, number))
  assert.equal(mine.state, 'closed')
  assert.equal(mine.decision, undefined)
  assert.deepEqual([mine.reply?.title.sv, mine.reply?.text], ['Vi har tagit hand om felet', done.text])
  assert.deepEqual(
    mine.timeline.map(one => one.text),
    ['Anmälan kom in', 'Hanna Viklund tog hand om ärendet', 'Hanna Viklund svarade: Åtgärdat'],
  )
  assert.equal((await world.read(cast.lova, r => casesForResident(r)))[0]?.reply, 'done')
})

test('a report is never decided, and an application never replied to', async () => {
  const number = await takenReport()
  const decision = { outcome: 'approved', text: 'Ja.', reasons: 'Skäl.' } as const
  await assert.rejects(
    world.write(hanna, w => decideCase(w, { number, rev: 2, ...decision })),
    Refused,
  )
  const applied = await world.taken(cast.lova, cast.karin)
  await assert.rejects(
    world.write(cast.karin, w => replying.sendReply(w, { number: applied, rev: 2, ...done })),
    Refused,
  )
})

test('a suggestion is something to begin from: with a gap left in it, it can be neither kept nor sent', async () => {
  const number = await takenReport()
  const from = { kind: 'done', at: 0 } as const
  await world.write(hanna, w => replying.beginReplyFrom(w, { number, text: 'Mina egna ord.', from }))
  const { draft } = await world.read(hanna, r => replying.replyChoices(r, number))
  assert.match(draft?.text ?? '', /\[dag\]/)
  assert.equal(draft?.earlier, 'Mina egna ord.')
  for (const send of [replying.saveReply, replying.sendReply])
    await assert.rejects(
      world.write(hanna, async w => {
        await send(w, { number, rev: 2, kind: 'done', text: draft?.text ?? '' })
      }),
      (fault: unknown) => fault instanceof Invalid && 'svar' in fault.complaints,
    )
  await world.write(hanna, w => replying.takeBackReply(w, { number, kind: 'done', text: draft?.text ?? '' }))
  assert.equal((await world.read(hanna, r => replying.replyChoices(r, number))).draft?.text, 'Mina egna ord.')
})

test('the same reply sent twice is one, and another on top of it is refused with what was done', async () => {
  const number = await takenReport()
  await world.write(hanna, w => replying.sendReply(w, { number, rev: 2, ...done }))
  await world.write(hanna, w => replying.sendReply(w, { number, rev: 2, ...done }))
  await assert.rejects(
    world.write(hanna, w => replying.sendReply(w, { number, rev: 2, ...done, text: 'Nej.' })),
    (fault: unknown) => fault instanceof Stale && /Hanna Viklund svarade: Åtgärdat/.test(fault.changes.join()),
  )
})

test('what a report was decided with before there were replies is read as a reply', async () => {
  const number = await takenReport('application')
  await world.write(system, async w => {
    const { id } = await w.tx
      .selectFrom('cases.case')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    await w.tx
      .updateTable('cases.case')
      .set({ state: 'decided', outcome: 'refused', decided_at: w.now })
      .where('id', '=', id)
      .execute()
    await w.tx
      .insertInto('cases.decision')
      .values({ ...old, id: newId(), case_id: id, decided_at: w.now })
      .execute()
    await w.emit({
      type: 'case.decided',
      subject: id,
      visible: true,
      body: { rev: 3, outcome: 'refused', delegation: '7.2.1' },
    })
    assert.equal(await correctAct(w, { service: 'sommarjobb', version: '2', act: 'report' }), 0)
    assert.ok((await correctAct(w, { service: 'sommarjobb', version: '1', act: 'report' })) > 0)
  })
  const mine = await world.read(cast.lova, r => caseForResident(r, number))
  assert.equal(mine.decision, undefined)
  assert.equal(mine.act, 'report')
  assert.deepEqual([mine.reply?.kind, mine.reply?.text], ['not-done', 'Vi gör inget.\n\nInget fel.'])
  assert.match(mine.timeline.at(-1)?.text ?? '', /svarade: Åtgärdas inte/)
})

const old = {
  outcome: 'refused',
  text: 'Vi gör inget.',
  reasons: 'Inget fel.',
  appeal_regime: 'none',
  appeal_text: 'Kan inte överklagas.',
  authority: 'Tekniska nämnden',
  delegation_id: newId(),
  delegation_number: '7.2.1',
  delegation_text: 'Svara.',
  delegation_basis: 'KL',
  decided_by: newId(),
  decided_by_name: 'Hanna Viklund',
  decided_by_title: 'Handläggare',
  presented_by: null,
  presented_by_name: null,
  letter: newId(),
} as const
