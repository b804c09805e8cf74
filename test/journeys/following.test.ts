import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  lova.fill('kindText', 'Ett dasshus')
  await lova.press('Fortsätt', { to: `${journey}/*/matt` })
})
