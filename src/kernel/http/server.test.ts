import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { almvik, circumstances, system } from '../../../test/support/kernel.ts'
import { openSmallServer, person } from '../../../test/support/small-server.tsx'
import { maskedToken } from '../auth/csrf.ts'
import { openRead } from '../db/transaction.ts'
import { staticFiles } from './static.ts'

describe('the server', () => {
  let small: Awaited<ReturnType<typeof openSmallServer>>
  before(async () => {
    small = await openSmallServer()
  })
  after(() => small.done())

  it('sends who is not signed in to the sign-in, and back afterwards', async () => {
    const answer = await small.ask('/mina-sidor?x=1')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/logga-in?till=%2Fmina-sidor%3Fx%3D1')
  })

  it('shows a page with strict headers and no cache', async () => {
    const answer = await small.ask('/mina-sidor', small.as('maja'))
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /^<!doctype html>.*Maja/s)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  })

  it('does a change once and goes on by GET', async () => {
    const before = await small.noted()
    const answer = await small.send('ett ord')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/mina-sidor')
    assert.equal(await small.noted(), before + 1)
  })

  it('gives a refused form back with what was typed, whether parsing or the command refused it, and keeps nothing', async () => {
    const before = await small.noted()
    const empty = await small.send('')
    assert.equal(empty.status, 422)
    const taken = await small.send('taken')
    assert.equal(taken.status, 422)
    assert.match(await taken.text(), /wrong.*value="taken"/s)
    assert.equal(await small.noted(), before)
  })

  it('keeps the work of a command that ends in a redirect', async () => {
    const before = await small.noted()
    const answer = await small.send('kept')
    assert.equal(answer.headers.get('location'), '/annat')
    assert.equal(await small.noted(), before + 1)
  })

  it('tells who came second what had changed, and overwrites nothing', async () => {
    const before = await small.noted()
    const answer = await small.send('stale')
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /somebody was here/)
    assert.equal(await small.noted(), before)
  })

  it('refuses a form without a token, with another session’s, from another origin, and in another form', async () => {
    const before = await small.noted()
    assert.equal((await small.send('x', { token: '' })).status, 403)
    assert.equal((await small.send('x', { token: maskedToken(small.tokens.lova ?? '') })).status, 403)
    assert.equal((await small.send('x', { origin: 'https://evil.example' })).status, 403)
    assert.equal((await small.send('x', { origin: 'http://granas.localhost:3000' })).status, 403)
    const json = await small.ask('/mina-sidor/not', {
      method: 'POST',
      body: '{}',
      headers: {
        cookie: small.cookies.maja ?? '',
        origin: 'http://almvik.localhost:3000',
        'content-type': 'application/json',
      },
    })
    assert.equal(json.status, 415)
    assert.equal(await small.noted(), before)
  })

  it('limits a body before it is read, however its length was stated', async () => {
    const big = await small.ask('/mina-sidor/not', {
      method: 'POST',
      body: `word=${'x'.repeat(300_000)}`,
      headers: {
        cookie: small.cookies.maja ?? '',
        origin: 'http://almvik.localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    assert.equal(big.status, 413)
  })

  it('keeps a session to its own municipality', async () => {
    assert.equal((await small.ask('/mina-sidor', small.as('maja'), 'granas.localhost:3000')).status, 303)
    assert.equal((await small.ask('/mina-sidor', small.as('maja'), 'okand.example')).status, 421)
  })

  it('asks for the right, and writes down who was seen before the page is shown', async () => {
    assert.equal((await small.ask('/handlaggning', small.as('petra'))).status, 403)
    assert.equal((await small.ask('/handlaggning', small.as('maja'))).status, 303)
    const count = () =>
      openRead(
        small.open.database,
        circumstances(almvik, system),
        async r => (await r.db.selectFrom('audit.access').where('person_id', '=', person).selectAll().execute()).length,
      )
    const before = await count()
    assert.equal((await small.ask('/handlaggning', small.as('karin'))).status, 200)
    assert.equal(await count(), before + 1)
  })

  it('ends a session that was idle too long', async () => {
    const idle = small.clock.now()
    small.clock.advance({ hours: 3 })
    assert.equal((await small.ask('/mina-sidor', small.as('lova'))).status, 303)
    small.clock.advance(idle.since(small.clock.now()))
  })

  it('answers what does not exist, what is refused and what broke without telling more than it should', async () => {
    assert.equal((await small.ask('/fel/missing')).status, 404)
    assert.equal((await small.ask('/finns-inte')).status, 404)
    assert.equal((await small.ask('/fel/refused')).status, 403)
    const broken = await small.ask('/fel/bug')
    assert.equal(broken.status, 500)
    assert.doesNotMatch(await broken.text(), /secret|1234/)
  })

  it('knows its methods, forgives a slash too many, and guesses no other path', async () => {
    const wrong = await small.ask('/mina-sidor', { method: 'DELETE' })
    assert.equal(wrong.status, 405)
    assert.match(wrong.headers.get('allow') ?? '', /GET/)
    assert.equal((await small.ask('/mina-sidor/')).headers.get('location'), '/mina-sidor')
    assert.equal((await small.ask('/mina-sidor////')).headers.get('location'), '/mina-sidor')
    for (const path of ['/x/..%2fmina-sidor', '//mina-sidor', '/MINA-SIDOR', '/mina-sidor%00', '/mina-sidor;x'])
      assert.equal((await small.ask(path, small.as('maja'))).status, 404, path)
  })

  it('serves static files by the name of their content', async () => {
    const path = staticFiles([
      { name: 'torg.css', type: 'text/css', body: Buffer.from('h1 { color: green }') },
    ]).address('torg.css')
    const answer = await small.ask(path)
    assert.equal(await answer.text(), 'h1 { color: green }')
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    assert.equal((await small.ask('/static/0000000000000000.css')).status, 404)
  })

  it('brakes who sends without end', async () => {
    const answers = []
    for (let count = 0; count < 60; count++) answers.push((await small.send('', { name: 'lova' })).status)
    assert.ok(answers.includes(429))
  })
})
