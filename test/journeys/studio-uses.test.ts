import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workshop } from '../../src/modules/services/index.ts'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async made => {
  const petra = await made.as('petra')
  await publishSmallService(petra)
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
})

test('what uses a question, a condition or a page is told beside the button that takes it away', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/fraga/words`)
  petra.seesNot('använder det här')
  await petra.get(`${work}/fraga/wantsReply`)
  petra.sees('En sak använder det här')
  await petra.click('Villkoret replies')
  petra.sees('En sak använder det här')
  petra.sees('När sidan E-postadress visas')
  await petra.get(`${work}/sida/svar`)
  await petra.click('Villkoret replies')
  await petra.get(`${work}/exempel`)
  petra.fill(
    'exempel',
    JSON.stringify([{ name: 'Vill klaga', answers: { kind: 'klagomal' }, expect: { asks: ['words'] } }]),
  )
  await petra.press('Spara exemplen', { to: `${work}/exempel` })
  await petra.get(`${work}/fraga/words`)
  petra.sees('Exemplet Vill klaga')
})

test('a calculated value shows the names it can use; one that can not be read is not saved', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/fraga-ny?sida=vad`)
  petra.fill('fraga-sv', 'Antal ord')
  petra.fill('fraga-en', 'Number of words')
  petra.choose('Uträknat värde')
  await petra.press('Lägg till frågan', { to: `${work}/fraga/*` })
  petra.sees('wantsReply')
  petra.sees('Ja eller nej')
  for (const [expression, told] of [
    ['string length(words', /går inte att läsa från tecken/],
    ['string length(wordz)', /Vid tecken 15 står wordz, som inte finns/],
    ['words * 2', /passar värdena inte ihop/],
  ] as const) {
    petra.fill('val.expression', expression)
    await petra.press('Spara', { status: 422 })
    assert.match(petra.page.errors.join(), told)
  }
  petra.fill('val.expression', 'string length(words)')
  await petra.press('Spara', { to: `${work}/fraga/*` })
  petra.sees('Sparat.')
  await petra.get(`${work}/fraga/words`)
  petra.sees('Det uträknade värdet Antal ord')
})

test('texts are called what they are, with their key in small text, and case types by their names', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/texter`)
  petra.sees('Frågan ”Vad är det?”: Om svaret saknas')
  petra.sees('fact.kind.missing')
  petra.sees('Frågan ”Vad är det?”: alternativet ”Beröm”')
  petra.sees('Sidan ”Vad tycker du?”: Rubrik')
  petra.seesNot('condition.')
  await petra.get(`${work}/tjansten/handlaggning`)
  petra.sees('Synpunkt eller klagomål')
})

test('every fault of a page about the service is told at once, and a page that is not there is missing', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/tjansten/handlaggning`)
  for (const [field, value] of [
    ['prefix', '1'],
    ['dagar', 'många'],
    ['utkastdagar', '0'],
    ['oppnar', 'i morgon'],
    ['stanger', '2027-02-30'],
  ] as const)
    petra.fill(field, value)
  await petra.press('Spara', { status: 422 })
  assert.equal(petra.page.errors.length, 5)
  await petra.get(`${work}/tjansten/sokande`)
  petra.choose('För ett barn som man är vårdnadshavare för')
  petra.choose('För ett företag eller en förening')
  petra.fill('barn-under', '40')
  await petra.press('Spara', { status: 422 })
  assert.equal(petra.page.errors.length, 2)
  petra.seesNot('replies')
  await petra.get(`${work}/tjansten/annat`, { status: 404 })
})

test('whoever builds a service reads its statistics, of their own units alone', async () => {
  const petra = await world().as('petra')
  await petra.get(work)
  await petra.click('Se statistiken')
  petra.sees('Tyck till')
  await petra.get('/handlaggning/tjanster/forskoleplats/statistik', { status: 404 })
})

test('the package after going back to an earlier version is that version', async () => {
  const petra = await world().as('petra')
  await petra.get(work)
  await petra.get(`${work}/publicera`)
  await petra.press('Ta bort utkastet', { to: '/studio' })
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
  await petra.get(`${work}/tjansten`)
  petra.fill('text.summary-sv', 'En ny sammanfattning.')
  await petra.press('Spara', { to: `${work}/tjansten` })
  await petra.get(`${work}/publicera`)
  await petra.press('Publicera', { to: `${work}/publicera` })
  petra.sees('Om du avpublicerar kan ingen ny börja.')
  await petra.press('Publicera version 1 igen', { to: `${work}/publicera` })
  const { texts } = await workshop.unpacked((await petra.download(`${work}/paket.zip`)).bytes)
  assert.equal(texts.sv?.['service.summary'], 'Klaga eller ge beröm.')
})

test('the studio reads translations that are brought with a form, and tells of those that do not fit', async () => {
  const petra = await world().as('petra')
  const json = (name: string, value: unknown) => ({
    name,
    type: 'application/json',
    bytes: Buffer.from(JSON.stringify(value)),
  })
  const form = (title: string, label: string) => ({
    title,
    language: 'sv',
    components: [{ type: 'textfield', key: 'namn', label, input: true }],
  })
  await petra.get('/studio/importera')
  petra.attach('paket', json('bank.json', form('Ansökan om bänk', 'Vad heter du?')))
  petra.attach('oversattningar', json('bank.en.json', form('Apply for a bench', 'What is your name?')))
  await petra.press('Läs in', { to: '/studio/importera/*' })
  petra.seesNot('Översättningen passar inte')
  petra.fill('enhet', 'miljo-bygg')
  petra.fill('arendetyp', 'synpunkt')
  petra.choose('Kultur och fritid')
  await petra.press('Gör utkastet', { to: '/studio/*' })
  await petra.get(`${petra.page.url.pathname}/texter`)
  assert.ok(petra.page.source.includes('What is your name?'))
  await petra.get('/studio/importera')
  petra.attach('paket', json('bank.json', form('Ansökan om bänk', 'Vad heter du?')))
  petra.attach('oversattningar', json('annat.en.json', { Helt: 'Other' }))
  await petra.press('Läs in', { to: '/studio/importera/*' })
  petra.sees('Översättningen passar inte ihop med formuläret')
})
