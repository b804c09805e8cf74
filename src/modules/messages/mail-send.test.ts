import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { clockAt, quiet } from '../../../test/support/kernel.ts'
import { createRelay } from '../../kernel/jobs/relay.ts'
import type { MailMessage } from '../../kernel/mail/mail.ts'
import { loadTexts } from '../../kernel/texts/texts.ts'
import { notifyApplicant } from '../cases/index.ts'
import { changeContact, protectPerson } from '../people/index.ts'
import { mailSend } from './index.ts'

let world: CaseWorld
before(async () => {
  world = await openCaseWorld()
})
after(() => world.done())

test('a mail that was put in line before its receiver got a protected identity says nothing of the matter', async () => {
  const texts = loadTexts(process.cwd())
  const sent: MailMessage[] = []
  const mailer = {
    send: async (message: MailMessage) => {
      sent.push(message)
    },
    close: () => undefined,
  }
  const relay = createRelay({
    database: world.database,
    municipalities: [world.almvik],
    clock: clockAt('2027-01-01T08:00:00Z'),
    texts,
    log: quiet,
    handlers: {
      'mail.send': mailSend({ mailer, texts, origin: () => 'https://almvik.example' }),
      'person.protected': async () => undefined,
    },
  })
  const lova = await world.meet('Lova', 'Nyström', '200906019983', false)
  await world.write(lova, w => changeContact(w, { email: 'lova@example.com', locale: 'sv' }))
  const { id, number } = await world.apply(lova)
  await world.write(lova, w => notifyApplicant(w, { case: id, about: 'received' }))
  await relay.drain()
  assert.match(sent[0]?.subject ?? '', new RegExp(number))

  await world.write(lova, w => notifyApplicant(w, { case: id, about: 'message' }))
  await world.write(lova, w => protectPerson(w, '200906019983'))
  await relay.drain()
  assert.equal(sent.length, 2)
  assert.doesNotMatch(`${sent[1]?.subject} ${sent[1]?.text}`, /SOM-|[Ss]ommarjobb|Lova|arenden/)
  assert.match(sent[1]?.text ?? '', /https:\/\/almvik\.example\/mina-sidor\n/)
})
