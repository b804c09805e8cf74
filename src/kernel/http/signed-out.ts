import { heldCookie, heldSeconds, holdWords, takeWords } from '../auth/held-words.ts'
import { cookieName, endedSession, type Session } from '../auth/session.ts'
import { SignInNeeded } from '../errors.ts'
import type { Actor } from '../hands.ts'
import { cookie, readCookies } from './cookies.ts'
import type { Exchange } from './exchange.ts'
import { type Fields, fieldsOf } from './fields.ts'

/** The session that the browser had until it ended, where it was for the same kind of people; what it typed can then be kept. */
export const sessionThatEnded = async (x: Exchange, fault: unknown): Promise<Session | undefined> => {
  const token = tokenOf(x)
  if (!(fault instanceof SignInNeeded) || !token) return undefined
  const ended = await x.read({ kind: 'anyone' }, r => endedSession(r, token))
  return ended?.kind === fault.as ? ended : undefined
}

/** Keeps what was typed until who typed it has signed in again. Gives what to throw: it leads back to the page of the form. */
export const heldUntilSignedIn = async (
  x: Exchange,
  ended: Session,
  page: string,
  fields: Fields,
): Promise<SignInNeeded> => {
  x.guard(ended)
  const pairs = fields
    .names()
    .filter(name => !name.startsWith('_'))
    .flatMap(name => fields.all(name).map((value): [string, string] => [name, value]))
  const key = await x.write({ kind: 'anyone' }, w =>
    holdWords(w, tokenOf(x) ?? '', { by: ended, page: pathOnly(page), pairs }),
  )
  x.cookies.push(cookie(heldCookie, key, { maxAge: heldSeconds }))
  return new SignInNeeded(ended.kind, page)
}

/** What whoever is signed in had typed on this page when the session ended; taken, so that it is shown once. */
export const typedBefore = async (x: Exchange, actor: Actor): Promise<Fields | undefined> => {
  const key = readCookies(x.request.headers.get('cookie')).get(heldCookie)
  if (!key || x.request.method !== 'GET' || (actor.kind !== 'resident' && actor.kind !== 'officer')) return undefined
  const by = { kind: actor.kind, subject: actor.id }
  const taken = await x.write(actor, w => takeWords(w, key, by, new URL(x.request.url).pathname))
  if (taken === 'waiting') return undefined
  x.cookies.push(cookie(heldCookie, '', { maxAge: 0 }))
  return taken && fieldsOf(taken.pairs)
}

const tokenOf = (x: Exchange): string | undefined => readCookies(x.request.headers.get('cookie')).get(cookieName)

const pathOnly = (path: string): string => path.replace(/\?.*$/s, '')
