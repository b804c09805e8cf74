import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { askForCompletion, decide, take } from '../world/desk.ts'
import { answerUntil, answerUntilCheck, apply, draftOf, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

/** What the script sends of the page that one is on. Gives the status and the words. */
const keep = async (c: Client, fields: Record<string, string>, origin = world().originOf('almvik')) => {
  const { pairs } = c.sendingOf('Fortsätt')
  const all = new Map([
    ...pairs.map(([name, value]): [string, string] => [name, String(value)]),
    ...Object.entries(fields),
  ])
  const answer = await c.send(`${c.page.url.pathname}/skrivet`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams([...all]),
  })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', words: await answer.text() }
}

test('the script keeps half an answer, and it stands there on another device', async () => {
  const maja = await world().as('maja')
  await maja.get(journey)
  await answerUntil(maja, 'om-dig')
  const kept = await keep(maja, { email: 'maja@', phone: '070' })
  assert.equal(kept.status, 200)
  assert.match(kept.type, /^text\/plain/)
  assert.match(kept.words, /^Sparat kl\.\s\d\d:\d\d$/)
  const library = await world().as('maja')
  await library.get(journey)
  await library.click('Fortsätt med ansökan')
  assert.equal(library.value('E-postadress'), 'maja@')
  assert.equal(library.value('Mobilnummer'), '070')
  assert.deepEqual(library.page.errors, [])
  // The first window goes on typing as itself; then the library's turn is over, and it is told so.
  assert.equal((await keep(maja, { email: 'maja@example' })).status, 200)
  const late = await keep(library, { email: 'bibliotek@' })
  assert.equal(late.status, 409)
  assert.match(late.words, /på en annan enhet/)
})

test('what the script sends goes through the same gates as a form', async () => {
  const lova = await world().as('lova')
  await lova.get(journey)
  await answerUntil(lova, 'om-dig')
  assert.equal((await keep(lova, { phone: '070' }, 'https://nagon.annanstans.example')).status, 403)
  assert.equal((await keep(lova, { phone: '070', _csrf: 'gissning' })).status, 403)
  const elias = await world().as('elias')
  await elias.get(journey)
  await answerUntil(elias, 'om-dig')
  const { pairs } = elias.sendingOf('Fortsätt')
  const foreign = await elias.send(`${lova.page.url.pathname}/skrivet`, {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)])),
  })
  assert.equal(foreign.status, 404)
  // Signed out, it leads to the sign-in: the script takes that as not saved.
  const out = world().visitor()
  const answer = await out.send(`${lova.page.url.pathname}/skrivet`, {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams({ phone: '070' }),
  })
  assert.equal(answer.status, 303)
  await lova.get(lova.page.url.pathname)
  assert.equal(lova.value('Mobilnummer'), '')
})

test('something typed that is not among the answers is pointed out before sending', async () => {
  const elias = await world().as('elias')
  await elias.get(journey)
  await answerUntil(elias, 'beratta')
  const at = elias.page.url.pathname
  await answerUntilCheck(elias)
  await elias.get(at)
  await keep(elias, { about: 'Jag har ändrat mig.' })
  await elias.get(`${journey}/${draftOf(elias)}/kontrollera`)
  elias.sees('Du har skrivit något som inte är med här')
  elias.seesNot('Jag har ändrat mig.')
  await elias.click(/^Vill du berätta/)
  await elias.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  elias.sees('Jag har ändrat mig.')
  elias.seesNot('Du har skrivit något som inte är med här')
})

test('half an answer is kept by "save and continue later" as well, without script', async () => {
  const omar = await world().as('omar')
  await omar.get(journey)
  await answerUntil(omar, 'om-dig')
  omar.fill('Mobilnummer', '070 åt')
  await omar.press('Spara och fortsätt senare', { to: `${journey}/*/sparat` })
  await omar.click('Fortsätt med ansökan')
  assert.equal(omar.value('Mobilnummer'), '070 åt')
})

test('another language takes along what is typed: on a page that is not saved, and on one that was refused', async () => {
  const saga = await world().as('saga')
  await saga.get(journey)
  await answerUntil(saga, 'om-dig')
  saga.fill('E-postadress', 'saga@')
  saga.fill('Mobilnummer', 'vet inte')
  await saga.press('English')
  assert.equal(saga.page.url.pathname.split('/').at(-1), 'om-dig')
  assert.equal(saga.value(/mail/), 'saga@')
  assert.equal(saga.value(/^Mobile/), 'vet inte')
  await saga.press('Continue', { status: 422 })
  assert.equal(saga.page.errors.length, 2)
  saga.fill(/^Mobile/, '070-174 06 33')
  await saga.press('Svenska')
  assert.equal(saga.value('E-postadress'), 'saga@')
  assert.equal(saga.value('Mobilnummer'), '070-174 06 33')
  await saga.get('/mina-sidor/uppgifter')
  saga.fill(/^Telefon/, 'ring mig')
  await saga.press('Spara', { status: 422 })
  await saga.press('English')
  assert.equal(saga.value(/^Phone/), 'ring mig')
  // Nothing was changed by it.
  await saga.get('/mina-sidor/uppgifter')
  assert.notEqual(saga.value(/^Phone/), 'ring mig')
})

test('Enter in a field of the form does what the form is for, and not the language', async () => {
  const maja = await world().as('maja')
  await maja.get(journey)
  await answerUntil(maja, 'om-dig')
  const first = maja.page.html.all.find(el => el.attrs.some(one => one.name === 'form' && one.value === 'formular'))
  assert.equal(first?.tagName, 'button')
  assert.ok(!first?.attrs.some(one => one.name === 'name'), 'the first button of the form chooses a language')
})

test('an English reader is told why the decision is in Swedish, and it is marked as Swedish', async () => {
  const omar = await world().as('omar')
  const { number } = await apply(omar, {
    beratta: c => c.fill('Vill du berätta något om dig själv?', 'Jag tycker om att vara ute. '.repeat(30)),
  })
  const birgitta = await world().as('birgitta')
  await take(birgitta, number)
  await askForCompletion(birgitta, number, 'Vilka veckor kan du arbeta?')
  await omar.get(`/mina-sidor/arenden/${number}`)
  omar.seesNot('myndighetens språk')
  omar.fill('Ditt svar', 'Vecka 26. Jag kan')
  await omar.press('English')
  omar.sees("The question is in Swedish, the authority's language.")
  assert.equal(omar.value('Your answer'), 'Vecka 26. Jag kan')
  await omar.press('Send the answer', { to: `/mina-sidor/arenden/${number}` })
  await decide(birgitta, number, /^Avslag/)
  await world().settle()
  await omar.get(`/mina-sidor/arenden/${number}`)
  omar.sees("The decision is in Swedish, the authority's language.")
  omar.sees('Download the decision as PDF (in Swedish)')
  const decision = omar.page.source.slice(omar.page.source.indexOf('id="beslut"'))
  assert.match(decision, /<div lang="sv">/)
  omar.sees('Show all of it')
  await birgitta.get(`/handlaggning/arenden/${number}`)
  birgitta.sees('Visa hela')
})
