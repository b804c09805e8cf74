import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Definition, readServices, seedServices } from '../../src/modules/services/index.ts'
import { changedService } from '../support/changed-service.ts'
import type { Client } from '../support/client.ts'
import { journey as summer } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const journey = '/e-tjanster/bygglov-komplementbyggnad/ansokan'
const world = useWorld()

const toBuilding = async (c: Client): Promise<void> => {
  await c.get(journey)
  await c.press(/^Börja/, { to: `${journey}/*/kontakt` })
  c.fill('E-postadress', 'maja@example.com')
  c.fill(/nummer/, '070-174 06 05')
  await c.press('Fortsätt', { to: `${journey}/*/fastighet` })
  c.fill('property', 'ALMVIK HAMNEN 3:12')
  c.choose('Jag äger den')
  c.choose('Ja')
  await c.press('Fortsätt', { to: `${journey}/*/byggnad` })
}

/** What the script asks when an answer changes. */
const ask = (c: Client, fields: Record<string, string>, path = c.page.url.pathname): Promise<Response> => {
  const sent = new Map(c.sendingOf('Fortsätt').pairs.map(([name, value]): [string, string] => [name, String(value)]))
  for (const [name, value] of Object.entries(fields)) sent.set(name, value)
  const body = new URLSearchParams([...sent])
  return c.send(`${path}/foljder`, { method: 'POST', headers: { origin: world().originOf('almvik') }, body })
}

const drafts = () =>
  world().read('almvik', r =>
    r.db.selectFrom('services.draft').select(['answers', 'typed', 'rev']).orderBy('id').execute(),
  )

test('the script is given what stands on the page with what is typed, and nothing is kept by that', async () => {
  const maja = await world().as('maja')
  await toBuilding(maja)
  const before = await drafts()
  const other = await (await ask(maja, { kind: 'annat' })).text()
  assert.match(other, /data-part="kindText"/)
  assert.match(other, /name="_asked" value="kind kindText"/)
  assert.ok(!other.includes('<html'))
  const garage = await (await ask(maja, { kind: 'garage' })).text()
  assert.ok(!garage.includes('kindText'))
  assert.deepEqual(await drafts(), before)
})

test('nobody else is told, and nobody without the form', async () => {
  const maja = await world().as('maja')
  await maja.get(journey)
  await maja.click(/^Fortsätt med/)
  const path = maja.page.url.pathname
  assert.equal((await ask(maja, { _csrf: 'gissning' })).status, 403)
  const elias = await world().as('elias')
  await elias.get(summer)
  await elias.press('Börja ansökan', { to: `${summer}/*/om-dig` })
  assert.equal((await ask(elias, { kind: 'annat' }, path)).status, 404)
  assert.equal(
    (await world().visitor().send(`${path}/foljder`, { method: 'POST', body: new URLSearchParams() })).status,
    303,
  )
})

test('without script the question comes when the page is continued, and not before', async () => {
  const lova = await world().as('lova')
  await toBuilding(lova)
  lova.choose('Något annat')
  await lova.press('Fortsätt', { to: `${journey}/*/byggnad` })
  lova.sees('Vi har en fråga till')
  lova.sees('Inget är fel, och det du har svarat är sparat.')
  lova.seesNot('Rätta det här')
  assert.match(lova.page.title, /^En fråga till: /)
  assert.equal(lova.link('Vad är det för hus?'), '#falt-kindText')
  lova.fill('kindText', 'Ett dasshus')
  await lova.press('Fortsätt', { to: `${journey}/*/matt` })
})

test('what an answer makes one need to know is read before one goes on: with script at once, without it when the page is continued', async () => {
  const report = '/e-tjanster/felanmalan/ansokan'
  const services = readServices(world().municipality('almvik')).map(one =>
    one.service.slug === 'felanmalan' ? changedService(one, withInfoBelow) : one,
  )
  await world().write('almvik', w => seedServices(w, services))
  const elias = await world().as('elias')
  await elias.get(report)
  await elias.press(/^Börja/, { to: `${report}/*/vad` })
  elias.choose('Vatten eller avlopp')
  elias.choose('Ja')
  elias.seesNot('Ring 0999')
  // What the script puts in tells the form that it has been told.
  const followed = await (await ask(elias, { danger: 'ja' })).text()
  assert.match(followed, /name="_told\[\]" value="info\.callNow"/)
  await elias.press('Fortsätt', { to: `${report}/*/vad` })
  assert.equal(elias.page.url.hash, '#info-callNow')
  elias.sees('Ring 0999-100 99, dygnet runt. Är någon skadad, ring 112.')
  // Told once.
  await elias.press('Fortsätt', { to: `${report}/*/var` })
  await elias.click('Tillbaka')
  elias.sees('Ring 0999-100 99')
  await elias.press('Fortsätt', { to: `${report}/*/var` })
})

/** The warning stands on the page whose answer brings it up. */
const withInfoBelow = ({ pages, ...body }: Definition): object => {
  const [first, second, ...rest] = pages
  if (!first || !second) return assert.fail('A fault report has pages')
  const [, call, ...place] = second.facts
  return { ...body, pages: [{ ...first, facts: [...first.facts, call] }, { ...second, facts: place }, ...rest] }
}
