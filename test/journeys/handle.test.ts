import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPdf } from '../support/pdf-objects.ts'
import { samplePng } from '../support/sample-files.ts'
import { answerOffer, askForCompletion, caseUrl, decide, stepsBefore, take, writeDecision } from '../world/desk.ts'
import { apply, cv } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`

let number = ''
const world = useWorld(async w => {
  const maja = await w.as('maja')
  number = (await apply(maja, { cv: c => c.attach(/CV/, cv) })).number
  await w.settle()
})

test('Karin finds the case in the list of her unit, opens it and takes it', async () => {
  const karin = await world().as('karin')
  await karin.get('/handlaggning')
  assert.equal(karin.rows().find(row => row[0]?.startsWith(number))?.[2], 'Maja Lindqvist')
  karin.fill('Sök', 'lindqvist')
  await karin.press('Filtrera')
  await karin.click(number)
  karin.sees('Ingen har tagit ärendet än.')
  karin.sees('Mitt CV åäö.pdf')
  const file = await karin.download(karin.link(/Mitt CV/))
  assert.deepEqual(file.bytes, Buffer.from(cv.bytes))
  assert.match(file.disposition, /^attachment/)
  await karin.press('Ta ärendet', { to: caseUrl(number) })
  karin.sees('Under handläggning')
})

test('Karin asks for a completion; Maja is told, answers with a file, and the case moves on', async () => {
  const karin = await world().as('karin')
  await karin.get(caseUrl(number, 'komplettering'))
  await karin.press('Be om komplettering', { status: 422 })
  assert.deepEqual(karin.page.errors, ['Skriv vad den sökande ska komplettera med'])
  await askForCompletion(karin, number, 'Vilken vecka passar bäst?')
  karin.sees('Väntar på komplettering')
  assert.ok(!karin.offers('Skriv beslut'), 'who was asked gets the time that was promised')
  await world().settle()
  assert.deepEqual((await world().mailsTo('maja')).at(-1)?.subject, `Vi behöver veta mer om ditt ärende ${number}`)

  const maja = await world().as('maja')
  await maja.get('/mina-sidor')
  await maja.click(/Svara på en fråga/)
  maja.sees('Vilken vecka passar bäst?')
  await maja.press('Skicka svaret', { status: 422 })
  assert.deepEqual(maja.page.errors, ['Skriv ett svar eller lägg till en fil'])
  maja.fill('Ditt svar', 'Vecka 26.')
  maja.attach('Lägg till en fil', { name: 'schema.png', type: 'image/png', bytes: samplePng() })
  await maja.press('Skicka svaret', { to: mine(number) })
  maja.sees('Tack! Ditt svar är framme.')

  await karin.get(caseUrl(number))
  karin.sees('Vecka 26.')
  karin.sees('schema.png')
  karin.sees('Under handläggning')
})

test('Maja and Karin write to each other', async () => {
  const maja = await world().as('maja')
  await maja.get(mine(number))
  maja.fill('Skriv till oss om ärendet', 'Hej! Får jag ta med min hund?')
  await maja.press('Skicka meddelandet', { to: mine(number) })
  const karin = await world().as('karin')
  await karin.get('/handlaggning')
  assert.match(karin.rows().find(row => row[0]?.startsWith(number))?.[0] ?? '', /1 nytt meddelande/)
  await karin.click(number)
  await karin.press('Markera som lästa', { to: caseUrl(number) })
  karin.fill('Skriv till den sökande', 'Nej, tyvärr. Den får vara hemma.')
  await karin.press('Skicka meddelandet', { to: caseUrl(number) })
  await world().settle()
  assert.equal((await world().mailsTo('maja')).at(-1)?.subject, `Nytt meddelande om ditt ärende ${number}`)
  await maja.get('/mina-sidor')
  await maja.click(/Läs ett meddelande/)
  maja.sees('Den får vara hemma.')
  await maja.press(/Jag har läst/, { to: mine(number) })
})

test('Johan, who had the same case open, is told what has changed, and overwrites nothing', async () => {
  const johan = await world().as('johan')
  const karin = await world().as('karin')
  await writeDecision(johan, number, /^Bifall/)
  await writeDecision(karin, number, /^Bifall/)
  await askForCompletion(karin, number, 'En fråga till: kan du cykla?')
  await johan.press(/^Fatta beslutet/, { status: 409 })
  johan.sees(/Karin Öberg bad om en komplettering/)
  await johan.get(caseUrl(number))
  johan.sees('Väntar på komplettering')
  const maja = await world().as('maja')
  await maja.get(mine(number))
  maja.fill('Ditt svar', 'Ja.')
  await maja.press('Skicka svaret', { to: mine(number) })
})

test('Karin decides on her delegation, and Maja reads the decision, how to appeal, and the letter', async () => {
  const karin = await world().as('karin')
  await karin.get(caseUrl(number, 'beslut'))
  karin.sees('Beslut som du inte har delegation för')
  karin.sees('Avslag: Birgitta Ström')
  await decide(karin, number, /^Bifall/)
  karin.sees('Beslut: Bifall')
  assert.match(karin.fact('Delegation') ?? '', /^4\.1/)
  assert.ok(!karin.offers('Skriv beslut'))
  await world().settle()
  assert.equal((await world().mailsTo('maja')).at(-1)?.subject, `Beslut i ditt ärende ${number}`)

  const maja = await world().as('maja')
  await maja.get('/mina-sidor')
  maja.sees(/Du fick ja/)
  await maja.get(mine(number))
  maja.sees('Du får en plats')
  maja.sees(/överklaga|laglighetsprövning|förvaltningsrätten/i)
  const letter = await maja.download(maja.link(/^Beslut/))
  const pdf = readPdf(letter.bytes)
  assert.ok(pdf.catalog.has('StructTreeRoot'), 'the letter is a tagged PDF')
  assert.deepEqual(pdf.catalog.get('Lang'), { text: 'sv-SE' })
})

test('Maja sees who has read her data: Karin and Johan, and when', async () => {
  const maja = await world().as('maja')
  await maja.get('/mina-sidor/lasningar')
  const readers = new Set(maja.rows().map(row => row[1]))
  assert.ok(readers.has('Karin Öberg') && readers.has('Johan Falk'), [...readers].join())
  assert.ok(!readers.has('Maja Lindqvist'), "reading one's own data is not logged")
  assert.ok(maja.rows().some(row => /En fil i ditt ärende/.test(row[2] ?? '')))
})

test('Karin closes the case when all is done', async () => {
  const karin = await world().as('karin')
  await karin.get(caseUrl(number))
  karin.sees(/Väntar på den sökande:\s*Tacka ja eller nej till platsen/)
  karin.sees('Inget svar på 7 dagar')
  assert.ok(!karin.offers('Avsluta ärendet'))
  const maja = await world().as('maja')
  await maja.get(mine(number))
  maja.sees('Ditt svar (här är vi nu)')
  await maja.press('Skicka svaret', { status: 422 })
  assert.deepEqual(maja.page.errors, ['Välj ett av svaren'])
  await answerOffer(maja, number, 'Ja')
  maja.sees('Tack! Det är sparat i ärendet.')
  await karin.get(caseUrl(number))
  assert.equal(karin.fact('Vill du ha platsen?'), 'Ja')
  await karin.click('Ta emot vårdnadshavarens godkännande')
  await karin.press('Klart', { status: 422 })
  assert.deepEqual(karin.page.errors, ['Skriv en dag med år, månad och dag'])
  for (const [part, value] of [
    ['day', '2'],
    ['month', '3'],
    ['year', '2026'],
  ] as const)
    karin.fill(`svar-godkandDen-${part}`, value)
  await karin.press('Klart', { to: caseUrl(number) })
  await karin.click('Ge besked till arbetsplatsen')
  await karin.press('Klart', { to: caseUrl(number) })
  karin.sees('Ärendet är avslutat.')
})

test('a refusal needs Birgitta: Karin is not offered it, and what she forges is refused', async () => {
  const elias = await world().as('elias')
  const { number: other } = await apply(elias)
  const karin = await world().as('karin')
  await take(karin, other)
  await stepsBefore(karin, other)
  await karin.get(caseUrl(other, 'beslut'))
  assert.ok(!karin.page.html.all.some(el => el.attrs.some(one => one.name === 'value' && one.value === 'refused')))
  await writeDecision(karin, other, /^Bifall/)
  const sending = karin.sendingOf(/^Fatta beslutet/)
  const forged = {
    ...sending,
    pairs: sending.pairs.map(([name, value]): [string, typeof value] => [name, name === 'utfall' ? 'refused' : value]),
  }
  await karin.resend(forged, { status: 403 })
  karin.sees('Du har ingen delegation för det här beslutet')

  const birgitta = await world().as('birgitta')
  await decide(birgitta, other, /^Avslag/)
  assert.match(birgitta.fact('Delegation') ?? '', /^4\.2/)
  await elias.get(mine(other))
  elias.sees('Du får inte någon plats')
})

test('Sven reads and changes nothing; the case says why', async () => {
  const lova = await world().as('lova')
  const { number: third } = await apply(lova)
  const sven = await world().as('sven')
  await sven.get(caseUrl(third))
  for (const button of ['Ta ärendet', 'Skicka meddelandet', 'Avsluta ärendet']) assert.ok(!sven.offers(button), button)
  await sven.get(caseUrl(third, 'beslut'), { status: 403 })
})

test('Birgitta hands a case over, and Johan can let it go again', async () => {
  const omar = await world().as('omar')
  const { number: fourth } = await apply(omar)
  const birgitta = await world().as('birgitta')
  await take(birgitta, fourth)
  birgitta.fill('Ny handläggare', 'Johan Falk')
  await birgitta.press('Lämna över', { to: caseUrl(fourth) })
  birgitta.sees(/lämnade ärendet till Johan Falk/)
  const johan = await world().as('johan')
  await johan.get('/handlaggning?mina=ja')
  assert.ok(johan.rows().some(row => row[0]?.startsWith(fourth)))
  await johan.click(fourth)
  await johan.press('Släpp ärendet', { to: caseUrl(fourth) })
  johan.sees('Ingen har tagit ärendet än.')
})

test('everything that was to go out went out, and the log holds together', async () => {
  await world().settle()
  const { accepted, delivered, pending, parked } = await world().tally()
  assert.deepEqual({ pending, parked, delivered }, { pending: 0, parked: 0, delivered: accepted })
})
