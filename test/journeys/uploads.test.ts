import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { sampleDocx, sampleJpeg, sampleOdt, samplePdf, samplePng } from '../support/sample-files.ts'
import { answerUntil, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const atCv = async (): Promise<Client> => {
  const maja = await world().as('maja')
  await maja.get(journey)
  if (!maja.offers('Börja ansökan')) {
    await maja.click('Ta bort utkastet')
    await maja.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
  }
  await maja.get(journey)
  await answerUntil(maja, 'cv')
  return maja
}

/** What lies in the store, quarantine included. */
const stored = (): string[] =>
  readdirSync(join(world().config.data, 'files'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)

test('each kind of file that is asked for is taken, by what is in it', async () => {
  const maja = await atCv()
  for (const [name, bytes] of [
    ['cv.pdf', samplePdf()],
    ['cv.docx', sampleDocx()],
    ['cv.odt', sampleOdt()],
    ['cv.jpg', sampleJpeg()],
    ['cv.png', samplePng()],
  ] as const) {
    maja.attach(/CV/, { name, type: 'application/octet-stream', bytes })
    await maja.press('Fortsätt', { to: `${journey}/*/beratta` })
    await maja.click('Tillbaka')
    maja.sees(name)
  }
})

test('with the disk full an upload is refused in true words, nothing of it is kept, and with room it goes in', async t => {
  const maja = await atCv()
  const before = stored()
  const sound = fs.statfs
  const say = (statfs: unknown): void => {
    Object.assign(fs, { statfs })
    syncBuiltinESMExports()
  }
  t.after(() => say(sound))
  // What the system answers of a disk without a free block.
  say(async (path: string) => ({ ...(await sound(path)), bavail: 0 }))
  const page = maja.page.url.pathname
  maja.attach(/CV/, { name: 'cv.pdf', type: 'application/pdf', bytes: samplePdf() })
  await maja.press('Fortsätt', { status: 507 })
  maja.sees('Vårt lagringsutrymme är slut. Det du skickade nyss är inte sparat. Det du har sparat tidigare finns kvar.')
  assert.deepEqual(stored(), before)
  assert.equal(world().takeFaults().length, 1)
  say(sound)
  await maja.get(page)
  maja.attach(/CV/, { name: 'cv.pdf', type: 'application/pdf', bytes: samplePdf() })
  await maja.press('Fortsätt', { to: `${journey}/*/beratta` })
})

test('a file that lies about what it is is refused, whatever it says and whatever it is called', async () => {
  const maja = await atCv()
  const before = stored()
  for (const [name, bytes] of [
    ['cv.pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['cv.pdf', Buffer.from('MZ\x90\x00\x03')],
    ['cv.pdf.exe', Buffer.from('\x7fELF\x02\x01\x01')],
    ['cv.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['cv.docx', Buffer.from('PK\x03\x04 not a document')],
    ['cv.pdf', Buffer.alloc(0)],
    ['cv.pdf', Buffer.from('hej')],
  ] as const) {
    maja.attach(/CV/, { name, type: 'application/pdf', bytes })
    await maja.press('Fortsätt', { status: 422 })
    assert.equal(maja.page.errors.length, 1, name)
  }
  assert.deepEqual(stored(), before, 'nothing of it is kept')
})

test('a file that is too large is refused while it comes, and the rest of the page is kept', async () => {
  const maja = await atCv()
  const before = stored()
  maja.attach(/CV/, {
    name: 'cv.pdf',
    type: 'application/pdf',
    bytes: Buffer.concat([samplePdf(), Buffer.alloc(10_000_001, 32)]),
  })
  await maja.press('Fortsätt', { status: 422 })
  assert.match(maja.page.errors[0] ?? '', /10/)
  assert.deepEqual(stored(), before)
})

test('a body that is larger than any form is refused before all of it is read', async () => {
  const maja = await atCv()
  const sending = maja.sendingOf('Fortsätt')
  let read = 0
  const endless = new ReadableStream({
    pull: controller => {
      read += 1
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const headers = { origin: world().originOf('almvik'), 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await maja.send(sending.action, { method: 'POST', headers, body: endless, duplex: 'half' })
  assert.ok([400, 413, 422, 403].includes(answer.status), String(answer.status))
  // Some tens of megabytes: whoever sends a file that is somewhat too large still gets an answer in words.
  assert.ok(read < 1_500, `${read} pieces were read`)
})

test('a file sent by a stranger, or with a forged token, never reaches the store', async () => {
  const maja = await atCv()
  const sending = maja.sendingOf('Fortsätt')
  const before = stored()
  for (const token of ['', 'forged'])
    for (const first of [true, false]) {
      const body = new FormData()
      if (first) body.append('_csrf', token)
      body.append('cv', new File([new Uint8Array(samplePdf('stranger'))], 'cv.pdf'))
      if (!first) body.append('_csrf', String(sending.pairs.find(([name]) => name === '_csrf')?.[1]))
      const answer = await maja.send(sending.action, {
        method: 'POST',
        headers: { origin: world().originOf('almvik') },
        body,
      })
      assert.equal(answer.status, 403, `token "${token}" ${first ? 'first' : 'after the file'}`)
    }
  assert.deepEqual(stored(), before)
})

test('a name can be no path and no header', async () => {
  const maja = await atCv()
  for (const name of [
    '../../../etc/passwd.pdf',
    'C:\\windows\\cv.pdf',
    'cv"\r\nset-cookie: a=b.pdf',
    `${'å'.repeat(400)}.pdf`,
    '‮fdp.exe.pdf',
  ]) {
    maja.attach(/CV/, { name, type: 'application/pdf', bytes: samplePdf(name.length.toString()) })
    await maja.press('Fortsätt', { to: `${journey}/*/beratta` })
    await maja.click('Tillbaka')
    maja.seesNot('../')
    maja.seesNot('‮')
  }
  assert.ok(
    stored().every(file => /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(file)),
    stored().join(),
  )
})

test('a broken body is answered in words', async () => {
  const maja = await atCv()
  const sending = maja.sendingOf('Fortsätt')
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['multipart/form-data; boundary=x', ''],
    ['multipart/form-data; boundary=', '--'],
  ] as const) {
    const answer = await maja.send(sending.action, {
      method: 'POST',
      headers: { origin: world().originOf('almvik'), 'content-type': type },
      body,
    })
    assert.ok(answer.status >= 400 && answer.status < 500, `${type}: ${answer.status}`)
  }
})
