import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('a visitor comes to the front page and finds the summer job by search, subject and life situation', async () => {
  const visitor = world().visitor()
  await visitor.get('/')
  assert.equal(visitor.page.heading, 'Vad vill du göra i dag?')
  visitor.fill('Vad letar du efter?', 'somarjob')
  await visitor.press('Sök')
  visitor.sees('Menade du sommarjobb')
  await visitor.click('sommarjobb')
  assert.equal(visitor.value('Vad letar du efter?'), 'sommarjobb')
  await visitor.click('Sommarjobb')
  assert.equal(visitor.page.heading, 'Sommarjobb')
  await visitor.get('/')
  await visitor.click('Hela ämnet: Jobb och företag')
  await visitor.click('Sommarjobb')
  await visitor.get('/')
  await visitor.click('Du ska få ditt första jobb')
  await visitor.click('Råd till dig som söker sommarjobb')
  visitor.sees('Ta med legitimation första dagen.')
})

test('the page of a service says who, what, how long, what happens after, what it costs and on what law', async () => {
  const visitor = world().visitor()
  await visitor.get('/e-tjanster/sommarjobb')
  for (const heading of ['Vem kan ansöka', 'Det här behöver du', 'Det här händer sedan', 'Dina uppgifter'])
    visitor.sees(heading)
  assert.equal(visitor.fact('Svarstid'), 'Högst 60 dagar från det att vi har fått det')
  assert.equal(visitor.fact('Kostnad'), 'Det kostar inget att ansöka.')
  assert.match(visitor.fact('Lag som gäller') ?? '', /Förvaltningslagen/)
  visitor.sees('0999‑100 40')
  await visitor.click('Starta ansökan', { to: '/logga-in' })
  await visitor.get('/e-tjanster/finns-inte', { status: 404 })
})

test('whom a service is not for is said before one signs in, in the words that are said afterwards', async () => {
  const visitor = world().visitor()
  await visitor.get('/e-tjanster/ekonomiskt-bistand-ateransokan')
  visitor.sees('Vem kan inte ansöka')
  const words = 'Du måste ha fyllt 18 år för att söka här. Ring 0999-100 70, så hjälper vi dig.'
  visitor.sees(words)
  const maja = await world().as('maja')
  await maja.get('/e-tjanster/ekonomiskt-bistand-ateransokan/ansokan')
  maja.sees('Du kan inte ansöka här')
  maja.sees(words)
  await visitor.get('/e-tjanster/skolskjuts')
  visitor.seesNot('Vem kan inte ansöka')
})

test('what nobody has is said kindly, with somewhere to go', async () => {
  const visitor = world().visitor()
  await visitor.get('/sok')
  visitor.sees('Ansök och gör ärenden')
  await visitor.get('/sok?q=xyzzy')
  visitor.sees('Vi hittade inget på ”xyzzy”')
  const elsewhere = world().visitor('granas')
  await elsewhere.get('/amnen/skola-och-forskola')
  elsewhere.sees('Här finns ingen e-tjänst än')
  for (const path of ['/amnen/x', '/livssituationer/x', '/sidor/x', '/sprak/xx', '/finns-inte']) {
    await visitor.get(path, { status: 404 })
  }
  visitor.sees('Sidan finns inte')
})

test('the language is chosen on the page one is on, and nobody is led away by it', async () => {
  const visitor = world().visitor()
  await visitor.get('/sok?q=sommarjobb')
  await visitor.click('English', { to: '/sok' })
  assert.equal(visitor.page.heading, 'Search')
  for (const path of [
    '/',
    '/e-tjanster/sommarjobb',
    '/amnen/arbete',
    '/livssituationer/ung',
    '/sidor/overklaga',
    '/tillganglighet',
    '/om-webbplatsen',
    '/logga-in?fel=too-low',
    '/logga-in/medarbetare',
  ]) {
    await visitor.get(path)
    assert.doesNotMatch(visitor.page.heading, /[åäö]/i, path)
  }
  for (const away of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '']) {
    await visitor.get(`/sprak/sv?till=${encodeURIComponent(away)}`, { to: '/' })
  }
  assert.equal(visitor.page.heading, 'Vad vill du göra i dag?')
})

test('the accessibility statement has what the law asks for', async () => {
  const visitor = world().visitor()
  await visitor.get('/')
  await visitor.click('Tillgänglighet')
  visitor.sees('Webbplatsen är delvis förenlig med lagen')
  visitor.sees('Vi prövade senast 23 november 2026')
  visitor.sees('tillganglighet@almvik.example')
  assert.equal(visitor.link(/Anmäl brister till Digg/), 'https://www.digg.se/tdosanmalan')
})

test('each way that signing in can fail has its words', async () => {
  const visitor = world().visitor()
  for (const [fault, words] of [
    ['cancelled', 'Du avbröt inloggningen'],
    ['timeout', 'Tiden tog slut'],
    ['unavailable', 'Inloggningen ligger nere'],
    ['too-low', 'Din e-legitimation räcker inte här'],
    ['failed', 'Det gick inte att logga in'],
  ]) {
    await visitor.get(`/logga-in?fel=${fault}`)
    visitor.sees(words ?? '')
    assert.match(visitor.link('Försök igen'), /^\/logga-in\/starta/)
  }
  await visitor.get('/logga-in/medarbetare?fel=unknown-staff')
  visitor.sees('Vi känner inte igen dig som medarbetare')
})
