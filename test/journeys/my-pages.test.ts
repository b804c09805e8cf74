import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePdf } from '../support/sample-files.ts'
import { answerOffer, askForCompletion, decide, take } from '../world/desk.ts'
import { answerUntil, apply, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string, part = ''): string => `/mina-sidor/arenden/${number}${part}`

let number = ''
const world = useWorld(async w => {
  number = (await apply(await w.as('maja'))).number
  await w.settle()
})

test('who has nothing here is shown where to begin', async () => {
  const greta = await world().as('greta')
  await greta.get('/mina-sidor')
  greta.sees('Hej Greta!')
  greta.sees('Du har inga ärenden hos oss')
  await greta.click('Utkast')
  greta.sees('Du har inga utkast')
  await greta.click('Vem har läst om mig')
  greta.sees('Ingen har läst om dig än')
})

test('a draft is resumed from Mina sidor, and removed there', async () => {
  const lova = await world().as('lova')
  await lova.get(journey)
  await answerUntil(lova, 'vardnadshavare')
  await lova.get('/mina-sidor')
  // Straight to where she was.
  await lova.click('Fortsätt med Sommarjobb')
  assert.match(lova.page.url.pathname, /\/vardnadshavare$/)
  await lova.get('/mina-sidor/utkast')
  lova.sees('Sommarjobb')
  await lova.click(/^Ta bort/)
  lova.sees('Vill du ta bort utkastet?')
  // Asked is not done.
  await lova.click('Behåll utkastet')
  assert.match(lova.page.url.pathname, /\/vardnadshavare$/)
  await lova.get('/mina-sidor/utkast')
  await lova.click(/^Ta bort/)
  const removing = lova.sendingOf(/^Ta bort/)
  await lova.press(/^Ta bort/, { to: '/mina-sidor/utkast' })
  lova.sees('Utkastet är borttaget.')
  lova.sees('Du har inga utkast')
  // Pressed once more on an old page: as removed as it can be.
  await lova.resend(removing, { to: '/mina-sidor/utkast' })
})

test('nobody removes the draft of another', async () => {
  const elias = await world().as('elias')
  await elias.get(journey)
  await answerUntil(elias, 'skola')
  await elias.get('/mina-sidor/utkast')
  await elias.click(/^Ta bort/)
  const asking = elias.page.url.pathname
  const removing = elias.sendingOf(/^Ta bort/)
  const omar = await world().as('omar')
  await omar.get('/mina-sidor/uppgifter')
  const token = omar.sendingOf('Spara').pairs.find(([name]) => name === '_csrf')?.[1] ?? ''
  await omar.resend({ ...removing, pairs: [['_csrf', token]] }, { to: '/mina-sidor/utkast' })
  await omar.get(asking, { status: 404 })
  await elias.get('/mina-sidor/utkast')
  elias.sees('Sommarjobb')
})

test('contact details are changed; what can not be right is said at its field and nothing typed is lost', async () => {
  const maja = await world().as('maja')
  await maja.get('/mina-sidor/uppgifter')
  maja.fill(/^E-post/, 'maja(at)example.com')
  maja.fill(/^Telefon/, 'ring mig')
  maja.choose('English')
  await maja.press('Spara', { status: 422 })
  assert.equal(maja.page.errors.length, 2)
  assert.match(maja.page.title, /^Fel:/)
  assert.equal(maja.value(/^E-post/), 'maja(at)example.com')
  assert.ok(maja.isChosen('English'))
  maja.fill(/^E-post/, 'maja.ny@example.com')
  maja.fill(/^Telefon/, '070-174 06 99')
  maja.choose('Svenska')
  await maja.press('Spara', { to: '/mina-sidor/uppgifter' })
  maja.sees('Dina uppgifter är sparade.')
  assert.equal(maja.value(/^Telefon/), '070-174 06 99')
})

test('the case says in plain words where it stands and what happens next, in both languages', async () => {
  const maja = await world().as('maja')
  await maja.get('/mina-sidor')
  maja.sees('Härnäst tar en handläggare hand om ditt ärende.')
  await maja.click('Sommarjobb')
  maja.sees('Vi har fått din ansökan.')
  maja.sees('Du skickade din ansökan')
  assert.equal(maja.fact('Handläggare'), 'Ingen än')
  await maja.press('English')
  maja.sees('We have received your application.')
  maja.sees('You sent your application')
})

test('somebody else has no such case, in any of its pages', async () => {
  const astrid = await world().as('astrid')
  for (const part of ['', '/beslut.pdf', '/filer/x', '/handlingar/x']) {
    const response = await astrid.send(mine(number, part))
    assert.equal(response.status, 404, part)
  }
  await astrid.get('/mina-sidor/uppgifter')
  const token = astrid.sendingOf('Spara').pairs.find(([name]) => name === '_csrf')?.[1] ?? ''
  for (const [part, pairs, multipart] of [
    ['/last', [], false],
    ['/meddelande', [['meddelande', 'Hej']], true],
    [
      '/svar',
      [
        ['fraga', '0190a000-0000-7000-8000-000000000001'],
        ['svar', 'Hej'],
      ],
      true,
    ],
  ] as const) {
    const all: [string, string][] = [['_csrf', String(token)], ...pairs.map(([a, b]): [string, string] => [a, b])]
    await astrid.resend(
      { ...astrid.sendingOf('Spara'), action: mine(number, part), multipart, pairs: all },
      { status: 404 },
    )
    await astrid.get('/mina-sidor/uppgifter')
  }
})

test('a message goes with a file, a forged question is answered with nothing, an over-long text comes back', async () => {
  const karin = await world().as('karin')
  await take(karin, number)
  await askForCompletion(karin, number, 'Vilken vecka?')
  const maja = await world().as('maja')
  await maja.get(mine(number))
  maja.fill('Skriv till oss om ärendet', 'x'.repeat(5001))
  await maja.press('Skicka meddelandet', { status: 422 })
  assert.equal(maja.page.errors.length, 1)
  assert.equal(maja.value('Skriv till oss om ärendet').length, 5001)
  maja.fill('Skriv till oss om ärendet', 'Här är mitt intyg.')
  maja.attach(/Skicka med en fil/, { name: 'intyg.pdf', type: 'application/pdf', bytes: samplePdf('Intyg') })
  await maja.press('Skicka meddelandet', { to: mine(number) })
  maja.sees('Meddelandet är skickat.')
  const file = await maja.download(maja.link('intyg.pdf'))
  assert.deepEqual(file.bytes, Buffer.from(samplePdf('Intyg')))
  const sending = maja.sendingOf('Skicka svaret')
  const forged = sending.pairs.map(([name, value]): [string, typeof value] => [name, name === 'fraga' ? 'x' : value])
  await maja.resend({ ...sending, pairs: forged }, { status: 404 })
})

test('what promises have been broken is said, and why one may ask', async () => {
  const omar = await world().as('omar')
  const { number: late } = await apply(omar)
  world().clock.advance({ days: 70 })
  await (await world().as('omar')).get('/mina-sidor')
  const again = await world().as('omar')
  await again.get(mine(late))
  again.sees('Det tar längre tid än vi lovade')
})

test('the decision is read with its reasons and its letter, and the closed case takes no more messages', async () => {
  const karin = await world().as('karin')
  await decide(karin, number, /^Bifall/)
  const maja = await world().as('maja')
  await maja.get(mine(number))
  maja.sees('Brevet med beslutet görs i ordning.')
  await world().settle()
  await maja.get(mine(number))
  for (const heading of ['Varför det blev så', 'Om du inte är nöjd', 'Vem som har beslutat']) maja.sees(heading)
  const letter = await maja.download(maja.link('Hämta beslutet som PDF'))
  assert.equal(letter.bytes.subarray(0, 5).toString(), '%PDF-')
  await answerOffer(maja, number, 'Nej')
  maja.sees('Ärendet är avslutat, så det går inte att skriva mer här.')
  assert.ok(!maja.offers('Skicka meddelandet'))
})
