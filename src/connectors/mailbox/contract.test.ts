import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createMailer, type Mailer, PermanentMailFault, TemporaryMailFault } from '../../kernel/mail/mail.ts'
import { fileIdOf, startMailbox } from './mailbox.ts'
import { countMailbox, readMailbox, readMessage } from './read-mailbox.ts'

describe('a mail to a resident', () => {
  let folder: string
  let mailbox: Awaited<ReturnType<typeof startMailbox>>
  let mailer: Mailer
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torg-mailbox-'))
    mailbox = await startMailbox({ port: 0, folder, maxBytes: 200_000 })
    mailer = createMailer({ smtpUrl: mailbox.url, from: 'Almviks kommun <svara-inte@almvik.example>' })
  })
  after(async () => {
    mailer.close()
    await mailbox.stop()
    await rm(folder, { recursive: true })
  })

  const receipt = {
    to: 'maja@example.com',
    subject: 'Vi har fått din ansökan – SOM-2026-0001',
    text: 'Hej Maja!\n\nDin ansökan har kommit fram.\nLäs den här: https://almvik.localhost/mina-sidor?a=1&b=2.\n\nHälsningar\nAlmviks kommun',
  }
  const messageOf = async (id: string) => {
    const message = await readMessage(folder, fileIdOf(`<${id}@torg.almvik.example>`))
    assert.ok(message, id)
    return message
  }

  it('arrives with letters, links and attachment as they were', async () => {
    const content = new TextEncoder().encode('%PDF-1.7 …')
    await mailer.send({
      ...receipt,
      id: 'first',
      attachments: [{ filename: 'kvitto å.pdf', content, contentType: 'application/pdf' }],
    })
    const message = await messageOf('first')
    assert.equal(message.messageId, '<first@torg.almvik.example>')
    assert.equal(message.from, '"Almviks kommun" <svara-inte@almvik.example>')
    assert.equal(message.to, receipt.to)
    assert.equal(message.subject, receipt.subject)
    assert.equal(message.text.trim(), receipt.text)
    assert.match(message.html ?? '', /<html lang="sv">/)
    assert.match(message.html ?? '', /<a href="https:\/\/almvik.localhost\/mina-sidor\?a=1&amp;b=2">[^<]*<\/a>\.<\/p>/)
    assert.deepEqual(message.attachments, [{ name: 'kvitto å.pdf', type: 'application/pdf', bytes: content.length }])
  })

  it('is kept once however often it is sent', async () => {
    const before = await countMailbox(folder)
    for (let n = 0; n < 3; n++) await mailer.send({ ...receipt, id: 'again' })
    await Promise.all([1, 2, 3, 4].map(() => mailer.send({ ...receipt, id: 'at-once' })))
    assert.equal(await countMailbox(folder), before + 2)
    assert.deepEqual(
      (await readdir(folder)).filter(name => !name.endsWith('.eml')),
      [],
    )
  })

  it('is a file that nobody else reads', async () => {
    const [name = ''] = await readdir(folder)
    assert.equal((await stat(join(folder, name))).mode & 0o777, 0o600)
  })

  it('is listed with the newest first', async () => {
    for (const id of ['one', 'two', 'three']) await mailer.send({ ...receipt, id, subject: id })
    const listed = await readMailbox(folder, { limit: 2 })
    assert.deepEqual(
      listed.map(message => message.subject),
      ['three', 'two'],
    )
  })

  it('can smuggle in no header, address or file', async () => {
    const evil = 'x\r\nBcc: mallory@example.com\r\n\r\nbody\u2028'
    await mailer.send({
      ...receipt,
      id: 'evil',
      subject: evil,
      sender: evil,
      attachments: [{ filename: evil, content: new Uint8Array(), contentType: 'text/plain' }],
    })
    const raw = await readFile(join(folder, `${fileIdOf('<evil@torg.almvik.example>')}.eml`), 'latin1')
    assert.doesNotMatch(raw, /^Bcc:/im)
    assert.equal((await messageOf('evil')).subject, 'x Bcc: mallory@example.com body')
    for (const to of [
      `a@example.com\r\nBcc: b@example.com`,
      'a@example.com, b@example.com',
      'A <a@example.com>',
      'a',
      '@b.c',
      'a@b',
      '',
    ]) {
      await assert.rejects(mailer.send({ ...receipt, id: 'evil-to', to }), PermanentMailFault, to)
    }
    await assert.rejects(mailer.send({ ...receipt, id: '../../x>\r\nBcc: b' }), /The id of a mail/)
  })

  it('fails for good at an address that does not exist, and the fault does not name it', async () => {
    await assert.rejects(mailer.send({ ...receipt, id: 'bounce', to: 'maja@studsar.example' }), (fault: Error) => {
      assert.ok(fault instanceof PermanentMailFault)
      assert.match(fault.message, /550/)
      assert.doesNotMatch(fault.message, /maja/)
      return true
    })
  })

  it('goes through the fourth time at a slow server', async () => {
    const slow = { ...receipt, id: 'slow', to: 'maja@trogt.example' }
    for (let n = 0; n < 3; n++) await assert.rejects(mailer.send(slow), TemporaryMailFault)
    await mailer.send(slow)
    assert.equal((await messageOf('slow')).to, 'maja@trogt.example')
  })

  it('fails for good when it is too large, announced or not', async () => {
    await assert.rejects(mailer.send({ ...receipt, id: 'large', text: 'å'.repeat(200_000) }), PermanentMailFault)
  })

  it('fails for now when the server is away, silent or hangs up', async () => {
    const gone = createServer()
    const port = await new Promise<number>(resolve =>
      gone.listen(0, '127.0.0.1', () => {
        const address = gone.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      }),
    )
    gone.on('connection', socket => socket.end('421 busy\r\n'))
    const lost = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'svara-inte@almvik.example' })
    await assert.rejects(lost.send({ ...receipt, id: 'lost' }), TemporaryMailFault)
    await new Promise(resolve => gone.close(resolve))
    await assert.rejects(lost.send({ ...receipt, id: 'lost' }), TemporaryMailFault)
    lost.close()
  })

  it('is not to be had by a made-up name', async () => {
    for (const id of ['../mailbox', 'x', '', '0'.repeat(64)]) assert.equal(await readMessage(folder, id), undefined)
    assert.deepEqual(await readMailbox(join(folder, 'absent'), { limit: 5 }), [])
  })
})

it('a mailer needs a sender that is an address', () => {
  assert.throws(() => createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'Almvik' }), /must be an address/)
})
