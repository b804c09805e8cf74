import { randomBytes } from 'node:crypto'
import type { SignIn } from '../../kernel/auth/oidc.ts'
import { beginSession, cookieName, endSession, tokenHash } from '../../kernel/auth/session.ts'
import { rememberSignIn, takeSignIn, type UnderWay } from '../../kernel/auth/sign-in.ts'
import type { SignInClaims } from '../../kernel/auth/sign-in-claims.ts'
import { ProviderUnavailable } from '../../kernel/auth/sign-in-faults.ts'
import { reading, type Write } from '../../kernel/hands.ts'
import { cookie, readCookies } from '../../kernel/http/cookies.ts'
import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import { plain } from '../../kernel/http/plain.ts'
import { isOwnPath, see } from '../../kernel/http/responses.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import { officerActor, staffByAffiliation } from '../organisation/index.ts'
import { meetPerson } from '../people/index.ts'
import { SignInPage } from './pages/sign-in-page.tsx'

type Kind = 'resident' | 'officer'
export type SignIns = Record<Kind, SignIn>

const pending = '__Host-torg-inloggning'
const home: Record<Kind, string> = { resident: '/mina-sidor', officer: '/handlaggning' }
const startPath: Record<Kind, string> = { resident: '/logga-in/starta', officer: '/logga-in/medarbetare/starta' }
const faults = ['cancelled', 'timeout', 'unavailable', 'too-low', 'failed', 'unknown-staff'] as const

const signInPage = (path: string, as: Kind) =>
  get(path, {
    who: anyone(),
    load: (_r, { query }) => {
      const till = query.get('till')
      return {
        as,
        to: `${startPath[as]}?till=${encodeURIComponent(till && isOwnPath(till) ? till : home[as])}`,
        fault: faults.find(fault => fault === query.get('fel')),
      }
    },
    page: (view, c) => (
      <SignInPage as={view.as} to={view.to} {...(view.fault ? { fault: view.fault } : {})} demo={c.demo} c={c} />
    ),
  })

/** Signing in by e-ID or staff account, and out again. Both go over OpenID Connect and come back to one address. */
export const signInRoutes = (signIns: SignIns): Route[] => [
  signInPage('/logga-in', 'resident'),
  signInPage('/logga-in/medarbetare', 'officer'),
  plain('GET', startPath.resident, anyone(), x => start(x, signIns, 'resident')),
  plain('GET', startPath.officer, anyone(), x => start(x, signIns, 'officer')),
  plain('GET', '/logga-in/svar', anyone(), x => finish(x, signIns)),
  signOut,
]

const start = async (x: Exchange, signIns: SignIns, kind: Kind): Promise<Response> => {
  x.count('signInsPerAddress')
  const till = x.input.query.get('till')
  const returnTo = till && isOwnPath(till) ? till : home[kind]
  try {
    const { url, remembered } = await signIns[kind].start({
      redirectUri: `${x.origin}/logga-in/svar`,
      locale: x.here.locale,
    })
    const token = randomBytes(32).toString('base64url')
    await x.write({ kind: 'anyone' }, w => rememberSignIn(w, token, { kind, remembered, returnTo }))
    x.cookies.push(cookie(pending, token, { maxAge: 1800 }))
    return new Response(null, { status: 302, headers: { location: url, 'cache-control': 'no-store' } })
  } catch (fault) {
    if (fault instanceof ProviderUnavailable) return failed(kind, 'unavailable', returnTo)
    throw fault
  }
}

const finish = async (x: Exchange, signIns: SignIns): Promise<Response> => {
  x.count('signInsPerAddress')
  const cookies = readCookies(x.request.headers.get('cookie'))
  const token = cookies.get(pending)
  const underWay = token ? await x.write({ kind: 'anyone' }, w => takeSignIn(w, token)) : undefined
  if (!underWay) {
    // Back in the browser after signing in: it is done already.
    const { actor } = await x.read({ kind: 'anyone' }, x.identify)
    if (actor.kind === 'resident' || actor.kind === 'officer') return see(home[actor.kind])
    return failed('resident', 'timeout', home.resident)
  }
  x.cookies.push(cookie(pending, '', { maxAge: 0 }))
  const result = await signIns[underWay.kind].finish(new URL(x.request.url), underWay.remembered)
  if (!result.ok) return failed(underWay.kind, result.why, underWay.returnTo)
  const old = cookies.get(cookieName)
  const session = await x.write({ kind: 'anyone' }, async w => {
    const subject = await subjectOf(w, underWay, result.claims)
    if (!subject) return undefined
    if (old) await endSession(w, tokenHash(old))
    return { token: await beginSession(w, underWay.kind, subject), to: await roomFor(w, underWay, subject) }
  })
  if (!session)
    return failed(underWay.kind, underWay.kind === 'officer' ? 'unknown-staff' : 'failed', underWay.returnTo)
  x.cookies.push(cookie(cookieName, session.token))
  return new Response(null, { status: 303, headers: { location: session.to, 'cache-control': 'no-store' } })
}

/** Who comes without a place to go to, and handles no cases, begins where services are built. */
const roomFor = async (w: Write, { kind, returnTo }: UnderWay, subject: string): Promise<string> => {
  if (kind !== 'officer' || returnTo !== home.officer) return returnTo
  const rights = (await officerActor(reading(w), subject))?.grants.map(grant => grant.right) ?? []
  return rights.includes('service.build') && !rights.includes('case.read') ? '/studio' : returnTo
}

/** Who signed in, as a person or an employee of this municipality; undefined when there is nobody such. */
const subjectOf = async (w: Write, { kind }: UnderWay, claims: SignInClaims): Promise<string | undefined> => {
  if (kind === 'officer') {
    // An affiliation counts only where it was given: the same user name in another municipality is somebody else.
    const { person, orgNumber } = claims.affiliation ?? { person: '', orgNumber: '' }
    if (orgNumber !== w.municipality.organisationNumber.replace(/\D/g, '')) return undefined
    return (await staffByAffiliation(reading(w), person.toLowerCase()))?.id
  }
  if (!claims.number) return undefined
  const { kind: numberKind, value } = claims.number
  const person = await meetPerson(w, {
    claims: {
      number: value,
      numberKind: numberKind === 'personnummer' ? 'personal' : 'coordination',
      givenName: claims.givenName,
      familyName: claims.familyName,
    },
  })
  return person.id
}

const failed = (kind: Kind, why: string, returnTo: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: `${kind === 'officer' ? '/logga-in/medarbetare' : '/logga-in'}?fel=${why}&till=${encodeURIComponent(returnTo)}`,
      'cache-control': 'no-store',
    },
  })

const signOut: Route = {
  ...plain('POST', '/logga-ut', anyone(), () => new Response(null)),
  kind: 'form',
  seen: 'a change',
  answer: async x => {
    const done = await post('/logga-ut', {
      who: anyone(),
      form: () => undefined,
      do: async w => {
        const token = readCookies(x.request.headers.get('cookie')).get(cookieName)
        if (token) await endSession(w, tokenHash(token))
      },
      again: signInPage('/logga-in', 'resident'),
      then: () => '/',
    }).answer(x)
    if (done.status === 303) x.cookies.push(cookie(cookieName, '', { maxAge: 0 }))
    return done
  },
}
