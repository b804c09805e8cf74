import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ClamavServer, eicar, startClamav } from '../support/clamav-server.ts'
import type { Client } from '../support/client.ts'
import { samplePdf } from '../support/sample-files.ts'
import { caseUrl, take } from '../world/desk.ts'
import { answerPage, answerUntil, answerUntilCheck, apply, journey, sendButton } from '../world/summer-job.ts'
import { openWorld, type World } from '../world/world.ts'

let clamav: ClamavServer
let world: World
before(async () => {
  clamav = await startClamav()
  world = await openWorld({ clamav: clamav.address.replace('tcp://', '') })
})
after(async () => {
  await world.close()
  await clamav.close()
})

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const inside = `${journey}/*/*`
const paper = (content: string) => ({ name: 'intyg.pdf', type: 'application/pdf', bytes: samplePdf(content) })
const infected = {
  name: 'smitta.pdf',
  type: 'application/pdf',
  bytes: Buffer.concat([samplePdf('smitta'), Buffer.from(`\n%${eicar}\n`)]),
}
const checked = 'Kontrolleras för virus och går inte att öppna än'

/** The scanner lives again, and what waits for it is tried once more. */
const scanned = async (): Promise<void> => {
  clamav.mode = 'well'
  world.clock.advance({ hours: 2 })
  await world.settle()
  world.takeFaults()
}
const filesOn = (c: Client): string[] => c.page.links.flatMap(({ href }) => (href.includes('/fil') ? [href] : []))
const statusOf = async (c: Client, href: string): Promise<number> => (await c.send(href)).status

test('a virus is refused in plain words', async () => {
  clamav.mode = 'well'
  const maja = await world.as('maja')
  await maja.get(journey)
  await answerUntil(maja, 'cv')
  maja.attach(/CV/, infected)
  await maja.press('Fortsätt', { status: 422 })
  maja.sees('Filen innehåller ett virus. Vi har inte sparat den. Välj en annan fil.')
})

test('while nothing is scanned a file waits: that is said wherever it stands, and neither applicant nor officer opens it', async () => {
  clamav.mode = 'dead'
  const maja = await world.as('maja')
  await maja.get(journey)
  await answerUntil(maja, 'cv')
  maja.attach(/CV/, paper('cv'))
  await maja.press('Fortsätt', { to: inside })
  await maja.click('Tillbaka')
  maja.sees('Filen kontrolleras.')
  await answerUntilCheck(maja)
  maja.sees('kontrolleras för virus')
  await maja.press(sendButton, { to: '/kvitto/*' })
  maja.sees('kontrolleras för virus')
  const number = /SOM-\d{4}-\d{4,}/.exec(maja.page.text)?.[0] ?? assert.fail('No number')
  await maja.get(mine(number))
  maja.sees(checked)
  // On her own initiative she adds one more, while the case is open.
  maja.fill('Skriv till oss om ärendet', 'Här är ett intyg till.')
  maja.attach(/Skicka med en fil/, paper('one more'))
  await maja.press('Skicka meddelandet', { to: mine(number) })
  assert.deepEqual(filesOn(maja), [])

  const karin = await world.as('karin')
  await karin.get('/handlaggning')
  assert.match(karin.page.text, /1 nytt meddelande/)
  await take(karin, number)
  karin.sees(checked)
  karin.sees('Den sökande skrev ett meddelande')
  assert.deepEqual(filesOn(karin), [])
  const { rows } = await world.database.pool.query<{ id: string }>(
    `select id from files.file where name = 'intyg.pdf' and state = 'waiting' order by id`,
  )
  assert.equal(rows.length, 2)
  for (const { id } of rows) {
    assert.equal(await statusOf(maja, `${mine(number)}/filer/${id}`), 403)
    assert.equal(await statusOf(karin, caseUrl(number, `filer/${id}`)), 403)
  }

  await scanned()
  const [later, officer] = [await world.as('maja'), await world.as('karin')]
  await later.get(mine(number))
  later.seesNot(checked)
  await officer.get(caseUrl(number))
  officer.seesNot(checked)
  assert.equal(filesOn(later).length, 2)
  assert.equal(filesOn(officer).length, 2)
  for (const href of filesOn(later)) assert.equal(await statusOf(later, href), 200)
  for (const href of filesOn(officer)) assert.equal(await statusOf(officer, href), 200)
})

test('a file that turns out to be infected is asked for anew before it is sent, and never opened when it was', async () => {
  clamav.mode = 'dead'
  const lova = await world.as('lova')
  await lova.get(journey)
  await answerUntil(lova, 'cv')
  lova.attach(/CV/, infected)
  await lova.press('Fortsätt', { to: inside })
  await answerUntilCheck(lova)
  const page = lova.page.url.pathname
  const elias = await world.as('elias')
  const { number, receipt } = await apply(elias, { cv: c => c.attach(/CV/, { ...infected, name: 'brev.pdf' }) })
  await scanned()

  const back = await world.as('lova')
  await back.get(page, { to: inside })
  back.sees('Filen innehåller ett virus. Välj en annan fil.')
  await back.press('Fortsätt', { status: 422 })
  back.attach(/CV/, paper('clean'))
  await answerPage(back)
  await answerUntilCheck(back)
  await back.press(sendButton, { to: '/kvitto/*' })

  const sender = await world.as('elias')
  await sender.get(`/kvitto/${receipt}`)
  sender.sees('innehåller ett virus')
  await sender.get(mine(number))
  sender.sees('Innehåller ett virus och går inte att öppna')
  const karin = await world.as('karin')
  await karin.get(caseUrl(number))
  karin.sees('Innehåller ett virus och går inte att öppna')
  assert.deepEqual(filesOn(karin), [])
})
