import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl, take } from '../world/desk.ts'
import { openByCode, sendHole } from '../world/fault-report.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const at = () => new URL(world().originOf('almvik'))

/** Signs the browser in as somebody, as the e-ID would. */
const signIn = async (c: Client, name: 'maja' | 'elias' | 'saga' | 'lova'): Promise<void> => {
  const other = await world().as(name)
  c.jar.set('__Host-torg', String(other.jar.get(at(), '__Host-torg')))
}

test('the sender signs in later and puts the case on Mina sidor; the code is good for nothing after that', async () => {
  const c = world().visitor()
  const { number, code, at: page } = await sendHole(c, { email: 'elias.privat@example.com' })
  const hanna = await world().as('hanna')
  await take(hanna, number)
  hanna.fill('Skriv till den sökande', 'Hur djupt är det?')
  await hanna.press('Skicka meddelandet', { to: caseUrl(number) })
  await c.get(page)
  c.fill('Skriv till oss om det du skickade', 'Två decimeter.')
  await c.press('Skicka meddelandet', { to: page })

  const other = world().visitor()
  await openByCode(other, code)
  await signIn(c, 'elias')
  await c.get(page)
  await c.click('Lägg ärendet på Mina sidor')
  c.sees('Handläggaren får veta vem du är.')
  const sending = c.sendingOf('Ja, lägg ärendet på Mina sidor')
  await c.resend(sending, { to: `/mina-sidor/arenden/${number}` })
  c.sees('Du lade ärendet på Mina sidor')
  c.sees('Två decimeter.')
  await c.resend(sending, { to: `/mina-sidor/arenden/${number}` })
  await c.get(c.link('Visa ditt kvitto'))
  c.sees('Din anmälan är skickad')
  await c.get('/mina-sidor')
  c.sees(number)

  // From now on it is a case of Elias's like any other: he corrects it too.
  await c.get(`/mina-sidor/arenden/${number}`)
  await c.press('Rätta det jag skickade', { to: '/e-tjanster/felanmalan/ansokan/*/kontrollera' })
  await c.click(/^Ändra.*Beskriv felet/)
  c.fill('Beskriv felet', 'Ett djupt hål mitt i körbanan, två decimeter.')
  await c.press('Fortsätt', { to: '/e-tjanster/felanmalan/ansokan/*/kontrollera' })
  await c.press('Skicka rättelsen', { to: '/kvitto/*' })

  await other.get(page, { to: '/kvitto/kod' })
  await openByCode(other, code, 422)
  other.sees('Koden stämmer inte')

  await hanna.get(caseUrl(number))
  hanna.sees('Den som skickade in ärendet loggade in')
  hanna.seesNot('Inskickad utan inloggning')
  hanna.sees('Elias')
  await hanna.get('/handlaggning?q=elias')
  hanna.sees(number)
  await c.get('/mina-sidor/lasningar')
  assert.ok(c.rows().some(cells => cells[1] === 'Hanna Viklund'))
})

test('who read a case before it was claimed is told when it has been, at the time when they did, and to nobody else', async () => {
  const c = world().visitor()
  const { number, at: page } = await sendHole(c)
  const hanna = await world().as('hanna')
  await hanna.get(caseUrl(number))
  await signIn(c, 'saga')
  const readings = async (): Promise<string[][]> => {
    await c.get('/mina-sidor/lasningar')
    return c.rows().filter(cells => cells.some(cell => cell.includes(number)))
  }
  assert.deepEqual(await readings(), [])
  await c.get(page)
  await c.click('Lägg ärendet på Mina sidor')
  await c.press('Ja, lägg ärendet på Mina sidor', { to: `/mina-sidor/arenden/${number}` })
  const told = await readings()
  assert.equal(told.length, 1)
  assert.ok(told[0]?.includes('Hanna Viklund'))
  const lova = await world().as('lova')
  await lova.get('/mina-sidor/lasningar')
  lova.seesNot(number)
})

test('somebody with a protected identity who claims a case hides it from those who may not see such', async () => {
  const c = world().visitor()
  const { number, at: page } = await sendHole(c)
  await signIn(c, 'saga')
  await c.get(`${page}/mina-sidor`)
  await c.press('Ja, lägg ärendet på Mina sidor', { to: `/mina-sidor/arenden/${number}` })
  const hanna = await world().as('hanna')
  await hanna.get(caseUrl(number), { status: 404 })
  await hanna.get('/handlaggning?status=all')
  hanna.seesNot(number)
})
