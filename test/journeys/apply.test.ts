import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPdf } from '../support/pdf-objects.ts'
import {
  answerUntil,
  answerUntilCheck,
  apply,
  cv,
  draftOf,
  journey,
  numberOn,
  pageOf,
  sendButton,
} from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('Maja, 16, finds the summer job, applies with her guardian and a CV, changes an answer and sends', async () => {
  const maja = await world().as('maja')
  await maja.get('/')
  maja.fill(/Vad letar du efter|Sök/, 'feriejobb')
  await maja.press('Sök')
  await maja.click('Sommarjobb')
  await maja.click('Starta ansökan')
  assert.equal(maja.page.url.pathname, journey)
  const met = await answerUntil(maja, 'cv')
  assert.deepEqual(met, ['om-dig', 'vardnadshavare', 'sysselsattning', 'skola', 'onskemal'])
  maja.attach(/CV/, cv)
  await maja.press('Fortsätt', { to: `${journey}/*/beratta` })
  await answerUntilCheck(maja)
  maja.sees('Mitt CV åäö.pdf')
  maja.sees('Astrid Lindqvist')

  await maja.click(/^Ändra.*Skolans namn/)
  assert.equal(maja.value('Skolans namn'), 'Almviks gymnasium')
  maja.fill('Skolans namn', 'Strandskolan')
  await maja.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  maja.sees('Strandskolan')

  const sending = maja.sendingOf(sendButton)
  await maja.press(sendButton, { to: '/kvitto/*' })
  const receipt = maja.page.url.pathname
  const number = numberOn(maja)
  assert.match(number, /^SOM-2026-\d{4}$/)
  maja.sees('Du får svar inom 60 dagar')

  // A double click, the back button, a reload: the same receipt.
  await maja.resend(sending, { to: receipt })
  assert.equal(numberOn(maja), number)
  await maja.get(`${journey}/${sending.action.split('/')[4]}/skola`, { to: receipt })

  const pdf = await maja.download(maja.link(/PDF/))
  assert.equal(pdf.type, 'application/pdf')
  assert.ok(readPdf(pdf.bytes).catalog.has('StructTreeRoot'), 'the receipt is a tagged PDF')

  assert.deepEqual(await world().mailsTo('maja'), [], 'nothing goes out inside the request')
  await world().settle()
  const mails = await world().mailsTo('maja')
  assert.deepEqual(
    mails.map(mail => mail.subject),
    [`Vi har fått din ansökan ${number}`],
  )
  assert.match(mails[0]?.text ?? '', /sommarjobb/i)
})

test('Elias, 18, is not asked for a guardian, and about his driving licence only where it matters', async () => {
  const elias = await world().as('elias')
  await elias.get(journey)
  const met = await answerUntilCheck(elias, {
    onskemal: c => {
      c.choose('Kök')
      c.choose('Vecka 28–30')
    },
  })
  assert.ok(!met.includes('vardnadshavare') && !met.includes('korkort'), met.join())
  // The park needs one who may drive: the change brings a question, and then leads back to the check.
  await elias.click(/^Ändra.*Områden/)
  elias.choose('Parker och grönt')
  await elias.press('Fortsätt', { to: `${journey}/*/korkort` })
  elias.choose('Ja')
  await elias.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  elias.sees('Körkort för bil')
  // Without the park again, the answer is no longer asked for and no longer shown.
  await elias.click(/^Ändra.*Områden/)
  elias.untick('Parker och grönt')
  await elias.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  elias.seesNot('Körkort för bil')
})

test('what is missing or wrong is said at its field, and nothing typed is lost', async () => {
  const lova = await world().as('lova')
  await lova.get(journey)
  await answerUntil(lova, 'om-dig')
  lova.fill('E-postadress', 'lova.example.com')
  lova.fill('Mobilnummer', '')
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, [
    'Skriv e-postadressen med @, till exempel namn@example.se',
    'Skriv ditt mobilnummer',
  ])
  assert.match(lova.page.title, /^Fel: Hur når vi dig\?/)
  assert.equal(lova.value('E-postadress'), 'lova.example.com')
  lova.fill('E-postadress', 'lova@example.com')
  lova.fill('Mobilnummer', '070 sju')
  await lova.press('Fortsätt', { status: 422 })
  assert.equal(lova.page.errors.length, 1)
  lova.fill('Mobilnummer', '070-174 06 07')
  await lova.press('Fortsätt', { to: `${journey}/*/vardnadshavare` })
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, ['Skriv vårdnadshavarens namn', 'Skriv vårdnadshavarens telefonnummer'])
  await answerUntil(lova, 'sysselsattning')
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, ['Välj det som stämmer bäst på dig'])
  await answerUntil(lova, 'skola')
  lova.fill('Skolans namn', 'Almviks gymnasium')
  lova.fill('endsOn-day', '31')
  lova.fill('endsOn-month', '6')
  lova.fill('endsOn-year', '2027')
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, ['Den dagen finns inte. Kontrollera dag och månad.'])
  lova.fill('endsOn-day', '30')
  await lova.press('Fortsätt', { to: `${journey}/*/onskemal` })
  for (const area of ['Kök', 'Äldreomsorg', 'Fritid och bad', 'Bibliotek och kultur']) lova.choose(area)
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, ['Välj högst 3. Nu har du valt 4.', 'Välj minst en period'])
  assert.ok(lova.isChosen('Fritid och bad'))
  lova.untick('Kök')
  lova.choose('Vecka 31–33')
  await lova.press('Fortsätt', { to: `${journey}/*/cv` })
  lova.attach(/CV/, { name: 'cv.pdf', type: 'application/pdf', bytes: Buffer.from('MZ\x90\x00 this is a program') })
  await lova.press('Fortsätt', { status: 422 })
  assert.equal(lova.page.errors.length, 1)
  await answerUntil(lova, 'intyga')
  await lova.press('Fortsätt', { status: 422 })
  assert.deepEqual(lova.page.errors, ['Kryssa i rutan om det du har skrivit stämmer'])
  // No way round the page that is not answered.
  const draft = draftOf(lova)
  await lova.get(`${journey}/${draft}/kontrollera`, { to: `${journey}/*/intyga` })
})

test('a draft is saved by itself and goes on from another device', async () => {
  const phone = await world().as('astrid')
  await phone.get(journey)
  phone.sees('Du kan inte ansöka här')
  const omar = await world().as('omar')
  await omar.get(journey)
  await answerUntil(omar, 'onskemal')
  const left = draftOf(omar)
  const library = await world().as('omar')
  await library.get(journey)
  library.sees('Du har ett utkast')
  await library.click('Fortsätt med ansökan')
  assert.equal(draftOf(library), left)
  assert.equal(pageOf(library), 'onskemal')
  library.choose('Kök')
  library.choose('Vecka 25–27')
  await library.press('Spara och fortsätt senare', { to: `${journey}/*/sparat` })
  library.sees('Ditt utkast är sparat')
  await omar.get(`${journey}/${left}/onskemal`)
  assert.ok(omar.isChosen('Kök'))
})

test('two devices on the same page: the last one counts, and what it wrote over is shown', async () => {
  const one = await world().as('omar')
  const other = await world().as('omar')
  for (const device of [one, other]) {
    await device.get(journey)
    await device.click('Fortsätt med ansökan')
  }
  const at = one.page.url.pathname.replace(/[^/]+$/, 'om-dig')
  await one.get(at)
  await other.get(at)
  one.fill('Mobilnummer', '070-174 06 11')
  await one.press('Fortsätt', { to: `${journey}/*/*` })
  other.fill('Mobilnummer', '070-174 06 22')
  await other.press('Fortsätt', { to: `${journey}/*/*` })
  await other.get(at)
  other.sees('070-174 06 11')
  assert.equal(other.value('Mobilnummer'), '070-174 06 22')
})

test('Omar, who has a coordination number, sends; and an application that is sent is no draft any more', async () => {
  const omar = await world().as('omar')
  const { number } = await apply(omar)
  assert.match(number, /^SOM-2026-/)
  await omar.get(journey)
  omar.sees('Innan du börjar')
})

test('a draft can be thrown away', async () => {
  const lova = await world().as('lova')
  await lova.get(journey)
  await lova.click('Ta bort utkastet')
  lova.sees('Det går inte att ångra')
  await lova.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
  lova.sees('Utkastet är borttaget.')
  await lova.get(journey)
  lova.sees('Innan du börjar')
})

test('Greta, 103, is told why this is not for her, and can begin nothing', async () => {
  const greta = await world().as('greta')
  await greta.get(journey)
  greta.sees('15–19 år')
  assert.ok(!greta.offers('Börja ansökan'))
})

test('the whole journey is there in English too', async () => {
  const elias = await world().as('elias')
  await elias.get(journey)
  await elias.click('English', { to: journey })
  assert.match(elias.page.title, /Almviks kommun$/)
  assert.doesNotMatch(elias.page.text, /[åäö]{1}\b(?!rsta)/, 'Swedish on the English page')
})
