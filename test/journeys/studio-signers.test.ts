import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishSmallService, smallService } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const page = `${smallService}/tjansten/underskrifter`

test('Petra says who else is to sign, what they sign and what they read, and takes it away again', async () => {
  const petra = await world().as('petra')
  await publishSmallService(petra)
  // What she goes back to after publishing leads to what became of it.
  await petra.get(smallService, { to: `${smallService}/publicera` })
  await petra.press(/^Öppna för ändring/, { to: smallService })
  await petra.get(page)
  petra.sees('Först behövs en fråga om den andras personnummer')
  await petra.get(smallService)
  await petra.click(/^Lägg till fråga på sidan Vad/)
  petra.fill('Fråga (svenska)', 'Vad har grannen för personnummer?')
  petra.fill('Fråga (engelska)', 'What is the neighbour’s personal number?')
  petra.choose('Personnummer', /svarar man med/)
  await petra.press('Lägg till frågan', { to: `${smallService}/fraga/*` })
  const question = petra.page.url.pathname

  await petra.get(page)
  petra.fill('nummer.', 'Vad har grannen för personnummer?')
  await petra.press('Spara', { status: 422 })
  petra.sees('Skriv vem det är som ska skriva under')
  petra.fill('skriver.-sv', 'Grannen')
  petra.fill('dagar.', '200')
  await petra.press('Spara', { status: 422 })
  petra.sees('Skriv ett antal dagar från 3 till 90')
  petra.sees('Välj minst ett avsnitt')
  petra.fill('dagar.', '10')
  petra.choose('Din åsikt')
  await petra.press('Spara', { to: page })
  petra.sees('Ta bort person 1')
  await petra.get(`${smallService}/publicera`)
  petra.sees('Andra som skriver under')
  await petra.get(page)
  for (const [name, text] of [
    ['skriver.grannen-en', 'The neighbour'],
    ['forsakran.grannen-sv', 'Jag håller med'],
    ['forsakran.grannen-en', 'I agree'],
  ] as const)
    petra.fill(name, text)
  await petra.press('Spara', { to: page })
  await petra.get(`${smallService}/publicera`)
  petra.seesNot('Andra som skriver under')

  // What hangs on the question is told before it goes.
  await petra.get(question)
  await petra.click('Andra som skriver under: Grannen')
  petra.choose('Ta bort person 1')
  await petra.press('Spara', { to: page })
  petra.seesNot('Ta bort person 1')
  await petra.get(`${smallService}/texter`)
  assert.ok(!petra.page.source.includes('signer.grannen'))
})

test('a neighbour who signs in rows is kept as it was when the page is saved untouched', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio')
  await petra.press(/^Öppna för ändring Bygga nära gränsen/, { to: '/studio/bygga-nara-grans' })
  await petra.get('/studio/bygga-nara-grans/tjansten/underskrifter')
  petra.sees('Person 1')
  const before = petra.page.source.match(/value="[^"]*" (?:selected|checked)/g)
  await petra.press('Spara', { to: '/studio/bygga-nara-grans/tjansten/underskrifter' })
  assert.deepEqual(petra.page.source.match(/value="[^"]*" (?:selected|checked)/g), before)
})
