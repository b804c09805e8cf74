import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePng } from '../support/sample-files.ts'
import { caseUrl, replyTo, stepsBefore, take } from '../world/desk.ts'
import { openByCode, reportHole, senderCookie, sendHole } from '../world/fault-report.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('somebody reports a hole with a photo, Hanna mends it and answers, and the sender reads it by the code', async () => {
  const phone = world().visitor()
  await phone.get('/e-tjanster/felanmalan')
  phone.sees('skicka utan att tala om vem du är')
  await phone.get('/e-tjanster/felanmalan/utan-inloggning')
  phone.sees('Bara med den ser du hur det går')
  phone.sees('i den här webbläsaren i 7 dagar')
  const { number, code, at: page } = await sendHole(phone)
  phone.sees('Vi vet inte vem du är.')
  phone.sees('Du har inte lämnat någon e-postadress')
  phone.sees('Ingen har börjat med det än.')
  phone.sees('Storgatan 3, utanför bageriet')
  const paper = await phone.download(`${page}/kvitto.pdf`)
  assert.match(paper.bytes.toString('latin1').slice(0, 8), /^%PDF-/)
  await phone.click('Kontrollera kvittot')
  phone.sees('Kvittot stämmer')
  const before = (await world().mailbox()).length
  await world().settle()
  assert.equal((await world().mailbox()).length, before, 'nobody is there to be mailed')

  const hanna = await world().as('hanna')
  await hanna.get('/handlaggning')
  const row = hanna.rows().find(cells => cells[0]?.startsWith(number))
  assert.match(row?.join(' ') ?? '', /Inskickad utan inloggning/)
  await hanna.get(`/handlaggning?q=${number}`)
  hanna.sees(number)
  await take(hanna, number)
  hanna.sees('Vi vet inte vem som har skickat ärendet.')
  hanna.sees('Ingen e-postadress är lämnad.')
  hanna.seesNot('Be om komplettering')
  const photo = await hanna.download(hanna.link(/bild\.jpg/))
  assert.equal(photo.type, 'image/jpeg')
  hanna.fill('Skriv till den sökande', 'Är hålet på bilvägen eller på trottoaren?')
  await hanna.press('Skicka meddelandet', { to: caseUrl(number) })

  const library = world().visitor()
  await openByCode(library, code.toUpperCase().replaceAll('-', ' '))
  library.sees('Är hålet på bilvägen eller på trottoaren?')
  library.sees('En handläggare arbetar med det.')
  library.fill('Skriv till oss om det du skickade', 'På bilvägen.')
  library.attach('Skicka med en fil', {
    name: 'hal.png',
    type: 'image/png',
    bytes: Buffer.from('<script>hej</script>'),
  })
  await library.press('Skicka meddelandet', { status: 422 })
  assert.equal(library.page.errors.length, 1)
  library.fill('Skriv till oss om det du skickade', 'På bilvägen.')
  library.attach('Skicka med en fil', { name: 'hal.png', type: 'image/png', bytes: samplePng() })
  await library.press('Skicka meddelandet', { to: page })
  library.sees('Meddelandet är skickat.')
  library.sees('På bilvägen.')

  assert.deepEqual((await library.download(library.link(/bild\.png/))).bytes, samplePng())

  await hanna.get(caseUrl(number))
  hanna.sees('På bilvägen.')
  assert.equal((await hanna.download(hanna.link(/bild\.png/))).type, 'image/png')
  hanna.seesNot('Skriv beslut')
  hanna.seesNot('Skriv svar')
  assert.deepEqual(await stepsBefore(hanna, number), ['Bedöm felet', 'Laga felet och ta en bild'])
  await hanna.click('Skriv svar')
  await hanna.press('Granska svaret', { status: 422 })
  assert.deepEqual(hanna.page.errors, ['Välj vad svaret är'])
  await hanna.press('Lagat', { to: caseUrl(number, 'svar') })
  assert.match(hanna.value('Ditt svar'), /^Tack för din anmälan! Vi var på platsen den \[dag\]/)
  await hanna.press('Granska svaret', { status: 422 })
  assert.deepEqual(hanna.page.errors, ['Fyll i det som saknas: [dag]'])
  hanna.fill('Ditt svar', 'Vi var på platsen i går och fyllde hålet.')
  await hanna.press('Granska svaret', { to: caseUrl(number, 'svar/granska') })
  hanna.sees('Vi var på platsen i går och fyllde hålet.')
  hanna.sees('Svaret kan inte överklagas')
  hanna.sees('Svaret går att läsa med koden')
  await hanna.press('Skicka svaret och avsluta', { to: caseUrl(number) })
  hanna.sees('Svar: Åtgärdat')
  hanna.sees('Avslutat')
  hanna.sees('Hanna Viklund svarade: Åtgärdat')
  await world().settle()

  await library.get(page)
  library.sees('Vi har tagit hand om felet')
  library.sees('Vi var på platsen i går och fyllde hålet.')
  library.seesNot('Beslut')
  library.seesNot('verklaga')
  assert.equal(library.page.heading, 'Vi har svarat på din anmälan')
  library.sees('Ärendet är avslutat.')
  assert.ok(!library.offers('Skicka meddelandet'))
  assert.ok(!(await library.download(library.link('Ladda ner kvittot (PDF)'))).bytes.includes('undefined'))
})

test('a time that belongs to what was sent is shown to whoever follows it with the code', async () => {
  const c = world().visitor()
  const { draft, code } = await sendHole(c)
  await world().write('almvik', w =>
    w.tx
      .insertInto('services.slot')
      .values({
        calendar: 'bygglovssamtal',
        starts_at: Temporal.Instant.from('2026-12-01T08:00:00Z'),
        place: 1,
        minutes: 30,
        holder: draft,
        fact: 'description',
        held_until: null,
      })
      .execute(),
  )
  const other = world().visitor()
  await openByCode(other, code)
  other.sees('Du har bokat en tid')
  other.sees('tisdag 1 december 2026 kl. 09:00–09:30')
})

test('who says that it is dangerous calls from the page, and a second device says why its code is another', async () => {
  const c = world().visitor()
  await c.get('/e-tjanster/felanmalan/utan-inloggning')
  await c.press('Fortsätt utan att logga in', { to: '/e-tjanster/felanmalan/ansokan/*/*' })
  c.choose('Hål eller skada i väg eller gångväg')
  c.choose('Ja', 'Är det farligt just nu?')
  await c.press('Fortsätt', { to: /var$/ })
  assert.ok(c.page.source.includes('href="tel:099910099"'))
  assert.ok(c.page.source.includes('href="tel:112"'))
  await c.get(c.page.url.pathname.replace(/[^/]+$/, 'sparat'))
  c.sees('Där får du en kod till, och båda gäller.')
})

test('whoever has left an address is told that there is something to read, and never what', async () => {
  const c = world().visitor()
  const { number, code } = await sendHole(c, { email: 'granne@example.com' })
  c.sees('Vi mejlar till adressen du lämnade')
  await world().settle()
  const hanna = await world().as('hanna')
  await take(hanna, number)
  hanna.sees('Dit mejlar vi när du har skrivit något eller avslutat ärendet.')
  hanna.fill('Skriv till den sökande', 'Vi kommer på tisdag.')
  await hanna.press('Skicka meddelandet', { to: caseUrl(number) })
  await replyTo(hanna, number, /^Åtgärdat/, 'Nu är det lagat.')
  await world().settle()
  const mails = (await world().mailbox()).filter(({ to }) => to.includes('granne@example.com')).reverse()
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [
      `Vi har tagit emot ärende ${number}`,
      `Vi har skrivit till dig om ärende ${number}`,
      `Du har fått svar i ärende ${number}`,
    ],
  )
  for (const { text } of mails) {
    assert.match(text, /\/kvitto\/kod\n/)
    assert.doesNotMatch(text, new RegExp(`${code}|tisdag|lagat`))
  }
})

test('pressed twice, and from another device that has the draft, it is one case with one receipt', async () => {
  const c = world().visitor()
  await reportHole(c)
  const sending = c.sendingOf('Skicka anmälan')
  await c.resend(sending, { to: '/kvitto/*/arende' })
  const first = c.page.url.pathname
  await c.resend(sending, { to: '/kvitto/*/arende' })
  assert.equal(c.page.url.pathname, first)
  // The answer to the first press never came: its cookie is not there.
  c.jar.set(senderCookie, '')
  await c.resend(sending, { to: '/kvitto/*/arende' })
  assert.equal(c.page.url.pathname, first)
  const rows = await world().read('almvik', r =>
    r.db
      .selectFrom('services.submission')
      .select('id')
      .where('id', '=', first.split('/')[2] ?? '')
      .execute(),
  )
  assert.equal(rows.length, 1)
})
