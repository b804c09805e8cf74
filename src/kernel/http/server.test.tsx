import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import {
  almvik,
  circumstances,
  clockAt,
  granas,
  keysAsTexts,
  openTestDatabase,
  quiet,
  system,
} from '../../../test/support/kernel.ts'
import { maskedToken, newFormSecret } from '../auth/csrf.ts'
import { beginSession, cookieName, sessionOf } from '../auth/session.ts'
import { openRead, openWrite } from '../db/transaction.ts'
import { Invalid, Missing, Redirect, Refused, Stale } from '../errors.ts'
import { happeningsOf } from '../events/events.ts'
import { createScanner } from '../files/scanner.ts'
import { openStore } from '../files/store.ts'
import { createMetrics } from './metrics.ts'
import { get, post } from './routes.ts'
import { createServer, type Server } from './server.ts'
import { staticFiles } from './static.ts'
import { anyone, officer, resident } from './who.ts'

const person = '0190a000-0000-7000-8000-0000000000aa'
const other = '0190a000-0000-7000-8000-0000000000bb'
const staff = '0190a000-0000-7000-8000-0000000000cc'

const home = get('/mina-sidor', {
  who: resident(),
  load: async r => ({ name: r.actor.name, count: (await happeningsOf(r, 'noted')).length }),
  page: (view, c) => (
    <html lang="sv">
      <h1>
        {view.name} {view.count}
      </h1>
      <p>{c.errors.word ? 'wrong' : 'right'}</p>
      <input name="word" value={c.typed('word')} />
    </html>
  ),
})
const note = post('/mina-sidor/not', {
  who: resident(),
  form: fields => {
    if (fields.text('word') === '') throw new Invalid({ word: { text: 'write a word' } })
    return fields.text('word')
  },
  do: async (w, word) => {
    await w.emit({ type: 'noted', subject: 'noted', visible: true, body: { word } })
    if (word === 'taken') throw new Invalid({ word: { text: 'another word' } })
    if (word === 'kept') throw new Redirect('/annat')
    if (word === 'stale') throw new Stale(['somebody was here'])
  },
  again: home,
  then: () => '/mina-sidor',
})
const seen = get('/handlaggning', {
  who: officer('case.read'),
  seen: () => [{ person, what: 'case', why: 'handling' }],
  load: () => ({}),
  page: () => <h1>desk</h1>,
})
const thrower = get('/fel/:kind', {
  who: anyone(),
  load: (_r, { params }) => {
    if (params.kind === 'missing') throw new Missing()
    if (params.kind === 'refused') throw new Refused({ text: 'no' })
    throw new Error('secret "19800101-1234" of a person')
  },
  page: () => <h1>never</h1>,
})

describe('the server', () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>
  let folder: string
  let server: Server
  const clock = clockAt()
  const cookies: Record<string, string> = {}
  const tokens: Record<string, string> = {}

  before(async () => {
    open = await openTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'torg-server-'))
    server = createServer({
      routes: [home, note, seen, thrower],
      municipalities: [almvik, granas],
      fallback: undefined,
      database: open.database,
      store: await openStore(folder),
      scanner: createScanner({}),
      texts: keysAsTexts,
      clock,
      files: staticFiles([{ name: 'torg.css', type: 'text/css', body: Buffer.from('h1 { color: green }') }]),
      findActor: async (_r, session) =>
        session.kind === 'officer'
          ? {
              kind: 'officer',
              id: session.subject,
              name: 'Karin',
              grants: session.subject === staff ? [{ unit: 'x', right: 'case.read' }] : [],
            }
          : { kind: 'resident', id: session.subject, name: 'Maja', protectedIdentity: false },
      findClient: async () => undefined,
      faultPage: fault => (
        <h1>{`${fault.kind} ${fault.reason && 'text' in fault.reason ? fault.reason.text : ''}${fault.changes ?? ''}`}</h1>
      ),
      log: quiet,
      metrics: createMetrics(),
      limits: { changesPerSession: 50, changesPerAddress: 100, signInsPerAddress: 10, tokensPerAddress: 10 },
      formTargets: [],
      demo: false,
      trustProxy: false,
    })
    for (const [name, kind, subject] of [
      ['maja', 'resident', person],
      ['lova', 'resident', other],
      ['karin', 'officer', staff],
      ['petra', 'officer', other],
    ] as const) {
      const here = circumstances(almvik, system, clock.now())
      const token = await openWrite(open.database, here, w => beginSession(w, kind, subject))
      cookies[name] = `${cookieName}=${token}`
      tokens[name] = (await openRead(open.database, here, r => sessionOf(r, token)))?.csrf ?? ''
    }
  })
  after(async () => {
    await open.done()
    await rm(folder, { recursive: true })
  })

  const ask = (path: string, init: RequestInit = {}, host = 'almvik.localhost:3000') =>
    server.fetch(
      new Request(`http://${host}${path}`, { redirect: 'manual', ...init, headers: { host, ...init.headers } }),
      { address: '127.0.0.1' },
    )
  const as = (name: string) => ({ headers: { cookie: cookies[name] ?? '' } })
  const send = (
    word: string,
    {
      name = 'maja',
      token = maskedToken(tokens[name] ?? newFormSecret()),
      origin = 'http://almvik.localhost:3000',
    } = {},
  ) =>
    ask('/mina-sidor/not', {
      method: 'POST',
      body: new URLSearchParams({ _csrf: token, word }),
      headers: { cookie: cookies[name] ?? '', origin },
    })
  const noted = () =>
    openRead(open.database, circumstances(almvik, system), async r => (await happeningsOf(r, 'noted')).length)

  it('sends who is not signed in to the sign-in, and back afterwards', async () => {
    const answer = await ask('/mina-sidor?x=1')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/logga-in?till=%2Fmina-sidor%3Fx%3D1')
  })

  it('shows a page with strict headers and no cache', async () => {
    const answer = await ask('/mina-sidor', as('maja'))
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /^<!doctype html>.*Maja/s)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  })

  it('does a change once and goes on by GET', async () => {
    const before = await noted()
    const answer = await send('ett ord')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/mina-sidor')
    assert.equal(await noted(), before + 1)
  })

  it('gives a refused form back with what was typed, whether parsing or the command refused it, and keeps nothing', async () => {
    const before = await noted()
    const empty = await send('')
    assert.equal(empty.status, 422)
    const taken = await send('taken')
    assert.equal(taken.status, 422)
    assert.match(await taken.text(), /wrong.*value="taken"/s)
    assert.equal(await noted(), before)
  })

  it('keeps the work of a command that ends in a redirect', async () => {
    const before = await noted()
    const answer = await send('kept')
    assert.equal(answer.headers.get('location'), '/annat')
    assert.equal(await noted(), before + 1)
  })

  it('tells who came second what had changed, and overwrites nothing', async () => {
    const before = await noted()
    const answer = await send('stale')
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /somebody was here/)
    assert.equal(await noted(), before)
  })

  it('refuses a form without a token, with another session’s, from another origin, and in another form', async () => {
    const before = await noted()
    assert.equal((await send('x', { token: '' })).status, 403)
    assert.equal((await send('x', { token: maskedToken(tokens.lova ?? '') })).status, 403)
    assert.equal((await send('x', { origin: 'https://evil.example' })).status, 403)
    assert.equal((await send('x', { origin: 'http://granas.localhost:3000' })).status, 403)
    const json = await ask('/mina-sidor/not', {
      method: 'POST',
      body: '{}',
      headers: {
        cookie: cookies.maja ?? '',
        origin: 'http://almvik.localhost:3000',
        'content-type': 'application/json',
      },
    })
    assert.equal(json.status, 415)
    assert.equal(await noted(), before)
  })

  it('limits a body before it is read, however its length was stated', async () => {
    const big = await ask('/mina-sidor/not', {
      method: 'POST',
      body: `word=${'x'.repeat(300_000)}`,
      headers: {
        cookie: cookies.maja ?? '',
        origin: 'http://almvik.localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    assert.equal(big.status, 413)
  })

  it('keeps a session to its own municipality', async () => {
    assert.equal((await ask('/mina-sidor', as('maja'), 'granas.localhost:3000')).status, 303)
    assert.equal((await ask('/mina-sidor', as('maja'), 'okand.example')).status, 421)
  })

  it('asks for the right, and writes down who was seen before the page is shown', async () => {
    assert.equal((await ask('/handlaggning', as('petra'))).status, 403)
    assert.equal((await ask('/handlaggning', as('maja'))).status, 303)
    const count = () =>
      openRead(
        open.database,
        circumstances(almvik, system),
        async r => (await r.db.selectFrom('audit.access').where('person_id', '=', person).selectAll().execute()).length,
      )
    const before = await count()
    assert.equal((await ask('/handlaggning', as('karin'))).status, 200)
    assert.equal(await count(), before + 1)
  })

  it('ends a session that was idle too long', async () => {
    const idle = clock.now()
    clock.advance({ hours: 3 })
    assert.equal((await ask('/mina-sidor', as('lova'))).status, 303)
    clock.advance(idle.since(clock.now()))
  })

  it('answers what does not exist, what is refused and what broke without telling more than it should', async () => {
    assert.equal((await ask('/fel/missing')).status, 404)
    assert.equal((await ask('/finns-inte')).status, 404)
    assert.equal((await ask('/fel/refused')).status, 403)
    const broken = await ask('/fel/bug')
    assert.equal(broken.status, 500)
    assert.doesNotMatch(await broken.text(), /secret|1234/)
  })

  it('knows its methods, forgives a slash too many, and guesses no other path', async () => {
    const wrong = await ask('/mina-sidor', { method: 'DELETE' })
    assert.equal(wrong.status, 405)
    assert.match(wrong.headers.get('allow') ?? '', /GET/)
    assert.equal((await ask('/mina-sidor/')).headers.get('location'), '/mina-sidor')
    for (const path of ['/x/..%2fmina-sidor', '//mina-sidor', '/MINA-SIDOR', '/mina-sidor%00', '/mina-sidor;x'])
      assert.equal((await ask(path, as('maja'))).status, 404, path)
  })

  it('serves static files by the name of their content', async () => {
    const path = staticFiles([
      { name: 'torg.css', type: 'text/css', body: Buffer.from('h1 { color: green }') },
    ]).address('torg.css')
    const answer = await ask(path)
    assert.equal(await answer.text(), 'h1 { color: green }')
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    assert.equal((await ask('/static/0000000000000000.css')).status, 404)
  })

  it('brakes who sends without end', async () => {
    const answers = []
    for (let count = 0; count < 60; count++) answers.push((await send('', { name: 'lova' })).status)
    assert.ok(answers.includes(429))
  })
})
