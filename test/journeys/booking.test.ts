import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Client } from '../support/client.ts'
import { answer, send } from '../world/applying.ts'
import { caseUrl, decide, take } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import type { Name } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const day = 'tisdag 1 december 2026'

/** The example of somebody who books a time, with another time, by whoever. */
const booking = (who: Name, start: string | undefined): Example => {
  const [first] = examplesOf('bygglov-komplementbyggnad')
  const { talk: _talk, ...answers } = first?.answers ?? {}
  return {
    ...(first ?? assert.fail()),
    who,
    answers: start === undefined ? answers : { ...answers, talk: { start, minutes: 30 } },
  }
}
const toCheck = async (who: Name, start?: string): Promise<Client> => {
  const c = await world().as(who)
  await answer(c, booking(who, start))
  return c
}
const talk = (c: Client): string => c.page.url.pathname.replace('/kontrollera', '/samtal')
const rows = () =>
  world().write('almvik', async w => {
    const { rows: all } = await sql<{
      held: boolean
    }>`select held_until is not null as held from services.slot`.execute(w.tx)
    return all.map(({ held }) => held)
  })

test('Erik chooses a time by day, it is kept for him, and his when he has sent', async () => {
  const erik = await toCheck('erik', '2026-12-01T09:00')
  erik.sees('tisdag 1 december 2026 kl. 09:00–09:30')
  erik.sees('Vi håller din tid till klockan 08:20')
  assert.deepEqual(await rows(), [true])
  const number = await send(erik, booking('erik', '2026-12-01T09:00'))
  assert.deepEqual(await rows(), [false])
  const when = 'tisdag 1 december 2026 kl. 09:00–09:30'
  erik.sees(`Bokat samtal: ${when}`)
  await world().settle()
  const mail = (await world().mailsTo('erik')).at(-1)
  assert.match(mail?.text ?? '', /Du har bokat tid tisdag 1 december 2026 kl\.\s09:00–09:30\./)
  const nils = await world().as('nils')
  await nils.get(caseUrl(number))
  nils.sees(`Bokat samtal: ${when}`)

  const greta = await world().as('greta')
  await answer(greta, booking('greta', undefined))
  await greta.get(talk(greta))
  assert.ok(!greta.page.source.includes('value="2026-12-01T09:00"'), 'a time that somebody has is not offered')
  assert.ok(greta.page.source.includes('value="2026-12-01T09:30"'))

  // Erik takes another time, from the face of the case.
  await erik.get(`/mina-sidor/arenden/${number}`)
  erik.sees(`Bokat samtal: ${when}`)
  await erik.press('Boka om eller avboka', { to: '/e-tjanster/bygglov-komplementbyggnad/ansokan/*/samtal' })
  erik.choose('10:00–10:30', day)
  await erik.press('Fortsätt', { to: /kontrollera$/ })
  await erik.press(/^Skicka/, { to: '/kvitto/*' })
  erik.sees('Bokat samtal: tisdag 1 december 2026 kl. 10:00–10:30')
  await erik.get(`/mina-sidor/arenden/${number}`)
  erik.seesNot(when)
  // And back again, which a second correction may.
  await erik.press('Boka om eller avboka', { to: '/e-tjanster/bygglov-komplementbyggnad/ansokan/*/samtal' })
  const radios = erik.page.source
  assert.ok(
    radios.indexOf('Jag vill inte boka någon tid') < radios.indexOf(day),
    'no time stands first, apart from the days',
  )
  erik.choose('09:00–09:30', day)
  await erik.press('Fortsätt', { to: /kontrollera$/ })
  await erik.press(/^Skicka/, { to: '/kvitto/*' })

  await erik.get(`/mina-sidor/arenden/${number}/aterkalla`)
  await erik.press(/^(Ta tillbaka|Återkalla)/, { to: `/mina-sidor/arenden/${number}` })
  assert.deepEqual(await rows(), [], 'who withdraws gives the time back')
  await greta.get(talk(greta))
  assert.ok(greta.page.source.includes('value="2026-12-01T09:00"'))
})

test('one person has one time that is to come: another is refused in plain words; what is dismissed gives its time back', async () => {
  const lova = await toCheck('lova', '2026-12-01T09:00')
  const number = await send(lova, booking('lova', '2026-12-01T09:00'))
  const again = await world().as('lova')
  await answer(again, booking('lova', undefined))
  await again.get(talk(again))
  again.choose('09:30–10:00', day)
  await again.press('Fortsätt', { status: 422 })
  assert.match(again.page.errors.join(), /Du har redan en bokad tid: tisdag 1 december 2026 kl\.\s09:00–09:30/)
  again.choose('Jag vill inte boka någon tid', /Vill du prata/)
  await again.press('Fortsätt', { to: /./ })
  await again.get(again.page.url.pathname.replace(/[^/]+$/, 'ta-bort'))
  await again.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })

  // What is dismissed is not tried: the time is somebody else's to have.
  const nils = await world().as('nils')
  await take(nils, number)
  await decide(nils, number, /^Avvisas/)
  assert.deepEqual(await rows(), [])
})

test('two choose the same time on pages that were opened before: one gets it, the other is told and chooses again', async () => {
  const [astrid, omar] = [await toCheck('astrid'), await toCheck('omar')]
  for (const c of [astrid, omar]) {
    await c.get(talk(c))
    c.choose('10:00–10:30', day)
  }
  await astrid.press('Fortsätt', { to: /./ })
  await omar.press('Fortsätt', { status: 422 })
  assert.deepEqual(omar.page.errors, ['Någon annan hann före. Välj en annan tid.'])
  omar.choose('10:30–11:00', day)
  await omar.press('Fortsätt', { to: /./ })

  // A draft that goes gives its time back.
  await astrid.get(astrid.page.url.pathname.replace(/[^/]+$/, 'ta-bort'))
  await astrid.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
  await omar.get(omar.page.url.pathname.replace(/[^/]+$/, 'samtal'))
  assert.ok(omar.page.source.includes('value="2026-12-01T10:00"'))
  await omar.get(omar.page.url.pathname.replace(/[^/]+$/, 'ta-bort'))
  await omar.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
})

test('four press at the same moment for the same time: one gets it, and three are told', async () => {
  const all: Client[] = []
  for (const who of ['erik', 'astrid', 'omar', 'lova'] as const) {
    const c = await toCheck(who)
    await c.get(talk(c))
    c.choose('13:00–13:30', 'torsdag 3 december 2026')
    all.push(c)
  }
  const outcomes = await Promise.allSettled(all.map(c => c.press('Fortsätt', { to: /./ })))
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected', 'rejected'])
  for (const [i, c] of all.entries()) {
    const path = talk(c).replace(/[^/]+$/, 'ta-bort')
    if (outcomes[i]?.status === 'rejected') {
      c.choose('13:00–13:30', 'torsdag 3 december 2026')
      await c.press('Fortsätt', { status: 422 })
      assert.deepEqual(c.page.errors, ['Någon annan hann före. Välj en annan tid.'])
    }
    await c.get(path)
  }
  for (const c of all) await c.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
  assert.deepEqual(await rows(), [])
})

test('who waits too long may lose the time, is told before anything is sent, and has all other answers left', async () => {
  const lova = await toCheck('lova', '2026-12-01T11:00')
  world().clock.advance({ minutes: 21 })
  const elias = await toCheck('elias', '2026-12-01T11:00')
  await send(elias, booking('elias', '2026-12-01T11:00'))
  await lova.press('Skicka ansökan', { to: '/e-tjanster/*/ansokan/*/samtal' })
  lova.sees('Tiden du valde är inte ledig längre')
  assert.ok(!lova.page.source.includes('value="2026-12-01T11:00"'))
  lova.choose('Jag vill inte boka någon tid', /Vill du prata/)
  await lova.press('Fortsätt', { to: /./ })
  lova.sees('Trä, röd')
  await lova.press('Skicka ansökan', { to: '/kvitto/*' })
})

test('when no time is left one is told so and what to do, and can send all the same', async () => {
  await world().write('almvik', async w => {
    await sql`update services.calendar set body = jsonb_set(body, '{weekly}', '{}')`.execute(w.tx)
  })
  const maja = await world().as('maja')
  await answer(maja, booking('maja', undefined))
  await maja.get(talk(maja))
  maja.sees('Det finns inga lediga tider')
  maja.sees('Ring 0999-100 40, så hittar vi en tid.')
  await maja.press('Fortsätt', { to: /./ })
})
