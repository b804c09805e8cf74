import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

// Who writes for hours is signed out meanwhile: the words are kept until the same person has signed in again, and never sent by themselves.

const world = useWorld()
const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const eid = (): RegExp => new RegExp(`^http://127\\.0\\.0\\.1:${world().config.eid.port}/`)

/** From the page that asks one to sign in, by the e-ID, to where it leads. */
const signInAs = async (c: Client, person: RegExp, to: string): Promise<void> => {
  const start =
    c.page.links.find(link => link.href.includes('/starta?till='))?.href ?? assert.fail('No way to the e-ID')
  await c.get(start, { to: [eid(), eid()] })
  await c.press(person, { to: [eid(), /^\/logga-in\/svar\?/, to] })
}

const isNotSent = async (number: string, words: RegExp): Promise<void> => {
  const birgitta = await world().as('birgitta')
  await birgitta.get(caseUrl(number))
  birgitta.seesNot(words)
}

test('Maja is signed out while she writes a message: she signs in and has it before her, not sent', async () => {
  const maja = await world().as('maja')
  const { number } = await apply(maja)
  await maja.get(mine(number))
  maja.fill('Skriv till oss om ärendet', 'Jag kan börja den 15 juni.\nHälsningar Maja')
  world().clock.advance({ hours: 3 })
  await maja.press('Skicka meddelandet', { to: '/logga-in' })
  maja.sees('vi har kvar det du skrev')
  assert.match(maja.page.source, /data-color="warning"/)
  assert.doesNotMatch(maja.page.source, /data-color="success"/)
  await signInAs(maja, /Maja Lindqvist/, mine(number))
  maja.sees('Här är det du skrev.')
  assert.equal(maja.value('Skriv till oss om ärendet'), 'Jag kan börja den 15 juni.\nHälsningar Maja')
  await isNotSent(number, /15 juni/)
  await maja.press('Skicka meddelandet', { to: mine(number) })
  maja.sees('Jag kan börja den 15 juni.')
  assert.equal(maja.value('Skriv till oss om ärendet'), '')
})

test('Karin is signed out over night while she asks for a completion: her question is there in the morning', async () => {
  const applicant = await world().as('elias')
  const { number } = await apply(applicant)
  const karin = await world().as('karin')
  await take(karin, number)
  await karin.get(caseUrl(number, 'komplettering'))
  const field = 'Vad behöver den sökande komplettera med?'
  karin.fill(field, 'Skicka ditt schema.')
  world().clock.advance({ hours: 14 })
  await world().write('almvik', async w => (await import('../../src/kernel/auth/session.ts')).sweepSessions(w))
  await karin.press('Be om komplettering', { to: '/logga-in/medarbetare' })
  await signInAs(karin, /Karin Öberg/, caseUrl(number, 'komplettering'))
  assert.equal(karin.value(field), 'Skicka ditt schema.')
  await karin.press('Be om komplettering', { to: caseUrl(number) })
  karin.sees('Skicka ditt schema.')
})

test('somebody else who signs in on the same browser gets none of it, and afterwards nobody does', async () => {
  const omar = await world().as('omar')
  const { number } = await apply(omar)
  await omar.get(mine(number))
  omar.fill('Skriv till oss om ärendet', 'Det är hemligt.')
  world().clock.advance({ hours: 3 })
  await omar.press('Skicka meddelandet', { to: '/logga-in' })
  const start = omar.page.links.find(link => link.href.includes('/starta?till='))?.href ?? assert.fail()
  await omar.get(start, { to: [eid(), eid()] })
  await omar.press(/Maja Lindqvist/, { to: [eid(), /^\/logga-in\/svar\?/, mine(number)], status: 404 })
  await omar.get('/mina-sidor')
  omar.seesNot('hemligt')
  assert.equal(omar.jar.get(world().originOf('almvik'), '__Host-torg-ord'), undefined)
  const kept = await world().read('almvik', r => r.db.selectFrom('auth.sign_in').select('remembered').execute())
  assert.doesNotMatch(JSON.stringify(kept), /hemligt/)
})

test('where the session is unknown nothing is kept, and one is told so, not in green', async () => {
  const lova = await world().as('lova')
  const { number } = await apply(lova)
  await lova.get(mine(number))
  lova.fill('Skriv till oss om ärendet', 'Hej!')
  lova.jar.clear()
  await lova.press('Skicka meddelandet', { to: '/logga-in' })
  lova.sees('är inte sparat')
  assert.match(lova.page.source, /data-color="warning"/)
  assert.equal(lova.jar.get(world().originOf('almvik'), '__Host-torg-ord'), undefined)
})
