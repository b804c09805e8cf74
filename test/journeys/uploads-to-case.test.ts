import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newId } from '../../src/kernel/ids.ts'
import type { Sending } from '../support/form.ts'
import { samplePdf } from '../support/sample-files.ts'
import { answerOffer, askForCompletion, decide, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

/** What lies in the store, quarantine included. */
const stored = (): string[] =>
  readdirSync(join(world().config.data, 'files'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()

const mine = (number: string, part = ''): string => `/mina-sidor/arenden/${number}${part}`
const paper = (content: string) => ({ name: 'intyg.pdf', type: 'application/pdf', bytes: samplePdf(content) })
/** What one form sends, with the token of another. */
const withToken = (pairs: Sending['pairs'], from: Sending): Sending['pairs'] => [
  ...from.pairs.filter(([name]) => name === '_csrf'),
  ...pairs.filter(([name]) => name !== '_csrf'),
]
const messageTo = 'Skriv till oss om ärendet'

test('a file for a case that is not mine, is not there or asks for nothing never reaches the store', async () => {
  const lova = await world().as('lova')
  const { number } = await apply(lova)
  await lova.get(mine(number))
  lova.fill(messageTo, 'Här är mitt intyg.')
  lova.attach(/Skicka med en fil/, paper('not taken'))
  const sending = lova.sendingOf('Skicka meddelandet')
  const before = stored()
  // Nothing is asked yet.
  const answer = sending.pairs.flatMap(([name, value]): [string, typeof value][] =>
    name === 'meddelande'
      ? [['svar', value]]
      : name === 'fil'
        ? [
            ['fraga', newId()],
            ['bilaga', value],
          ]
        : [[name, value]],
  )
  await lova.resend({ ...sending, action: mine(number, '/svar'), pairs: answer }, { status: 403 })
  await lova.resend({ ...sending, action: mine('SOM-2026-9999', '/meddelande') }, { status: 404 })
  const erik = await world().as('erik')
  await erik.get('/mina-sidor/uppgifter')
  const form = erik.sendingOf('Spara')
  await erik.resend({ ...sending, pairs: withToken(sending.pairs, form) }, { status: 404 })
  await erik.resend({ ...sending, action: mine(number, '/svar'), pairs: withToken(answer, form) }, { status: 404 })
  assert.deepEqual(stored(), before)
  const karin = await world().as('karin')
  await take(karin, number)
  await decide(karin, number, /^Bifall/)
  await answerOffer(await world().as('lova'), number, 'Nej')
  const closed = stored()
  await lova.resend(sending, { status: 403 })
  assert.deepEqual(stored(), closed)
})

test('a form that is refused after its file has come leaves nothing of it, and one that is taken does', async () => {
  const omar = await world().as('omar')
  const { number } = await apply(omar)
  await omar.get(mine(number))
  const before = stored()
  omar.fill(messageTo, 'x'.repeat(5_001))
  omar.attach(/Skicka med en fil/, paper('too long a message'))
  await omar.press('Skicka meddelandet', { status: 422 })
  assert.deepEqual(stored(), before)
  await omar.get(mine(number, '/meddelande'), { to: mine(number) })
  omar.fill(messageTo, 'Här.')
  omar.attach(/Skicka med en fil/, paper('taken'))
  await omar.press('Skicka meddelandet', { to: mine(number) })
  assert.equal(stored().length, before.length + 1)
  assert.ok(
    stored().every(file => /^[0-9a-f]{64}$/.test(file)),
    'nothing is left in quarantine',
  )
})

test('an answer sent twice is thanked for once more; another answer to the same question is not kept, and that is said', async () => {
  const elias = await world().as('elias')
  const { number } = await apply(elias)
  const karin = await world().as('karin')
  await take(karin, number)
  await askForCompletion(karin, number, 'Skicka ditt intyg.')
  await elias.get(mine(number))
  elias.fill('Ditt svar', 'Här är det.')
  elias.attach('Lägg till en fil', paper('first'))
  const sending = elias.sendingOf('Skicka svaret')
  await elias.resend(sending, { to: mine(number) })
  await elias.resend(sending, { to: mine(number) })
  elias.sees('Ditt svar är framme.')
  const before = stored()
  const other = sending.pairs.map(([name, value]): [string, typeof value] =>
    name === 'bilaga' ? [name, paper('second')] : [name, value],
  )
  await elias.resend({ ...sending, pairs: other }, { status: 409 })
  elias.sees('Du har redan svarat på frågan')
  assert.equal(elias.value(messageTo), 'Här är det.')
  assert.deepEqual(stored(), before)
  await elias.get(mine(number))
  world().clock.advance({ hours: 2 })
  const later = await world().as('elias')
  await later.get(mine(number))
  const fresh = withToken(other, later.sendingOf('Skicka meddelandet'))
  await later.resend({ ...sending, pairs: fresh }, { status: 403 })
})

test('nobody leaves more than 200 MB in a day; what was typed stays', async () => {
  const saga = await world().as('saga')
  const { number } = await apply(saga)
  await saga.get(mine(number))
  const { rows } = await world().database.pool.query<{ who: string }>(
    'select applicant::text as who from cases.case where number = $1',
    [number],
  )
  const keep = (size: number) =>
    world().write('almvik', async w => {
      await w.tx
        .insertInto('files.file')
        .values({
          id: newId(),
          sha256: 'a'.repeat(64),
          name: 'film.pdf',
          type: 'application/pdf',
          size,
          state: 'waiting',
          scanned_by: null,
          uploaded_by: `resident:${rows[0]?.who}`,
          created_at: w.now,
        })
        .execute()
    })
  const send = async (expectation: { status: number } | { to: string }): Promise<void> => {
    saga.fill(messageTo, 'Här är mer.')
    saga.attach(/Skicka med en fil/, paper(newId()))
    await saga.press('Skicka meddelandet', expectation)
  }
  await keep(200_000_000)
  const before = stored()
  await send({ to: mine(number) })
  assert.equal(stored().length, before.length + 1)
  await send({ status: 422 })
  assert.match(saga.page.errors[0] ?? '', /200 MB/)
  assert.equal(saga.value(messageTo), 'Här är mer.')
  assert.equal(stored().length, before.length + 1)
  // Words alone can still be sent, and the day after files too.
  saga.fill(messageTo, 'Bara ord.')
  await saga.press('Skicka meddelandet', { to: mine(number) })
  world().clock.advance({ hours: 25 })
  const later = await world().as('saga')
  await later.get(mine(number))
  later.fill(messageTo, 'I dag.')
  later.attach(/Skicka med en fil/, paper('the day after'))
  await later.press('Skicka meddelandet', { to: mine(number) })
})
