import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { Invalid } from '../../kernel/errors.ts'
import type { Officer, Resident } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import { conversationForOfficer, conversationForResident, markRead, sendMessage, unreadFor } from './index.ts'

let world: CaseWorld
let karin: Officer
let lova: Resident
before(async () => {
  world = await openCaseWorld()
  karin = await world.staff('karin')
  lova = await world.meet('Lova', 'Nyström', '200803119981')
})
after(() => world.done())

const say = (who: Officer | Resident, subject: string, body: string) =>
  world.write(who, w => sendMessage(w, { subject, body, files: [] }))

test('each side has its own unread, and only the reader learns that it was read', async () => {
  const subject = newId()
  await say(lova, subject, 'Hej!\r\nHur går det?')
  await say(karin, subject, 'Bra!')
  const unread = async (side: 'resident' | 'officer') =>
    (await world.read(karin, r => unreadFor(r, [subject], side))).get(subject)
  assert.deepEqual([await unread('officer'), await unread('resident')], [1, 1])
  await world.write(karin, w => markRead(w, { subject }))
  assert.deepEqual([await unread('officer'), await unread('resident')], [undefined, 1])
  const [question] = await world.read(karin, r => conversationForOfficer(r, subject))
  assert.equal(question?.body, 'Hej!\nHur går det?')
  assert.ok(question?.readAt)
  const mine = await world.read(lova, r => conversationForResident(r, subject))
  assert.deepEqual(
    mine.map(one => [one.direction, one.own, one.readAt]),
    [
      ['in', true, undefined],
      ['out', false, undefined],
    ],
  )
})

test('an empty message and one that is too long are refused, and the longest is not', async () => {
  const subject = newId()
  for (const body of [' \n ', 'a'.repeat(5001)]) await assert.rejects(say(lova, subject, body), Invalid)
  await say(lova, subject, 'å'.repeat(5000))
})

test('a form sent twice is one message; the same words a minute later are another', async () => {
  const subject = newId()
  const first = await say(lova, subject, 'Hallå?')
  const second = await say(lova, subject, 'Hallå?')
  assert.deepEqual([second.id, second.fresh], [first.id, false])
  world.advance({ seconds: 61 })
  assert.equal((await say(lova, subject, 'Hallå?')).fresh, true)
})
