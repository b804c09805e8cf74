import { STATUS_CODES } from 'node:http'
import { SignInNeeded } from '../errors.ts'
import { cookie, noticeCookie, signedOut } from './cookies.ts'
import type { Exchange } from './exchange.ts'
import { pathOf } from './exchange-of.ts'
import { type Fault, faultOf } from './faults.ts'
import { securityHeaders } from './headers.ts'
import { packed } from './packing.ts'
import type { ServerParts } from './parts.ts'
import { html, problem } from './responses.ts'

/** Runs a route and makes its answer whole: faults mapped, cookies, headers, packing, log and figures. */
export const answer = async (
  parts: ServerParts,
  x: Exchange | undefined,
  pattern: string,
  method: string,
  run: (x: Exchange) => Promise<Response>,
  api: boolean,
): Promise<Response> => {
  const began = performance.now()
  if (!x)
    return hardened(
      parts,
      false,
      new Response('Okänd adress. Ingen kommun svarar här.\nUnknown address. No municipality answers here.\n', {
        status: 421,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      }),
    )
  let response: Response
  let incident: string | undefined
  try {
    response = await run(x)
  } catch (thrown) {
    const fault = faultOf(thrown, pathOf(x.request, x.origin))
    if (!('to' in fault)) incident = fault.incident
    // Whoever was signed out under a form is told on the next page what became of it.
    if (thrown instanceof SignInNeeded && method === 'POST')
      x.cookies.push(cookie(noticeCookie, thrown.back ? signedOut.kept : signedOut.lost, { maxAge: 60 }))
    if (incident) parts.log.error({ incident, route: pattern, err: thrown }, 'the request failed')
    response = await faultAnswer(parts, x, fault, api)
  }
  await x.afterwards().catch((fault: unknown) => parts.log.warn({ err: fault }, 'a session was not kept alive'))
  for (const one of x.cookies) response.headers.append('set-cookie', one)
  hardened(parts, x.origin.startsWith('https:'), response)
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

/** With the headers that stand on every answer, also on those that never come as far as a route. */
export const hardened = (parts: ServerParts, secure: boolean, response: Response): Response => {
  for (const [name, value] of Object.entries(securityHeaders(secure, parts.formTargets)))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}

const faultAnswer = async (parts: ServerParts, x: Exchange, fault: Fault, api: boolean): Promise<Response> => {
  if ('to' in fault)
    return new Response(null, { status: 303, headers: { location: fault.to, 'cache-control': 'no-store' } })
  if (api)
    return problem(
      fault.status,
      fault.kind === 'bad' ? (STATUS_CODES[fault.status] ?? titles.bad) : titles[fault.kind],
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
