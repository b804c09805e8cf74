import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, send } from '../world/applying.ts'
import { answerStep, askForCompletion, caseUrl, decide, replyTo, stepsBefore, take } from '../world/desk.ts'
import { examplesOf } from '../world/examples.ts'
import { sendHole } from '../world/fault-report.ts'
import type { Name } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

// The services of Almvik whose cases go by maps of their own: from the application until the map comes to its end.

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()

/** The first example of a service that comes all the way, applied for by whoever it is about. */
const applyFor = async (slug: string): Promise<{ who: Name; number: string }> => {
  const example = examplesOf(slug).find(({ who, expect }) => who !== undefined && expect.complete === true)
  if (example?.who === undefined) return assert.fail(`Nobody comes all the way with ${slug}`)
  const c = await world().as(example.who)
  // A time to talk is booked in a calendar that these journeys do not open.
  const { talk: _, ...answers } = example.answers
  await answer(c, { ...example, answers })
  return { who: example.who, number: await send(c, example) }
}

const taken = async (officer: Name, number: string) => {
  const c = await world().as(officer)
  await take(c, number)
  return c
}

test('a safety alarm: the applicant is asked for more, chooses a time, and the case ends when the alarm works', async () => {
  const { who, number } = await applyFor('trygghetstelefon')
  const tomas = await taken('tomas', number)
  const her = await world().as(who)
  await her.get(mine(number))
  her.sees('Utreds (här är vi nu)')
  await tomas.click('Ring den som ska ha larmet')
  await tomas.press('Klart', { status: 422 })
  answerStep(tomas)
  await tomas.press('Klart', { to: caseUrl(number) })
  await tomas.click('Utred behovet')
  tomas.choose('Nej')
  await tomas.press('Klart', { to: caseUrl(number) })
  await askForCompletion(tomas, number, 'Vilken våning bor du på?')
  await her.get(mine(number))
  her.fill('Ditt svar', 'Andra våningen.')
  await her.press('Skicka svaret', { to: mine(number) })
  assert.deepEqual(await stepsBefore(tomas, number), ['Utred behovet'])
  await decide(tomas, number, /^Bifall/)
  await her.get(mine(number))
  her.sees('Din tid (här är vi nu)')
  await her.press('Skicka svaret', { status: 422 })
  assert.equal(her.page.errors.length, 2)
  answerStep(her)
  await her.press('Skicka svaret', { to: mine(number) })
  her.sees('Larmet sätts upp (här är vi nu)')
  assert.deepEqual(await stepsBefore(tomas, number), [
    'Beställ larm av installatören',
    'Ta emot installatörens kvitto',
    'Lämna uppgifter till larmcentralen',
    'Bekräfta provlarmet',
  ])
  tomas.sees('Ärendet är avslutat.')
  await her.get(mine(number))
  her.sees('Larmet sätts upp (klart)')
})

test('a safety alarm: nobody chooses a time, the installer sends no receipt, and the alarm does not work at first', async () => {
  const { number } = await applyFor('trygghetstelefon')
  await decide(await taken('tomas', number), number, /^Bifall/)
  world().clock.advance({ days: 8 })
  await world().settle()
  const tomas = await world().as('tomas')
  await tomas.get(caseUrl(number))
  await tomas.click('Beställ larm av installatören')
  answerStep(tomas)
  await tomas.press('Klart', { to: caseUrl(number) })
  tomas.sees('Inget kvitto på 21 dagar')
  world().clock.advance({ days: 22 })
  await world().settle()
  const again = await world().as('tomas')
  assert.deepEqual(await stepsBefore(again, number, { fungerar: 'Nej' }), [
    'Fråga installatören',
    'Lämna uppgifter till larmcentralen',
    'Bekräfta provlarmet',
    'Låt installatören rätta till larmet',
  ])
  again.sees('Ärendet är avslutat.')
})

test('a parking permit that will be refused: the applicant answers the material, or not, before it is decided', async () => {
  const { who, number } = await applyFor('parkeringstillstand-rorelsehindrade')
  const hanna = await taken('hanna', number)
  assert.deepEqual(await stepsBefore(hanna, number, { tillstand: 'Nej' }), [
    'Granska underlaget',
    'Utred gångförmågan',
    'Låt den sökande se underlaget',
  ])
  hanna.sees('Inget svar på 14 dagar')
  hanna.seesNot('Skriv beslut')
  const her = await world().as(who)
  await her.get(mine(number))
  her.sees('Utreds (här är vi nu)')
  await her.press('Skicka svaret', { status: 422 })
  her.fill('Vad vill du säga om underlaget?', 'Läkaren har sett fel papper.')
  await her.press('Skicka svaret', { to: mine(number) })
  await hanna.get(caseUrl(number))
  hanna.sees('Läkaren har sett fel papper.')
  await decide(hanna, number, /^Avslag/)
  hanna.sees('Ärendet är avslutat.')
})

test('a parking permit that will be refused: silence for 14 days, and it can be decided', async () => {
  const { number } = await applyFor('parkeringstillstand-rorelsehindrade')
  await stepsBefore(await taken('hanna', number), number, { tillstand: 'Nej' })
  world().clock.advance({ days: 15 })
  await world().settle()
  const hanna = await world().as('hanna')
  await decide(hanna, number, /^Avslag/)
  hanna.sees('Ärendet är avslutat.')
})

test('financial assistance: the money is paid, and the case ends by itself after two days', async () => {
  const { who, number } = await applyFor('ekonomiskt-bistand-ateransokan')
  const josefin = await taken('josefin', number)
  await decide(josefin, number, /^Bifall/)
  assert.deepEqual(await stepsBefore(josefin, number), ['Lägg upp utbetalningen'])
  const her = await world().as(who)
  await her.get(mine(number))
  her.sees('Betalas ut (här är vi nu)')
  world().clock.advance({ days: 3 })
  await world().settle()
  await world().settle()
  const again = await world().as('josefin')
  await again.get(caseUrl(number))
  again.sees('Ärendet är avslutat.')
})

test('a building permit: the neighbours are asked beside the examination, and the decision is announced', async () => {
  const { number } = await applyFor('bygglov-komplementbyggnad')
  const nils = await taken('nils', number)
  assert.deepEqual((await stepsBefore(nils, number, { grannar: 'Ja' })).toSorted(), [
    'Anteckna vad grannarna tycker',
    'Bjud in grannarna att yttra sig',
    'Granska om ansökan är komplett',
    'Pröva mot planen medan grannarna svarar',
  ])
  await decide(nils, number, /^Bifall/)
  assert.deepEqual(await stepsBefore(nils, number), ['Kungör beslutet'])
  nils.sees('Ärendet är avslutat.')
})

test('a place in preschool: chosen out of the queue, decided, and taken by the guardian', async () => {
  const { who, number } = await applyFor('forskoleplats')
  const lena = await taken('lena', number)
  await decide(lena, number, /^Bifall|^Plats|^Ja/)
  const guardian = await world().as(who)
  await guardian.get(mine(number))
  guardian.choose('Ja')
  await guardian.press('Skicka svaret', { to: mine(number) })
  guardian.sees('Placering (här är vi nu)')
  assert.deepEqual(await stepsBefore(lena, number), ['Placera barnet'])
  lena.sees('Ärendet är avslutat.')
})

test('a fault that nobody mends in 30 days is replied to all the same', async () => {
  const { number } = await sendHole(world().visitor())
  const hanna = await taken('hanna', number)
  await hanna.click('Bedöm felet')
  hanna.choose('Laga felet')
  await hanna.press('Klart', { to: caseUrl(number) })
  hanna.sees('Inte lagat på 30 dagar')
  world().clock.advance({ days: 31 })
  await world().settle()
  const again = await world().as('hanna')
  await replyTo(again, number, /^Åtgärdas inte/, 'Det dröjer.')
  again.sees('Ärendet är avslutat.')
})
