import { maskedToken } from '../auth/csrf.ts'
import { cookieName, needsTouch, type Session, signedIn, touchSession } from '../auth/session.ts'
import { visitsIn } from '../auth/visitor.ts'
import { openRead, openWrite, openWriteAs } from '../db/transaction.ts'
import { isLanguage, isLocale, type Language, speechIn } from '../texts/languages.ts'
import { type Locale, translator } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { choiceCookies, cookie, isWarning, noticeCookie, readCookies, signedOut, speechName } from './cookies.ts'
import { deviceOf } from './device.ts'
import type { Exchange } from './exchange.ts'
import { municipalityAt } from './hosts.ts'
import { readNotice } from './notice.ts'
import type { ServerParts } from './parts.ts'
import type { RateLimiter } from './rate.ts'

/** Makes the exchange of a request; undefined when no municipality answers at its address. */
export const exchangeOf = (
  parts: ServerParts,
  rate: RateLimiter,
  request: Request,
  asked: Omit<Exchange['input'], 'device'>,
  address: string,
  chosen?: Language,
): Exchange | undefined => {
  const url = new URL(request.url)
  // What the outermost of our own proxies said: anybody can write what stands before it.
  const forwarded = (name: string): string | undefined => {
    const said = request.headers.get(name)?.split(',') ?? []
    return parts.trustProxy > 0 ? (said.at(-parts.trustProxy) ?? said[0])?.trim() : undefined
  }
  const host = forwarded('x-forwarded-host') ?? request.headers.get('host') ?? url.host
  const origin = `${forwarded('x-forwarded-proto') ?? url.protocol.replace(':', '')}://${host}`
  const municipality = municipalityAt(parts, host, url.pathname)
  if (!municipality) return undefined
  const cookies = readCookies(request.headers.get('cookie'))
  const kept = cookies.get('sprak') === 'en' ? 'en' : 'sv'
  const locale: Locale = chosen && isLocale(chosen) ? chosen : kept
  const speech = speechIn(chosen ? other(chosen) : other(cookies.get(speechName) ?? ''))
  const now = parts.clock.now()
  const here = { municipality, now, locale, speech, t: translator(parts.texts, municipality.slug, locale) }
  const remote = forwarded('x-forwarded-for') ?? address
  const path = pathOf(request, origin)
  const set: string[] = []
  let stale: Session | undefined
  const x: Exchange = {
    request,
    input: { ...asked, device: deviceOf(request.headers) },
    here,
    origin,
    remote,
    database: parts.database,
    store: parts.store,
    scanner: parts.scanner,
    cookies: set,
    read: (actor, fn) => openRead(parts.database, { ...here, actor }, fn),
    write: (actor, fn) => openWrite(parts.database, { ...here, actor }, fn),
    writeAs: (find, fn) => openWriteAs(parts.database, here, find, fn),
    identify: async r => {
      const token = cookies.get(cookieName)
      const found = token ? await signedIn(r, token, parts.actors) : undefined
      if (found && needsTouch(found.session, now)) stale = found.session
      const { visit, begun, sent } = await visitsIn(r, cookies)
      if (found?.actor.kind === 'resident') {
        const before = { ...(begun ? { visitor: begun } : {}), ...(sent ? { sent } : {}) }
        return { session: found.session, actor: { ...found.actor, ...before } }
      }
      if (found) return found
      const bearer = /^Bearer ([\w.~-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      const client = bearer ? await parts.findClient(r, bearer) : undefined
      if (visit && !client) return { actor: visit.visitor, session: visit }
      return { actor: client ?? { kind: 'anyone' }, session: undefined }
    },
    afterwards: async () => {
      // Not while a reading hand is open: a request that holds one connection never waits for a second.
      const session = stale
      stale = undefined
      if (session) await x.write({ kind: 'anyone' }, w => touchSession(w, session))
    },
    speaking: spoken => {
      set.push(...choiceCookies(spoken))
      const again = exchangeOf(parts, rate, request, asked, address, spoken) ?? x
      return { ...again, cookies: set }
    },
    guard: session => {
      if (session) rate.count('changesPerSession', session.tokenHash.toString('hex'))
      rate.count('changesPerAddress', remote)
    },
    count: (what, by) => rate.count(what, remote, by),
    countAsked: person => rate.count('asksPerPerson', person),
    context: ({ actor, session }, room, again) => ({
      t: here.t,
      tIn: other => translator(parts.texts, municipality.slug, other),
      locale,
      ...(speech.language ? { language: speech.language } : {}),
      offered: [...speech.offered],
      municipality,
      actor,
      csrf: session ? maskedToken(session.csrf) : '',
      path,
      origin,
      errors: again?.complaints ?? {},
      ...(again?.conflict ? { conflict: again.conflict } : {}),
      typed: name => (again?.fields?.has(name) ? again.fields.text(name) : undefined),
      typedAll: name => again?.fields?.all(name) ?? [],
      now,
      room,
      assets: parts.files.address,
      demo: parts.demo,
      ...noticeOf(x, again?.signedOut ? signedOut.back : cookies.get(noticeCookie)),
    }),
  }
  return x
}

/** A language that is not one of the pages' own. */
const other = (code: string): Language | undefined => (isLanguage(code) && !isLocale(code) ? code : undefined)

/** A sentence kept over one redirect: shown once, then forgotten. */
const noticeOf = (x: Exchange, kept: string | undefined): Pick<Context, 'notice'> => {
  const found = readNotice(kept)
  if (!found) return {}
  const { key, args } = found
  x.cookies.push(cookie(noticeCookie, '', { maxAge: 0 }))
  try {
    const text = (x.here.t as (key: string, args: Record<string, string>) => string)(key, args)
    return { notice: { tone: isWarning(key) ? 'warning' : 'success', text } }
  } catch {
    // A key of an older version: better no notice than no page.
    return {}
  }
}

/** Where to come back to after signing in. */
export const pathOf = (request: Request, origin: string): string => {
  const url = new URL(request.url)
  // After signing in one comes back to a page, so a form's address gives its page.
  return request.method === 'GET' ? url.pathname + url.search : (refererPath(request, origin) ?? '/')
}

const refererPath = (request: Request, origin: string): string | undefined => {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.origin === origin ? url.pathname + url.search : undefined
}
