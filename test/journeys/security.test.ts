import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl, take } from '../world/desk.ts'
import { answerUntil, answerUntilCheck, apply, cv, draftOf, journey, sendButton } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

// Everything that is not somebody's answers as what does not exist answers: the same status, the same words, the same headers.

let maja: { number: string; receipt: string; draft: string; file: string }
const world = useWorld(async w => {
  const client = await w.as('maja')
  const { number, receipt } = await apply(client, { cv: c => c.attach(/CV/, cv) })
  const karin = await w.as('karin')
  await karin.get(caseUrl(number))
  const file =
    karin
      .link(/Mitt CV/)
      .split('/')
      .at(-1) ?? ''
  await client.get(journey)
  await answerUntil(client, 'onskemal')
  maja = { number, receipt, draft: draftOf(client), file }
})

const nothing = '01900000-0000-7000-8000-000000000000'

/** The answer without what is new each time: tokens, incident numbers, the address itself. */
const answerOf = async (c: Client, path: string, init?: RequestInit): Promise<string> => {
  const response = await c.send(path, init)
  const headers = [...response.headers].filter(([name]) => !['date', 'content-length', 'set-cookie'].includes(name))
  const body = (await response.text()).replace(/name="_csrf" value="[^"]*"/g, '').replaceAll(/till=[^"&]*/g, '')
  return JSON.stringify({ status: response.status, headers, body })
}

const sameAsNothing = async (c: Client, there: string, absent: string): Promise<void> => {
  const [found, missing] = [await answerOf(c, there), await answerOf(c, absent)]
  assert.equal(JSON.parse(missing).status, 404, absent)
  assert.equal(found, missing, `${there} answers otherwise than ${absent}`)
}

test("another resident's case, receipt, draft and file do not exist", async () => {
  const elias = await world().as('elias')
  const pairs: [string, string][] = [
    [`/mina-sidor/arenden/${maja.number}`, '/mina-sidor/arenden/SOM-2026-9999'],
    [`/mina-sidor/arenden/${maja.number}/filer/${maja.file}`, `/mina-sidor/arenden/SOM-2026-9999/filer/${nothing}`],
    [`/kvitto/${maja.receipt}`, `/kvitto/${nothing}`],
    [`/kvitto/${maja.receipt}.pdf`, `/kvitto/${nothing}.pdf`],
    [`${journey}/${maja.draft}/onskemal`, `${journey}/${nothing}/onskemal`],
    [`${journey}/${maja.draft}/kontrollera`, `${journey}/${nothing}/kontrollera`],
    [`${journey}/${maja.draft}/sparat`, `${journey}/${nothing}/sparat`],
  ]
  for (const [there, absent] of pairs) await sameAsNothing(elias, there, absent)
})

test("another resident's case, draft and application can't be changed", async () => {
  const elias = await world().as('elias')
  await elias.get(journey)
  const token = elias.sendingOf('Börja ansökan').pairs.find(([name]) => name === '_csrf')?.[1]
  const send = (path: string, fields: Record<string, string>) => {
    const all = { _csrf: String(token), ...fields }
    const body = path.endsWith('/meddelande') ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries(all)) body.append(name, value)
    return answerOf(elias, path, { method: 'POST', headers: { origin: world().originOf('almvik') }, body })
  }
  const pairs: [string, string, Record<string, string>][] = [
    [
      `/mina-sidor/arenden/${maja.number}/meddelande`,
      '/mina-sidor/arenden/SOM-2026-9999/meddelande',
      { meddelande: 'Hej' },
    ],
    [`${journey}/${maja.draft}/onskemal`, `${journey}/${nothing}/onskemal`, { areas: 'kok', periods: 'vecka-25-27' }],
    [`${journey}/${maja.draft}/skicka`, `${journey}/${nothing}/skicka`, {}],
    [`${journey}/${maja.draft}/ta-bort`, `${journey}/${nothing}/ta-bort`, {}],
  ]
  for (const [there, absent, fields] of pairs) {
    const missing = await send(absent, fields)
    // Throwing away what is not there is done already.
    assert.equal(JSON.parse(missing).status, absent.endsWith('/ta-bort') ? 303 : 404, absent)
    assert.equal(await send(there, fields), missing, there)
  }
  const owner = await world().as('maja')
  await owner.get(`${journey}/${maja.draft}/onskemal`)
})

test('the case of another committee does not exist for Nils, nor the one of another municipality for Ylva', async () => {
  for (const name of ['nils', 'ylva'] as const) {
    const officer = await world().as(name)
    await sameAsNothing(officer, caseUrl(maja.number), caseUrl('SOM-2026-9999'))
    await sameAsNothing(
      officer,
      caseUrl(maja.number, `filer/${maja.file}`),
      caseUrl('SOM-2026-9999', `filer/${nothing}`),
    )
    await sameAsNothing(officer, caseUrl(maja.number, 'beslut'), caseUrl('SOM-2026-9999', 'beslut'))
    await officer.get('/handlaggning?status=all&q=lindqvist')
    officer.seesNot(maja.number)
  }
})

test('a file is to be had only through the case that it hangs on', async () => {
  const { number } = await apply(await world().as('omar'))
  const karin = await world().as('karin')
  await sameAsNothing(karin, caseUrl(number, `filer/${maja.file}`), caseUrl(number, `filer/${nothing}`))
})

test('Petra, who handles no cases, is refused at the door; whether the case exists makes no difference', async () => {
  const petra = await world().as('petra')
  await petra.get('/handlaggning', { status: 403 })
  // The way on does not lead to the same refusal.
  await petra.click('Till startsidan')
  assert.equal(await answerOf(petra, caseUrl(maja.number)), await answerOf(petra, caseUrl('SOM-2026-9999')))
})

test('a resident is no officer, an officer no resident, and a visitor neither', async () => {
  const client = await world().as('maja')
  await client.get(caseUrl(maja.number), { to: '/logga-in/medarbetare' })
  const karin = await world().as('karin')
  await karin.get(`/mina-sidor/arenden/${maja.number}`, { to: '/logga-in' })
  const visitor = world().visitor()
  assert.equal(
    await answerOf(visitor, caseUrl(maja.number)).then(text => text.replaceAll(maja.number, 'N')),
    (await answerOf(visitor, caseUrl('SOM-2026-9999'))).replaceAll('SOM-2026-9999', 'N'),
  )
})

test('Sven, who may only read, can do nothing by what he forges', async () => {
  const sven = await world().as('sven')
  await sven.get(caseUrl(maja.number))
  const token = String(sven.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1])
  const parts = [
    'ta',
    'slapp',
    'lamna',
    'avsluta',
    'meddelande',
    'komplettering',
    'beslut',
    'beslut/skriv?utfall=approved',
  ]
  for (const part of [...parts, 'komplettering/ta-tillbaka', 'komplettering/mer-tid']) {
    const response = await sven.send(caseUrl(maja.number, part), {
      method: 'POST',
      headers: { origin: world().originOf('almvik') },
      body: new URLSearchParams({ _csrf: token, rev: '1', meddelande: 'x', utfall: 'approved' }),
    })
    assert.equal(response.status, 403, part)
  }
})

test('a form without its token, with one of another session, from another site, or of another type changes nothing', async () => {
  const karin = await world().as('karin')
  const johan = await world().as('johan')
  const { number } = await apply(await world().as('lova'))
  await johan.get(caseUrl(number))
  await karin.get(caseUrl(number))
  const stolen = String(johan.sendingOf('Ta ärendet').pairs.find(([name]) => name === '_csrf')?.[1])
  const own = String(karin.sendingOf('Ta ärendet').pairs.find(([name]) => name === '_csrf')?.[1])
  const origin = world().originOf('almvik')
  const tries: [string, RequestInit, number][] = [
    ['no token', { headers: { origin }, body: new URLSearchParams({ rev: '1' }) }, 403],
    ['an empty token', { headers: { origin }, body: new URLSearchParams({ rev: '1', _csrf: '' }) }, 403],
    ["another session's token", { headers: { origin }, body: new URLSearchParams({ rev: '1', _csrf: stolen }) }, 403],
    ['half a token', { headers: { origin }, body: new URLSearchParams({ rev: '1', _csrf: own.slice(0, 43) }) }, 403],
    [
      'another site',
      { headers: { origin: 'https://evil.example' }, body: new URLSearchParams({ rev: '1', _csrf: own }) },
      403,
    ],
    [
      'a neighbour',
      { headers: { origin: world().originOf('granas') }, body: new URLSearchParams({ rev: '1', _csrf: own }) },
      403,
    ],
    ['a sandbox', { headers: { origin: 'null' }, body: new URLSearchParams({ rev: '1', _csrf: own }) }, 403],
    ['nobody says where from', { body: new URLSearchParams({ rev: '1', _csrf: own }) }, 403],
    [
      'JSON',
      { headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ rev: 1, _csrf: own }) },
      415,
    ],
    ['plain text', { headers: { origin, 'content-type': 'text/plain' }, body: `rev=1&_csrf=${own}` }, 415],
  ]
  for (const [what, init, status] of tries)
    assert.equal((await karin.send(caseUrl(number, 'ta'), { method: 'POST', ...init })).status, status, what)
  await karin.get(caseUrl(number))
  assert.ok(karin.offers('Ta ärendet'), 'nothing was changed')
  await take(karin, number)
})

test('signing out needs the form too, and ends the session for good', async () => {
  const karin = await world().as('karin')
  await karin.get('/handlaggning')
  const session = karin.jar.get(world().originOf('almvik'), '__Host-torg')
  assert.equal(
    (await karin.send('/logga-ut', { method: 'POST', headers: { origin: 'https://evil.example' } })).status >= 400,
    true,
  )
  await karin.get('/handlaggning')
  await karin.press('Logga ut', { to: '/' })
  const thief = world().visitor('almvik', session)
  await thief.get('/handlaggning', { to: '/logga-in/medarbetare' })
})

test('a session ends by itself: after two idle hours, after twelve in any case', async () => {
  const idle = await world().as('maja')
  const busy = await world().as('elias')
  await idle.get('/mina-sidor')
  for (let half = 0; half < 5; half += 1) {
    world().clock.advance({ minutes: 30 })
    await busy.get('/mina-sidor')
  }
  await idle.get('/mina-sidor', { to: '/logga-in' })
  for (let half = 0; half < 19; half += 1) {
    world().clock.advance({ minutes: 30 })
    if (half < 18) await busy.get('/mina-sidor')
  }
  await busy.get('/mina-sidor', { to: '/logga-in' })
})

test('an application that is sent twice at the same moment is one', async () => {
  const greta = await world().as('lova')
  await greta.get(journey)
  await answerUntilCheck(greta)
  const sending = greta.sendingOf(sendButton)
  const body = (): URLSearchParams => new URLSearchParams(sending.pairs.map(([name, value]) => [name, String(value)]))
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      greta.send(sending.action, { method: 'POST', headers: { origin: world().originOf('almvik') }, body: body() }),
    ),
  )
  assert.equal(new Set(answers.map(answer => `${answer.status} ${answer.headers.get('location')}`)).size, 1)
  assert.equal(answers[0]?.status, 303)
})

test('everything that Maja has is still hers', async () => {
  const client = await world().as('maja')
  await client.get(`/kvitto/${maja.receipt}`)
  client.sees(maja.number)
})
