import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { apply, cv, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const inside = `${journey}/*/*`

/** Opens what was sent, and changes the school in it. */
const correctSchool = async (c: Client, number: string, school: string): Promise<void> => {
  await c.get(mine(number))
  await c.press('Rätta det jag skickade', { to: inside })
  c.sees('Du rättar något som du har skickat')
  await c.click(/^Ändra.*Skolans namn/)
  c.fill('Skolans namn', school)
  await c.press('Fortsätt', { to: inside })
}

test('Maja corrects her school; the officer sees what changed, and an open page is stale', async () => {
  const maja = await world().as('maja')
  const { number, receipt } = await apply(maja, { cv: c => c.attach(/CV/, cv) })
  const first = /[0-9a-f]{64}/.exec(maja.page.text)?.[0] ?? ''
  const karin = await world().as('karin')
  await take(karin, number)
  await karin.get(caseUrl(number))
  const release = karin.sendingOf('Släpp ärendet')
  await correctSchool(maja, number, 'Hamnskolan')
  await maja.press('Skicka rättelsen', { to: '/kvitto/*' })
  maja.sees('Din rättelse är skickad')
  maja.sees('vi tog emot din rättelse av ansökan')
  maja.seesNot('Din ansökan är skickad')
  maja.sees(number)
  maja.sees('Hamnskolan')
  const second = /[0-9a-f]{64}/.exec(maja.page.text)?.[0] ?? ''
  assert.notEqual(second, first)

  await karin.resend(release, { status: 409 })
  karin.sees('Den sökande rättade ett svar')
  await karin.get(caseUrl(number))
  karin.sees('Den sökande har rättat sina svar')
  karin.sees('Almviks gymnasium')
  karin.sees('Hamnskolan')
  assert.match(karin.link(/Mitt CV/), /filer/)

  // Both receipts are true; the first says that there is a later one.
  await maja.get(`/kvitto/${receipt}`)
  maja.sees('Almviks gymnasium')
  const somebody = world().visitor()
  await somebody.get(`/kvitto/verifiera?nummer=${number}&summa=${first}`)
  somebody.sees('Kvittot stämmer')
  somebody.sees('Det finns ett senare kvitto')
  await somebody.get(`/kvitto/verifiera?nummer=${number}&summa=${second}`)
  somebody.seesNot('Det finns ett senare kvitto')
})

test('nothing is sent that corrects nothing, and nothing once the officer has begun to decide', async () => {
  const lova = await world().as('lova')
  const { number } = await apply(lova)
  await lova.get(mine(number))
  await lova.press('Rätta det jag skickade', { to: inside })
  await lova.press('Skicka rättelsen', { status: 403 })
  lova.sees('Du har inte ändrat något')
  await correctSchool(lova, number, 'Sjöskolan')
  const late = lova.sendingOf('Skicka rättelsen')
  const karin = await world().as('karin')
  await take(karin, number)
  await writeDecision(karin, number, /^Bifall/)
  await lova.resend(late, { status: 403 })
  lova.sees('Vi har börjat skriva beslutet')
  await lova.get(mine(number))
  lova.seesNot('Rätta det jag skickade')
  // The draft of the correction is still hers, and no application in its own right.
  await lova.get('/mina-sidor/utkast')
  lova.sees('Rättar något du har skickat.')
  await lova.get(journey)
  lova.seesNot('Du har ett utkast')
})

test('Elias takes his application back; the officer writes it off, and he is told', async () => {
  const elias = await world().as('elias')
  const { number } = await apply(elias)
  await elias.get(mine(number))
  await elias.click('Återkalla')
  const again = elias.sendingOf('Återkalla')
  await elias.press('Återkalla', { to: mine(number) })
  elias.sees('Du återkallade ansökan')
  elias.sees('Återkallat (klart)')
  elias.sees('Avslutat (här är vi nu)')
  elias.seesNot('Handläggs')
  elias.seesNot('Rätta det jag skickade')
  await elias.resend(again, { to: mine(number) })
  await elias.get(`${mine(number)}/aterkalla`, { to: mine(number) })

  const karin = await world().as('karin')
  await take(karin, number)
  await karin.get('/handlaggning')
  assert.match(karin.page.text, new RegExp(`${number} Återkallat`))
  await karin.get(caseUrl(number))
  karin.sees('Ansökan återkallades')
  assert.ok(
    karin.page.text.indexOf('Avskriv ärendet') < karin.page.text.indexOf('Avvisa utan att pröva'),
    'writing off comes first',
  )
  karin.seesNot('eller skriv beslutet')
  const warning = 'Skriv bara ett beslut om något hindrar att ärendet avskrivs'
  await karin.get(caseUrl(number, 'beslut'))
  karin.sees(warning)
  await writeDecision(karin, number, /^Avvisas/)
  karin.sees(warning)
  await karin.click('Till ärendet, där du kan avskriva det')
  await karin.press('Avskriv ärendet', { to: caseUrl(number) })
  karin.sees('Ärendet är avskrivet.')
  await world().settle()
  const mails = await world().mailsTo('elias')
  assert.ok(mails.some(({ subject }) => subject === `Ditt ärende ${number} är avslutat`))
  await elias.get('/mina-sidor')
  await elias.get(mine(number))
  elias.sees('Ärendet är avslutat.')
  elias.sees('Avslutat (klart)')
  await karin.get('/handlaggning?status=all')
  assert.doesNotMatch(karin.page.text, new RegExp(`${number} Återkallat`))
})

test("nobody else's application is corrected or taken back", async () => {
  const maja = await world().as('maja')
  const { number, receipt } = await apply(maja)
  const omar = await world().as('omar')
  await omar.get('/mina-sidor')
  const token = omar.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1]
  const send = async (path: string, origin = world().originOf('almvik'), csrf = String(token)) =>
    (await omar.send(path, { method: 'POST', headers: { origin }, body: new URLSearchParams({ _csrf: csrf }) })).status
  for (const path of [`/kvitto/${receipt}/ratta`, `${mine(number)}/aterkalla`]) {
    assert.equal(await send(path), 404, path)
    assert.equal(await send(path, 'https://nagon.annanstans.example'), 403, path)
    assert.equal(await send(path, undefined, 'gissning'), 403, path)
  }
  await omar.get(`${mine(number)}/aterkalla`, { status: 404 })
  const karin = await world().as('karin')
  await karin.get(caseUrl(number))
  karin.seesNot('Avskriv ärendet')
  const by = karin.sendingOf('Ta ärendet').pairs
  const forced = await karin.send(caseUrl(number, 'avskriv'), {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams(by.map(([name, value]): [string, string] => [name, String(value)])),
  })
  assert.equal(forced.status, 403)
})
