import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readServices, seedServices } from '../../src/modules/services/index.ts'
import { changedService } from '../support/changed-service.ts'
import type { Client } from '../support/client.ts'
import { exifSegment, sampleJpeg } from '../support/sample-files.ts'
import { take } from '../world/desk.ts'
import { faults, openByCode, photo, reportHole, senderCookie, sendHole, visitorCookie } from '../world/fault-report.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const at = () => new URL(world().originOf('almvik'))
const pages = ['', '/kvitto.pdf', '/beslut.pdf', '/filer/00000000-0000-7000-8000-000000000000']

const tokenOn = (c: Client, button: string): string =>
  String(c.sendingOf(button).pairs.find(([name]) => name === '_csrf')?.[1])
const post = (c: Client, path: string, fields: Record<string, string>, origin = world().originOf('almvik')) => {
  // Messages bring files.
  const body = path.endsWith('/meddelande') ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return c.send(path, { method: 'POST', headers: { origin }, body })
}

test('what somebody has sent is opened by nobody else: not without a code, with another, or by who has signed in', async () => {
  const owner = world().visitor()
  const sent = await sendHole(owner)
  const other = world().visitor()
  const own = await sendHole(other)
  for (const page of pages) {
    const none = await world().visitor().send(`${sent.at}${page}`)
    assert.equal(none.headers.get('location'), '/kvitto/kod', page)
    const another = await other.send(`${sent.at}${page}`)
    assert.equal(another.status, 404, page)
    assert.doesNotMatch(await another.text(), /Storgatan/)
  }
  const lova = await world().as('lova')
  assert.equal((await lova.send(sent.at)).headers.get('location'), '/kvitto/kod')
  for (const c of [lova, other]) {
    const receipt = await c.send(sent.at.replace('/arende', ''))
    assert.ok([404, 303].includes(receipt.status))
    assert.doesNotMatch(await receipt.text(), /Storgatan/)
  }
  // To write in it, or to claim it, by a form of one's own sent to the other's address.
  const token = tokenOn(other, 'Skicka meddelandet')
  assert.equal((await post(other, `${sent.at}/meddelande`, { _csrf: token, meddelande: 'Hej' })).status, 404)
  const elias = await world().as('elias')
  other.jar.set('__Host-torg', String(elias.jar.get(at(), '__Host-torg')))
  await other.get(`${own.at}/mina-sidor`)
  assert.equal((await other.send(`${sent.at}/mina-sidor`)).status, 404)
  const claiming = tokenOn(other, 'Ja, lägg ärendet på Mina sidor')
  assert.equal((await post(other, `${sent.at}/mina-sidor`, { _csrf: claiming })).status, 404)
  await owner.get(sent.at)
})

test('a forged or planted secret opens nothing, and the database holds neither secrets nor codes', async () => {
  const owner = world().visitor()
  const { at: page, code } = await sendHole(owner)
  const secret = String(owner.jar.get(at(), senderCookie))
  for (const forged of [
    `${secret.slice(0, -2)}~~`,
    'x',
    code,
    Buffer.from(page.split('/')[2] ?? '').toString('base64url'),
  ]) {
    const c = world().visitor()
    c.jar.set(senderCookie, forged)
    c.jar.set(visitorCookie, forged)
    assert.equal((await c.send(page)).headers.get('location'), '/kvitto/kod', forged)
  }
  // The secret of one municipality says nothing in another.
  const away = world().visitor('granas')
  away.jar.set(senderCookie, secret)
  assert.equal((await away.send(page)).headers.get('location'), '/kvitto/kod')
  const rows = await world().read('almvik', async r => [
    ...(await r.db.selectFrom('auth.visitor').selectAll().execute()),
    ...(await r.db.selectFrom('cases.sender').selectAll().execute()),
    ...(await r.db.selectFrom('services.submission').selectAll().execute()),
    ...(await r.db.selectFrom('events.event').selectAll().execute()),
    ...(await r.db.selectFrom('jobs.delivery').selectAll().execute()),
  ])
  const held = JSON.stringify(rows)
  assert.ok(!held.includes(secret) && !held.includes(code))
})

test('forms of a sender are guarded like those of anybody else, and the device can be made to forget', async () => {
  const c = world().visitor()
  const { at: page, code } = await sendHole(c)
  const token = tokenOn(c, 'Skicka meddelandet')
  const elsewhere = 'https://nagon.annanstans.example'
  assert.equal((await post(c, `${page}/meddelande`, { _csrf: token, meddelande: 'Hej' }, elsewhere)).status, 403)
  assert.equal((await post(c, `${page}/meddelande`, { _csrf: 'gissning', meddelande: 'Hej' })).status, 403)
  assert.equal((await post(c, `${page}/meddelande`, { _csrf: token, meddelande: ' ' })).status, 422)
  await c.get(page)
  const kept = [visitorCookie, senderCookie].map(name => [name, String(c.jar.get(at(), name))] as const)
  await c.press('Glöm ärendet på den här enheten', { to: '/' })
  for (const [name, value] of kept) c.jar.set(name, value)
  await c.get(page, { to: '/kvitto/kod' })
  await openByCode(c, code)
})

test('a code runs out, and lasts longer where an answer came late', async () => {
  const c = world().visitor()
  const { number, code } = await sendHole(c)
  const forgotten = await sendHole(world().visitor())
  world().clock.advance({ hours: 24 * 360 })
  const hanna = await world().as('hanna')
  await take(hanna, number)
  hanna.fill('Skriv till den sökande', 'Förlåt att det dröjde.')
  await hanna.press('Skicka meddelandet', { to: `/handlaggning/arenden/${number}` })
  world().clock.advance({ hours: 24 * 80 })
  const later = world().visitor()
  await openByCode(later, code)
  later.sees('Förlåt att det dröjde.')
  await openByCode(world().visitor(), forgotten.code, 422)
  world().clock.advance({ hours: 24 * 11 })
  await openByCode(world().visitor(), code, 422)
})

test('a service that asks for sign-in is not sent without, whatever is posted', async () => {
  const c = world().visitor()
  const draft = await reportHole(c)
  const sending = c.sendingOf('Skicka anmälan')
  const all = readServices(world().municipality('almvik'))
  const asking = all.map(one =>
    one.service.slug === 'felanmalan'
      ? changedService(one, body => ({ ...body, applicant: { kinds: ['person'], anonymous: 'draft' } }))
      : one,
  )
  await world().write('almvik', w => seedServices(w, asking))
  await c.resend(sending, { to: '/logga-in' })
  await c.get(`${faults}/ansokan/${draft}/kontrollera`)
  assert.ok(!c.offers('Skicka anmälan'))
  await c.get('/e-tjanster/felanmalan/utan-inloggning')
  c.sees('logga in när du ska skicka')
  await world().write('almvik', w => seedServices(w, all))
  const token = String(sending.pairs.find(([name]) => name === '_csrf')?.[1])
  assert.equal((await post(c, `/e-tjanster/sommarjobb/ansokan/${draft}/skicka`, { _csrf: token })).status, 404)
  const { n } = await world().read('almvik', r =>
    r.db
      .selectFrom('services.submission')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(n, 0)
})

test('two things that the same browser has sent are not to be joined by anything that is kept', async () => {
  const c = world().visitor()
  const [first, second] = [await sendHole(c), await sendHole(c)]
  const rows = await world().read('almvik', r =>
    r.db
      .selectFrom('services.submission as s')
      .innerJoin('services.draft as f', 'f.id', 's.draft_id')
      .select(['s.sender_id', 'f.visitor_id'])
      .where('f.id', 'in', [first.draft, second.draft])
      .execute(),
  )
  assert.equal(new Set(rows.flatMap(row => [row.sender_id, row.visitor_id])).size, 4)
  await c.get(second.at)
  assert.equal((await c.send(first.at)).status, 404)
  await openByCode(c, first.code)
})

test('a photo comes to the unit without where it was taken and whose telephone it was', async () => {
  const c = world().visitor()
  const picture = { ...photo, bytes: sampleJpeg(exifSegment()) }
  assert.match(picture.bytes.toString('latin1'), /Astrid/)
  const { number } = await sendHole(c, { picture })
  const hanna = await world().as('hanna')
  await take(hanna, number)
  const kept = await hanna.download(hanna.link(/bild\.jpg/))
  assert.doesNotMatch(kept.bytes.toString('latin1'), /Astrid/)
  assert.match(kept.bytes.toString('latin1'), /Exif\0\0MM/, 'and still the right way up')
})
