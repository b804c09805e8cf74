import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { VNode } from 'preact'
import { maskedToken } from '../auth/csrf.ts'
import { cookieName, type FindActor, needsTouch, type Session, sessionOf, touchSession } from '../auth/session.ts'
import type { Clock } from '../clock.ts'
import { type Database, openRead, openWrite } from '../db/transaction.ts'
import { Missing } from '../errors.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Store } from '../files/store.ts'
import type { Client, Read } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import { type Locale, type Texts, translator } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { cookie, readCookies } from './cookies.ts'
import type { Exchange, Route } from './exchange.ts'
import { BadRequest, type Fault, faultOf } from './faults.ts'
import { securityHeaders } from './headers.ts'
import type { Metrics } from './metrics.ts'
import { packed } from './packing.ts'
import { type Limits, rateLimiter } from './rate.ts'
import { html, isOwnPath, problem } from './responses.ts'
import { type StaticFiles, serveStatic } from './static.ts'

/** All that the web side of the program is made of. */
export type ServerParts = {
  routes: Route[]
  municipalities: Municipality[]
  /** Slug of the one that answers for `localhost` and the like, in a demonstration; none otherwise. */
  fallback: string | undefined
  database: Database
  store: Store
  scanner: Scanner
  texts: Texts
  clock: Clock
  files: StaticFiles
  findActor: FindActor
  /** The integrating system of a bearer token. */
  findClient: (r: Read, token: string) => Promise<Client | undefined>
  faultPage: (fault: Exclude<Fault, { to: string }>, c: Context) => VNode
  log: Logger
  metrics: Metrics
  limits: Limits
  formTargets: string[]
  demo: boolean
  trustProxy: boolean
}

export type Server = { fetch: (request: Request, from?: { address: string }) => Promise<Response> }

/** The program as one function from request to answer: what the port serves, and what tests call without a port. */
export const createServer = (parts: ServerParts): Server => {
  const hono = new Hono<{ Bindings: { address: string } }>({ strict: true })
  const rate = rateLimiter(parts.limits)
  const methods = new Map<string, Set<string>>()

  hono.use('*', async (c, next) => {
    const file = c.req.path.startsWith('/static/') ? parts.files.find(c.req.path) : undefined
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD')) return serveStatic(file, c.req.raw)
    return next()
  })

  for (const route of parts.routes) {
    const known = methods.get(route.path) ?? new Set()
    methods.set(route.path, known.add(route.method))
    hono.on(route.method, route.path, async c => {
      const x = exchange(
        parts,
        rate,
        c.req.raw,
        inputOf(c.req.param(), new URL(c.req.url).searchParams),
        c.env?.address ?? '',
      )
      const run = async (known: Exchange): Promise<Response> => {
        if (Object.values(known.input.params).some(value => value.includes('\0')))
          throw new Missing('No name has NUL in it')
        return route.answer(known)
      }
      return answer(parts, x, route.path, route.method, run, route.kind === 'api')
    })
  }
  for (const [path, known] of methods)
    hono.all(path, async c => {
      const x = exchange(parts, rate, c.req.raw, { params: {}, query: new URLSearchParams() }, c.env?.address ?? '')
      const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ')
      const refuse = async (): Promise<Response> => {
        throw new BadRequest(405, 'kernel.bad.method')
      }
      const response = await answer(parts, x, path, c.req.method, refuse, path.startsWith('/api'))
      response.headers.set('allow', allow)
      return response
    })
  hono.notFound(async c => {
    const x = exchange(parts, rate, c.req.raw, { params: {}, query: new URLSearchParams() }, c.env?.address ?? '')
    return answer(parts, x, '(unknown)', c.req.method, async () => notFound(c.req.path), c.req.path.startsWith('/api/'))
  })

  return { fetch: async (request, from) => hono.fetch(request, from ?? { address: '' }) }
}

/** PostgreSQL has no text with NUL in it: what is typed loses it, as it does in forms (fields.ts). */
const inputOf = (params: Record<string, string>, query: URLSearchParams): Exchange['input'] => ({
  params,
  query: new URLSearchParams([...query].map(([name, value]) => [name, value.replaceAll('\0', '')])),
})

const notFound = async (path: string): Promise<Response> => {
  // A slash too many is forgiven; nothing else is guessed.
  if (path.length > 1 && path.endsWith('/') && isOwnPath(path))
    return new Response(null, { status: 308, headers: { location: path.replace(/\/+$/, '') || '/' } })
  throw new Missing('No such page')
}

const answer = async (
  parts: ServerParts,
  x: Exchange | undefined,
  pattern: string,
  method: string,
  run: (x: Exchange) => Promise<Response>,
  api: boolean,
): Promise<Response> => {
  const began = performance.now()
  if (!x)
    return new Response('Okänd adress. Ingen kommun svarar här.\nUnknown address. No municipality answers here.\n', {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  let response: Response
  let incident: string | undefined
  try {
    response = await run(x)
  } catch (thrown) {
    const fault = faultOf(thrown, pathOf(x.request))
    if (!('to' in fault)) incident = fault.incident
    if (incident) parts.log.error({ incident, route: pattern, err: thrown }, 'the request failed')
    response = await faultAnswer(parts, x, fault, api)
  }
  await x.afterwards().catch((fault: unknown) => parts.log.warn({ err: fault }, 'a session was not kept alive'))
  for (const one of x.cookies) response.headers.append('set-cookie', one)
  const secure = x.origin.startsWith('https:')
  for (const [name, value] of Object.entries(securityHeaders(secure, parts.formTargets)))
    if (!response.headers.has(name)) response.headers.set(name, value)
  response = await packed(response, x.request)
  const took = performance.now() - began
  parts.metrics.seen(method, pattern, response.status, took)
  parts.log.info(
    {
      method,
      route: pattern,
      status: response.status,
      ms: Math.round(took * 10) / 10,
      municipality: x.here.municipality.slug,
      ...(incident ? { incident } : {}),
    },
    'answered',
  )
  return response
}

const faultAnswer = async (parts: ServerParts, x: Exchange, fault: Fault, api: boolean): Promise<Response> => {
  if ('to' in fault)
    return new Response(null, { status: 303, headers: { location: fault.to, 'cache-control': 'no-store' } })
  if (api)
    return problem(
      fault.status,
      titles[fault.kind],
      fault.reason && 'text' in fault.reason ? fault.reason.text : undefined,
      fault.incident ? { incident: fault.incident } : {},
    )
  // Who is signed in is only for the header of the page; with the database away it is shown without.
  const who = await x
    .read({ kind: 'anyone' }, x.identify)
    .catch(() => ({ actor: { kind: 'anyone' } as const, session: undefined }))
  const response = html(
    parts.faultPage(fault, x.context(who, who.actor.kind === 'officer' ? 'desk' : 'site')),
    fault.status,
  )
  if (fault.retryAfter) response.headers.set('retry-after', String(fault.retryAfter))
  return response
}

const titles: Record<Exclude<Fault, { to: string }>['kind'], string> = {
  refused: 'Forbidden',
  missing: 'Not found',
  stale: 'Changed by somebody else',
  bad: 'Bad request',
  down: 'Temporarily unavailable',
  uncertain: 'Outcome unknown',
  full: 'Out of storage',
  bug: 'Internal error',
}

const pathOf = (request: Request): string => {
  const url = new URL(request.url)
  // After signing in one comes back to a page, so a form's address gives its page.
  return request.method === 'GET' ? url.pathname + url.search : (refererPath(request, url.origin) ?? '/')
}

const refererPath = (request: Request, origin: string): string | undefined => {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.origin === origin ? url.pathname + url.search : undefined
}

const exchange = (
  parts: ServerParts,
  rate: ReturnType<typeof rateLimiter>,
  request: Request,
  input: Exchange['input'],
  address: string,
): Exchange | undefined => {
  const url = new URL(request.url)
  const forwarded = (name: string): string | undefined =>
    parts.trustProxy ? request.headers.get(name)?.split(',').at(-1)?.trim() : undefined
  const host = forwarded('x-forwarded-host') ?? request.headers.get('host') ?? url.host
  const origin = `${forwarded('x-forwarded-proto') ?? url.protocol.replace(':', '')}://${host}`
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const municipality =
    parts.municipalities.find(one => one.hosts.includes(name)) ??
    parts.municipalities.find(one => one.slug === parts.fallback)
  if (!municipality) return undefined
  const cookies = readCookies(request.headers.get('cookie'))
  const locale: Locale = cookies.get('sprak') === 'en' ? 'en' : 'sv'
  const now = parts.clock.now()
  const here = { municipality, now, locale, t: translator(parts.texts, municipality.slug, locale) }
  const remote = forwarded('x-forwarded-for') ?? address
  const path = pathOf(request)
  const set: string[] = []
  let stale: Session | undefined
  const x: Exchange = {
    request,
    input,
    here,
    origin,
    remote,
    database: parts.database,
    store: parts.store,
    scanner: parts.scanner,
    cookies: set,
    read: (actor, fn) => openRead(parts.database, { ...here, actor }, fn),
    write: (actor, fn) => openWrite(parts.database, { ...here, actor }, fn),
    identify: async r => {
      const token = cookies.get(cookieName)
      const session = token ? await sessionOf(r, token) : undefined
      const actor = session && (await parts.findActor(r, session))
      if (session && actor && needsTouch(session, now)) stale = session
      if (session && actor) return { actor, session }
      const bearer = /^Bearer ([\w.~-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      const client = bearer ? await parts.findClient(r, bearer) : undefined
      return { actor: client ?? { kind: 'anyone' }, session: undefined }
    },
    afterwards: async () => {
      // Not while a reading hand is open: a request that holds one connection never waits for a second.
      const session = stale
      stale = undefined
      if (session) await x.write({ kind: 'anyone' }, w => touchSession(w, session))
    },
    guard: session => {
      if (session) rate.count('changesPerSession', session.tokenHash.toString('hex'))
      rate.count('changesPerAddress', remote)
    },
    count: what => rate.count(what, remote),
    context: ({ actor, session }, room, again) => ({
      t: here.t,
      locale,
      municipality,
      actor,
      csrf: session ? maskedToken(session.csrf) : '',
      path: again ? path : url.pathname + url.search,
      origin,
      errors: again?.complaints ?? {},
      typed: name => (again?.fields ? again.fields.text(name) : undefined),
      typedAll: name => again?.fields?.all(name) ?? [],
      now,
      room,
      assets: parts.files.address,
      demo: parts.demo,
      ...noticeOf(x, cookies.get('besked')),
    }),
  }
  return x
}

/** A sentence kept over one redirect: shown once, then forgotten. */
const noticeOf = (x: Exchange, key: string | undefined): { notice?: string } => {
  if (!key || !/^[a-z-]+(\.[a-z0-9-]+)+$/.test(key)) return {}
  x.cookies.push(cookie('besked', '', { maxAge: 0 }))
  try {
    return { notice: (x.here.t as (key: string) => string)(key) }
  } catch {
    // A key of an older version: better no notice than no page.
    return {}
  }
}
