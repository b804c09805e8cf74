import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { Invalid } from '../../kernel/errors.ts'
import { keepFile } from '../../kernel/files/files.ts'
import type { Officer, Resident } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import type { MessageFile } from './index.ts'
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

const say = (who: Officer | Resident, subject: string, body: string, files: MessageFile[] = []) =>
  world.write(who, w => sendMessage(w, { subject, body, files }))

/** A file that has come with a form; the same letter is the same bytes. */
const left = (letter: string): Promise<MessageFile> => {
  const file = { id: newId(), name: 'intyg.pdf', type: 'application/pdf' as const, size: 9 }
  return world.write(lova, async w => {
    await keepFile(w, { ...file, sha256: letter.repeat(64), state: 'clean', scannedBy: 'none' })
    return file
  })
}

test('each side has its own unread, and only the reader learns that it was read', async () => {
  const subject = newId()
  await say(lova, subject, 'Hej!\r\nHur går det?')
  await say(karin, subject, 'Bra!')
  const unread = async (side: 'resident' | 'officer') =>
    (await world.read(karin, r => unreadFor(r, [subject], side))).get(subject)
  assert.deepEqual([await unread('officer'), await unread('resident')], [1, 1])
  await world.write(karin, w => markRead(w, { subject }))
  assert.deepEqual([await unread('officer'), await unread('resident')], [undefined, 1])
  const [question] = (await world.read(karin, r => conversationForOfficer(r, subject))).messages
  assert.equal(question?.body, 'Hej!\nHur går det?')
  assert.ok(question?.readAt)
  const mine = (await world.read(lova, r => conversationForResident(r, subject))).messages
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

test('the same words with another file are another message, and with the same file are a form sent twice', async () => {
  const subject = newId()
  const first = await say(lova, subject, 'Här är intyget.', [await left('a')])
  assert.deepEqual(await say(lova, subject, 'Här är intyget.', [await left('a')]), { id: first.id, fresh: false })
  assert.equal((await say(lova, subject, 'Här är intyget.', [await left('b')])).fresh, true)
  assert.equal((await say(lova, subject, 'Här är intyget.')).fresh, true)
  assert.deepEqual(await say(lova, subject, 'Här är intyget.', [await left('a')]), { id: first.id, fresh: false })
})

test('of a very long conversation the newest is shown, and that there is more is said', async () => {
  const subject = newId()
  await say(lova, subject, 'Den första')
  await world.write(lova, async w => {
    for (let n = 2; n <= 500; n += 1) await sendMessage(w, { subject, body: `Nummer ${n}`, files: [] })
  })
  assert.equal((await world.read(lova, r => conversationForResident(r, subject))).cut, false)
  await say(karin, subject, 'Nummer 501')
  for (const { messages, cut } of [
    await world.read(lova, r => conversationForResident(r, subject)),
    await world.read(karin, r => conversationForOfficer(r, subject)),
  ]) {
    assert.deepEqual([messages.length, messages.at(-1)?.body], [500, 'Nummer 501'])
    assert.ok(!messages.some(one => one.body === 'Den första'))
    assert.equal(cut, true)
  }
})
