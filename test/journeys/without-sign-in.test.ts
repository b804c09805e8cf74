import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const service = '/e-tjanster/synpunkt'
const begin = `${service}/utan-inloggning`
const inside = `${service}/ansokan/*/*`
const secret = '__Host-torg-utkast'

const writeOpinion = async (c: Client, text: string): Promise<string> => {
  await c.get(begin)
  await c.press('Fortsätt utan att logga in', { to: inside })
  c.choose('Ett förslag')
  c.fill('Din synpunkt', text)
  await c.press('Fortsätt', { to: inside })
  return c.page.url.pathname.split('/')[4] ?? ''
}
const codeOn = (c: Client): string =>
  /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(c.page.text)?.[0] ?? assert.fail('No code on the page')

/** Signs the browser in as somebody, as the e-ID would. */
const signIn = async (c: Client, name: 'maja' | 'elias' | 'lova' | 'omar' | 'astrid'): Promise<void> => {
  const other = await world().as(name)
  const at = world().originOf('almvik')
  c.jar.set('__Host-torg', String(other.jar.get(at, '__Host-torg')))
}

test('a visitor begins, goes on from a phone by the code, signs in, takes it over and sends', async () => {
  const library = world().visitor()
  await library.get(service)
  await library.click('Skriv till oss', { to: [] })
  const draft = await writeOpinion(library, 'Fler bänkar vid hamnen.')
  await library.press('Spara och fortsätt senare', { to: inside })
  const code = codeOn(library)

  const phone = world().visitor()
  await phone.get('/utkast/kod')
  phone.fill('Din kod', code.toUpperCase().replaceAll('-', ' '))
  await phone.press('Fortsätt', { to: inside })
  assert.notEqual(codeOn(phone), code, 'each device has a secret, and so a code, of its own')
  await phone.click(/^Fortsätt/, {})
  phone.choose('Nej')
  await phone.press('Fortsätt', { to: inside })
  phone.sees('Fler bänkar vid hamnen.')
  assert.match(phone.link('Jag vill hellre logga in och skicka som mig själv'), /^\/logga-in\?till=.*ta-over/)

  await signIn(phone, 'maja')
  // Whoever has signed in is asked first, wherever they come in.
  await phone.get(`${service}/ansokan/${draft}/kontrollera`, { to: inside })
  phone.seesNot('Fler bänkar')
  await phone.press('Ja, det är mitt', { to: inside })
  await phone.press('Skicka synpunkten', { to: '/kvitto/*' })

  // The code and the library's browser are good for nothing any more.
  await library.get(`${service}/ansokan/${draft}/kontrollera`, { to: '/logga-in' })
  const thief = world().visitor()
  await thief.get('/utkast/kod')
  thief.fill('Din kod', code)
  await thief.press('Fortsätt', { status: 422 })
  thief.sees('Koden stämmer inte')
})

test('a person who has a draft already keeps it, and chooses', async () => {
  const maja = await world().as('elias')
  await maja.get(`${service}/ansokan`)
  await maja.press(/Börja/, { to: inside })
  maja.choose('Beröm')
  maja.fill('Din synpunkt', 'Tack för isbanan.')
  await maja.press('Fortsätt', { to: inside })
  const browser = world().visitor()
  const draft = await writeOpinion(browser, 'Fler papperskorgar.')
  await signIn(browser, 'elias')
  await browser.get(`${service}/ansokan/${draft}/vad`, { to: inside })
  browser.sees('Det finns kvar, vad du än väljer.')
  await browser.press('Ja, det är mitt', { to: inside })
  await browser.get(`${service}/ansokan`)
  browser.sees('Du har 2 utkast')
  await browser.get('/mina-sidor/utkast')
})

test("a visitor's draft is nobody else's: not a visitor's, not somebody's who is signed in, and nobody's to claim", async () => {
  const owner = world().visitor()
  const draft = await writeOpinion(owner, 'Hemligt.')
  const pages = ['vad', 'svar', 'kontrollera', 'sparat', 'ta-bort', 'ny-version']
  await world().visitor().get(`${service}/ansokan/${draft}/vad`, { to: '/logga-in' })
  const other = world().visitor()
  await writeOpinion(other, 'Annat.')
  const lova = await world().as('lova')
  const signedIn = world().visitor()
  await writeOpinion(signedIn, 'Tredje.')
  await signIn(signedIn, 'omar')
  for (const c of [other, lova, signedIn])
    for (const page of pages) {
      const answer = await c.send(`${service}/ansokan/${draft}/${page}`)
      assert.equal(answer.status, 404, page)
      assert.doesNotMatch(await answer.text(), /Hemligt/)
    }
  for (const c of [lova, signedIn]) {
    const answer = await c.send(`${service}/ansokan/${draft}/ta-over`)
    assert.equal(answer.status, 404)
  }
  // To take it over by hand: the form of one's own, sent to the other's address.
  await signedIn.get('/mina-sidor/uppgifter')
  const token = signedIn.sendingOf('Spara').pairs.find(([name]) => name === '_csrf')?.[1]
  const answer = await signedIn.send(`${service}/ansokan/${draft}/ta-over`, {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams([['_csrf', String(token)]]),
  })
  assert.equal(answer.status, 404)
  await owner.get(`${service}/ansokan/${draft}/vad`)
})

test('a secret that somebody else has put into the browser is not used for what is begun or gone on with', async () => {
  const browser = world().visitor()
  const at = new URL(world().originOf('almvik'))
  const planted = 'bestämd-av-någon-annan'.replaceAll(/[^a-z-]/g, 'x')
  browser.jar.set(secret, planted)
  await writeOpinion(browser, 'Eget.')
  assert.notEqual(browser.jar.get(at, secret), planted)
  const first = browser.jar.get(at, secret)
  await browser.press('Spara och fortsätt senare', { to: inside })
  const code = codeOn(browser)
  await browser.get('/utkast/kod')
  browser.fill('Din kod', code)
  await browser.press('Fortsätt', { to: inside })
  assert.notEqual(browser.jar.get(at, secret), first)
})

test('forms of a visitor are guarded like those of anybody else', async () => {
  const c = world().visitor()
  const draft = await writeOpinion(c, 'Vaktat.')
  const origin = world().originOf('almvik')
  const send = (headers: Record<string, string>, fields: Record<string, string>) =>
    c.send(`${service}/ansokan/${draft}/ta-bort`, { method: 'POST', headers, body: new URLSearchParams(fields) })
  const { pairs } = c.sendingOf('Fortsätt')
  const token = String(pairs.find(([name]) => name === '_csrf')?.[1])
  assert.equal((await send({ origin: 'https://nagon.annanstans.example' }, { _csrf: token })).status, 403)
  assert.equal((await send({ origin }, { _csrf: 'gissning' })).status, 403)
  assert.equal((await send({ origin }, {})).status, 403)
  await c.get(`${service}/ansokan/${draft}/vad`)
})

test('the database holds neither the secret nor the code', async () => {
  const c = world().visitor()
  await writeOpinion(c, 'Avtryck.')
  const held = String(c.jar.get(new URL(world().originOf('almvik')), secret))
  const code = codeOn(c)
  const rows = await world().read('almvik', r => r.db.selectFrom('auth.visitor').selectAll().execute())
  assert.ok(rows.length > 0)
  for (const row of rows)
    for (const value of Object.values(row))
      for (const text of [String(value), Buffer.isBuffer(value) ? value.toString('latin1') : '']) {
        assert.ok(!text.includes(held))
        assert.ok(!text.includes(code))
      }
})

test('this device can be made to forget, and the code still opens it', async () => {
  const c = world().visitor()
  const draft = await writeOpinion(c, 'På biblioteket.')
  await c.press('Spara och fortsätt senare', { to: inside })
  const code = codeOn(c)
  const kept = String(c.jar.get(new URL(world().originOf('almvik')), secret))
  await c.press('Glöm utkastet på den här enheten', { to: '/' })
  await c.get(`${service}/ansokan/${draft}/vad`, { to: '/logga-in' })
  c.jar.set(secret, kept)
  await c.get(`${service}/ansokan/${draft}/vad`, { to: '/logga-in' })
  await c.get('/utkast/kod')
  c.fill('Din kod', code)
  await c.press('Fortsätt', { to: inside })
  await c.get(`${service}/ansokan/${draft}/vad`)
})

test('what nobody has touched for two weeks is gone, and no code opens it', async () => {
  const c = world().visitor()
  const draft = await writeOpinion(c, 'Glömt.')
  const code = codeOn(c)
  world().clock.advance({ hours: 24 * 15 })
  assert.equal((await c.send(`${service}/ansokan/${draft}/vad`)).status, 404)
  await c.get('/utkast/kod')
  c.fill('Din kod', code)
  await c.press('Fortsätt', { status: 422 })
})

test('a service that asks for sign-in first is not begun without it', async () => {
  const c = world().visitor()
  await c.get('/e-tjanster/sommarjobb/utan-inloggning', { to: ['/e-tjanster/sommarjobb/ansokan', '/logga-in'] })
  const answer = await c.send('/e-tjanster/sommarjobb/utan-inloggning', {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams(),
  })
  assert.match(answer.headers.get('location') ?? '', /\/ansokan$/)
  assert.equal(c.jar.get(new URL(world().originOf('almvik')), secret), undefined)
})

test('the whole way over the e-ID: from the check, signed in, back to what was begun, and sent', async () => {
  const c = world().visitor()
  await writeOpinion(c, 'Fler cykelställ vid stationen.')
  c.choose('Nej')
  await c.press('Fortsätt', { to: inside })
  const eid = new RegExp(`^http://127.0.0.1:${world().config.eid.port}/`)
  await c.click('Jag vill hellre logga in och skicka som mig själv')
  const start =
    c.page.links.find(link => link.href.startsWith('/logga-in/starta'))?.href ?? assert.fail('No way to the e-ID')
  await c.get(start, { to: [eid, eid] })
  await c.press(/Astrid Lindqvist/, { to: [eid, /^\/logga-in\/svar\?/, inside] })
  c.sees('Är det du som har börjat?')
  await c.press('Ja, det är mitt', { to: inside })
  c.sees('Fler cykelställ vid stationen.')
  await c.press('Skicka synpunkten', { to: '/kvitto/*' })
  await c.get('/mina-sidor')
  c.sees('SYN-2026')
})
