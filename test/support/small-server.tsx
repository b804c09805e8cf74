import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { actorSource } from '../../src/kernel/auth/actor-source.ts'
import { maskedToken, newFormSecret } from '../../src/kernel/auth/csrf.ts'
import { beginSession, cookieName, sessionOf } from '../../src/kernel/auth/session.ts'
import { openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import { Invalid, Missing, Redirect, Refused, Stale } from '../../src/kernel/errors.ts'
import { happeningsOf } from '../../src/kernel/events/events.ts'
import { createScanner } from '../../src/kernel/files/scanner.ts'
import { openStore } from '../../src/kernel/files/store.ts'
import { createMetrics } from '../../src/kernel/http/metrics.ts'
import { get, post } from '../../src/kernel/http/routes.ts'
import { createServer } from '../../src/kernel/http/server.ts'
import { staticFiles } from '../../src/kernel/http/static.ts'
import { anyone, officer, resident } from '../../src/kernel/http/who.ts'
import { almvik, circumstances, clockAt, granas, keysAsTexts, openTestDatabase, quiet, system } from './kernel.ts'

export const person = '0190a000-0000-7000-8000-0000000000aa'
const other = '0190a000-0000-7000-8000-0000000000bb'
const staff = '0190a000-0000-7000-8000-0000000000cc'

const sameForAll = () => sql`select '{}'::jsonb`

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

/** A server with four small routes and four people signed in: the HTTP contract and nothing else. */
export const openSmallServer = async () => {
  const clock = clockAt()
  const cookies: Record<string, string> = {}
  const tokens: Record<string, string> = {}
  const open = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'torg-server-'))
  const server = createServer({
    routes: [home, note, seen, thrower],
    municipalities: [almvik, granas],
    fallback: undefined,
    database: open.database,
    store: await openStore(folder),
    scanner: createScanner({}),
    texts: keysAsTexts,
    clock,
    files: staticFiles([{ name: 'torg.css', type: 'text/css', body: Buffer.from('h1 { color: green }') }]),
    actors: {
      officer: actorSource({
        row: sameForAll,
        actor: id => ({
          kind: 'officer',
          id,
          name: 'Karin',
          grants: id === staff ? [{ unit: 'x', right: 'case.read' }] : [],
        }),
      }),
      resident: actorSource({
        row: sameForAll,
        actor: id => ({ kind: 'resident', id, name: 'Maja', protectedIdentity: false }),
      }),
    },
    findClient: async () => undefined,
    faultPage: fault => (
      <h1>{`${fault.kind} ${fault.reason && 'text' in fault.reason ? fault.reason.text : ''}${fault.changes ?? ''}`}</h1>
    ),
    log: quiet,
    metrics: createMetrics(),
    limits: {
      changesPerSession: 50,
      changesPerAddress: 100,
      signInsPerAddress: 10,
      tokensPerAddress: 10,
      codesPerAddress: 10,
      visitsPerAddress: 10,
      sendsPerAddress: 10,
      uploadsPerAddress: 10,
      bytesPerAddress: 300_000_000,
      searchesPerAddress: 10_000,
      papersPerAddress: 10_000,
      checksPerAddress: 10_000,
      asksPerPerson: 10_000,
    },
    formTargets: [],
    demo: false,
    trustProxy: 0,
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

  return {
    open,
    clock,
    cookies,
    tokens,
    ask,
    as,
    send,
    noted,
    done: async () => {
      await open.done()
      await rm(folder, { recursive: true })
    },
  }
}
