import assert from 'node:assert/strict'
import { test } from 'node:test'
import { journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const eid = (): string =>
  world().config.eid.port === 0 ? assert.fail('The e-ID has no port') : `http://127.0.0.1:${world().config.eid.port}`

/** The hops of the provider: from its page to its end, and home with a code. */
const home = (): RegExp[] => [new RegExp(`^${eid()}/`), /^\/logga-in\/svar\?/]

test('Maja signs in with her e-ID on the way to an application, and comes back to where she was going', async () => {
  const maja = world().visitor()
  await maja.get(journey, { to: `/logga-in` })
  await maja.click(/Logga in|Fortsätt/, { to: [/^\/logga-in|^http/, new RegExp(`^${eid()}/`)] })
})

test('the way over the e-ID, whole: picked, sent home, signed in, and out again', async () => {
  const maja = world().visitor()
  await maja.get('/mina-sidor', { to: '/logga-in' })
  const start =
    maja.page.links.find(link => link.href.startsWith('/logga-in/starta'))?.href ?? assert.fail('No way to the e-ID')
  await maja.get(start, { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
  await maja.press(/Maja Lindqvist/, { to: [...home(), '/mina-sidor'] })
  maja.sees('Hej Maja!')
  await maja.press('Logga ut', { to: '/' })
  await maja.get('/mina-sidor', { to: '/logga-in' })
})

test("Karin signs in as staff, and Maja can't: she has no account at work", async () => {
  const karin = world().visitor()
  await karin.get('/handlaggning', { to: '/logga-in/medarbetare' })
  const start =
    karin.page.links.find(link => link.href.startsWith('/logga-in/medarbetare/starta'))?.href ??
    assert.fail('No way to the e-ID')
  await karin.get(start, { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
  karin.seesNot('Maja Lindqvist')
  await karin.press(/Karin Öberg/, { to: [...home(), '/handlaggning'] })
  karin.sees('Ärenden')
})

test('Ylva of Granås is nobody in Almvik', async () => {
  const ylva = world().visitor()
  await ylva.get('/logga-in/medarbetare/starta', { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
  await ylva.press(/Ylva Norén/, { to: [...home(), '/logga-in/medarbetare'] })
  await ylva.get('/handlaggning', { to: '/logga-in/medarbetare' })
})

for (const [button, words] of [
  [/^Avbryt/, /avbr/i],
  [/tid/i, /tid|igen/i],
] as const)
  test(`when it does not go well (${button}) one is told so in words, and nobody is signed in`, async () => {
    const maja = world().visitor()
    await maja.get('/logga-in/starta?till=/mina-sidor', { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
    await maja.press(button, { to: [...home(), '/logga-in'] })
    assert.match(maja.page.text, words)
    await maja.get('/mina-sidor', { to: '/logga-in' })
  })

test('an answer that was not asked for, or is used twice, signs nobody in', async () => {
  const maja = world().visitor()
  await maja.get('/logga-in/svar?code=abc&state=def', { to: '/logga-in' })
  await maja.get('/logga-in/starta?till=/mina-sidor', { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
  const pending = maja.jar.get(world().originOf('almvik'), '__Host-torg-inloggning') ?? ''
  await maja.press(/Maja Lindqvist/, { to: [...home(), '/mina-sidor'] })
  const thief = world().visitor()
  thief.jar.set('__Host-torg-inloggning', pending)
  await thief.get('/logga-in/svar?code=abc&state=def', { to: '/logga-in' })
})

test('Maja goes back to the answer of the e-ID when she is signed in already, and comes to where she is', async () => {
  const maja = await world().as('maja')
  await maja.get('/logga-in/svar?code=used&state=used', { to: '/mina-sidor' })
  const karin = await world().as('karin')
  await karin.get('/logga-in/svar?code=used&state=used', { to: '/handlaggning' })
})

test('signing in gives a new session, so that one planted before is worth nothing', async () => {
  const maja = world().visitor('almvik', 'planted-by-somebody-else')
  await maja.get('/logga-in/starta?till=/mina-sidor', { to: [new RegExp(`^${eid()}/`), new RegExp(`^${eid()}/`)] })
  await maja.press(/Maja Lindqvist/, { to: [...home(), '/mina-sidor'] })
  assert.notEqual(maja.jar.get(world().originOf('almvik'), '__Host-torg'), 'planted-by-somebody-else')
})

test('a name that is nobody’s is refused with a line of text, whatever is asked for there, and health is told under any', async () => {
  const ask = (url: string, init: RequestInit = {}) =>
    world().app.server.fetch(new Request(url, init), { address: '127.0.0.1' })
  for (const path of ['/', '/logga-in', '/mina-sidor', '/finns-inte', '/api/v1/services']) {
    const refused = await ask(`http://evil.example${path}`)
    assert.equal(refused.status, 421, path)
    assert.doesNotMatch(await refused.text(), /evil|Almvik/)
    assert.equal(refused.headers.get('location'), null)
  }
  assert.equal((await ask('http://evil.example/kvitto/kod', { method: 'POST', body: 'kod=x' })).status, 421)
  assert.equal((await ask('http://10.0.0.4:3000/healthz')).status, 200)
  assert.equal((await ask('http://localhost:3000/')).status, 200)
})
