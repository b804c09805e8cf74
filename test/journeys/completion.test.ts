import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { samplePdf, samplePng } from '../support/sample-files.ts'
import { askForCompletion, caseUrl, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()

const waitingFor = async (name: 'maja' | 'elias' | 'lova') => {
  const applicant = await world().as(name)
  const { number } = await apply(applicant)
  const karin = await world().as('karin')
  await take(karin, number)
  await askForCompletion(karin, number, 'Vilken skola går du på?')
  return { applicant, number, karin }
}

/** Whether the page offers a way to this part of the case. */
const leadsTo = (c: Client, part: string): boolean => c.page.links.some(link => link.href.endsWith(`/${part}`))

const stored = (): string[] =>
  readdirSync(join(world().config.data, 'files'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)

test('Karin gives Maja more time; Maja gets a mail and sees the new day', async () => {
  const { applicant, number, karin } = await waitingFor('maja')
  await karin.click('Ge mer tid')
  karin.sees('Vilken skola går du på?')
  karin.fill('sista-dag-day', '1')
  await karin.press('Ge mer tid', { status: 422 })
  assert.match(karin.page.errors[0] ?? '', /Välj en dag efter den 7 december 2026/)
  karin.fill('sista-dag-day', '18')
  karin.fill('sista-dag-month', '12')
  await karin.press('Ge mer tid', { to: caseUrl(number) })
  karin.sees('Den sökande har fått mer tid.')
  await world().settle()
  assert.equal((await world().mailsTo('maja')).at(-1)?.subject, `Du får mer tid att svara i ärende ${number}`)
  await applicant.get(mine(number))
  applicant.sees(/Svara senast den 18 december 2026/)
  applicant.sees(/Karin Öberg gav mer tid/)
})

test('Karin takes the question back while Elias is answering: he reads why, and his words are not lost', async () => {
  const { applicant, number, karin } = await waitingFor('elias')
  await applicant.get(mine(number))
  await karin.click('Ta tillbaka begäran')
  await karin.press('Ta tillbaka begäran', { status: 422 })
  assert.deepEqual(karin.page.errors, ['Skriv varför den sökande inte behöver svara'])
  karin.fill('Varför behöver den sökande inte svara?', 'Vi fick svaret från skolan.')
  await karin.press('Ta tillbaka begäran', { to: caseUrl(number) })
  karin.sees('Under handläggning')
  karin.sees('Karin Öberg tog tillbaka begäran')
  assert.ok(leadsTo(karin, 'beslut'))
  await world().settle()
  assert.equal(
    (await world().mailsTo('elias')).at(-1)?.subject,
    `Du behöver inte svara på vår fråga i ärende ${number}`,
  )
  applicant.fill('Ditt svar', 'Almviks gymnasium.')
  applicant.attach('Lägg till en fil', { name: 'skola.png', type: 'image/png', bytes: samplePng() })
  const before = stored()
  await applicant.press('Skicka svaret', { status: 403 })
  assert.deepEqual(stored(), before)
  applicant.sees('Vi fick svaret från skolan.')
  assert.equal(applicant.value('Skriv till oss om ärendet'), 'Almviks gymnasium.')
  await applicant.press('Skicka meddelandet', { to: mine(number) })
  await karin.get(caseUrl(number))
  karin.sees('Almviks gymnasium.')
})

test('only Karin, who has the case, is offered it; what Johan and Sven try is refused', async () => {
  const { number } = await waitingFor('lova')
  for (const name of ['johan', 'birgitta', 'sven'] as const) {
    const other = await world().as(name)
    await other.get(caseUrl(number))
    assert.ok(!leadsTo(other, 'komplettering/mer-tid') && !leadsTo(other, 'komplettering/ta-tillbaka'), name)
    for (const part of ['komplettering/mer-tid', 'komplettering/ta-tillbaka'])
      await other.get(caseUrl(number, part), { status: 403 })
  }
})

test('Karin sends Lova a file with a message; Lova can open it, nobody else, and its reading by staff is logged', async () => {
  const applicant = await world().as('lova')
  const { number } = await apply(applicant)
  const karin = await world().as('karin')
  await take(karin, number)
  karin.attach(/Skicka med en fil/, { name: 'virus.pdf', type: 'application/pdf', bytes: samplePng() })
  karin.fill('Skriv till den sökande', 'Här är schemat.')
  await karin.press('Skicka meddelandet', { status: 422 })
  assert.equal(karin.value('Skriv till den sökande'), 'Här är schemat.')
  const before = stored().length
  karin.attach(/Skicka med en fil/, { name: 'schema åäö.pdf', type: 'application/pdf', bytes: samplePdf('Schema') })
  await karin.press('Skicka meddelandet', { to: caseUrl(number) })
  assert.equal(stored().length, before + 1)
  await applicant.get(mine(number))
  const own = await applicant.download(applicant.link(/schema åäö/))
  assert.deepEqual(own.bytes, Buffer.from(samplePdf('Schema')))
  assert.match(own.disposition, /^attachment/)
  const maja = await world().as('maja')
  await maja.get(applicant.link(/schema åäö/), { status: 404 })
  const johan = await world().as('johan')
  await johan.get(caseUrl(number))
  const file = johan.link(/schema åäö/)
  await johan.download(file)
  for (const name of ['nils', 'ylva'] as const) await (await world().as(name)).get(file, { status: 404 })
  await (await world().as('petra')).get(file, { status: 403 })
  await applicant.get('/mina-sidor/lasningar')
  assert.ok(applicant.rows().some(row => row[1] === 'Johan Falk' && /En fil i ditt ärende/.test(row[2] ?? '')))
})

test('a file from an officer who may not write there never reaches the store', async () => {
  const applicant = await world().as('maja')
  const { number } = await apply(applicant)
  const karin = await world().as('karin')
  await take(karin, number)
  karin.fill('Skriv till den sökande', 'Hej')
  karin.attach(/Skicka med en fil/, { name: 'a.pdf', type: 'application/pdf', bytes: samplePdf('A') })
  const sending = karin.sendingOf('Skicka meddelandet')
  const nils = await world().as('nils')
  await nils.get('/handlaggning')
  const token = nils.sendingOf('Logga ut').pairs.filter(([name]) => name === '_csrf')
  const before = stored()
  await nils.resend(
    { ...sending, pairs: [...token, ...sending.pairs.filter(([name]) => name !== '_csrf')] },
    { status: 404 },
  )
  assert.deepEqual(stored(), before)
})
