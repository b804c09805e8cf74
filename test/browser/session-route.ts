import { cookieName } from '../../src/kernel/auth/session.ts'
import { cookie } from '../../src/kernel/http/cookies.ts'
import { plain } from '../../src/kernel/http/plain.ts'
import { see } from '../../src/kernel/http/responses.ts'
import { anyone } from '../../src/kernel/http/who.ts'

/** Gives the browser a session that has begun already; a tool can't set a `__Host-` cookie over plain http, but the program can. */
export const sessionRoute = plain('GET', '/prov/session/:token', anyone(), x => {
  x.cookies.push(cookie(cookieName, x.input.params.token ?? ''))
  return see('/healthz')
})
