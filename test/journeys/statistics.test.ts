import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf } from '../support/page.ts'
import { answerUntil, apply, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const numbers = '/handlaggning/tjanster/sommarjobb/statistik'

let receipt = ''
const world = useWorld(async w => {
  const maja = await w.as('maja')
  await maja.get(journey)
  await answerUntil(maja, 'vardnadshavare')
  for (let n = 0; n < 6; n += 1) {
    maja.fill('Vårdnadshavarens namn', 'En hemlig människa')
    maja.fill('Vårdnadshavarens telefonnummer', 'inget nummer')
    await maja.press('Fortsätt', { status: 422 })
  }
  receipt = (await apply(maja)).receipt
})

test('Maja says how it went, once, and it is not on her case', async () => {
  const maja = await world().as('maja')
  await maja.get(`/kvitto/${receipt}`)
  await maja.press('Skicka vad du tycker', { status: 422 })
  maja.choose('Mycket lätt')
  maja.fill('Vad kan vi göra bättre?', '=HYPERLINK(1) Färre frågor, tack')
  const again = maja.sendingOf('Skicka vad du tycker')
  await maja.press('Skicka vad du tycker', { to: `/kvitto/${receipt}` })
  maja.sees('Tack!')
  maja.seesNot('Hur var det att använda')
  await maja.resend(again, { to: `/kvitto/${receipt}` })
  const kept = await world().read('almvik', async r => r.db.selectFrom('services.feedback').selectAll().execute())
  assert.equal(kept.length, 1)
  assert.deepEqual(Object.keys(kept[0] ?? {}).sort(), [
    'face',
    'id',
    'month',
    'municipality_id',
    'pilot',
    'slug',
    'version',
    'words',
  ])
  assert.equal(kept[0]?.month.toString(), '2026-11-01')
  const elias = await world().as('elias')
  await elias.get(`/kvitto/${receipt}`, { status: 404 })
})

test('Birgitta sees what is hard to answer, not who found it so', async () => {
  const birgitta = await world().as('birgitta')
  await birgitta.get('/handlaggning')
  await birgitta.click('Statistik')
  await birgitta.click('Sommarjobb')
  birgitta.sees('färre än 5')
  const wrong = rowsOf(birgitta.page).find(
    cells => cells.join(' ').includes('Vårdnadshavarens telefonnummer') && cells.length === 5,
  )
  assert.ok(
    wrong?.some(cell => cell.endsWith('6')),
    `${wrong}`,
  )
  birgitta.sees('Färre frågor')
  birgitta.seesNot('hemlig')
  birgitta.seesNot('Maja')
  await birgitta.get(`${numbers}?dagar=365`)
  birgitta.sees('24 november 2025')
})

test('the numbers and the words come as files that a spreadsheet reads and never runs', async () => {
  const birgitta = await world().as('birgitta')
  await birgitta.get(numbers)
  const file = await birgitta.send(`${numbers}.csv?dagar=30`)
  assert.match(file.headers.get('content-type') ?? '', /^text\/csv/)
  const bytes = new Uint8Array(await file.arrayBuffer())
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.match(new TextDecoder().decode(bytes), /\r\nFråga;Vårdnadshavarens telefonnummer;Fel;6\r\n/)
  const words = await birgitta.send('/handlaggning/tjanster/sommarjobb/hur-gick-det.csv?dagar=30')
  assert.match(await words.text(), /\r\n2026-11;"'=HYPERLINK\(1\) Färre frågor, tack"\r\n/)
})

test('Karin may not see them, and Birgitta not those of another unit', async () => {
  const karin = await world().as('karin')
  await karin.get(numbers, { status: 403 })
  await karin.get('/handlaggning')
  karin.seesNot('Statistik')
  const birgitta = await world().as('birgitta')
  await birgitta.get('/handlaggning/tjanster/forskoleplats/statistik', { status: 404 })
})
