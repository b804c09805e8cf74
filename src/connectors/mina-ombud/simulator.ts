import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '../../kernel/ids.ts'
import { engagementsOf, type Party, permissions, problem, type Reply } from './answers.ts'
import { controlPage, steer } from './control-page.tsx'
import { createRegister, type Register } from './register.ts'

export type MinaOmbudSimulatorSettings = {
  /** Must be said: its powers of attorney are invented. */
  askedFor: boolean
  /** On this machine only. 0 takes any free one. */
  port: number
  party: Party
}

/** The simulator, its addresses, and what can be made to happen in it. */
export type MinaOmbudSimulator = {
  address: string
  url: string
  tokenUrl: string
  register: Register
  stop: () => Promise<void>
}

/**
 * Starts the simulator of Mina ombud, and of the register of engagements beside it: a real server with invented organisations. On its
 * first page one can revoke powers and choose what goes wrong. Throws unless it is asked for, and always in production.
 */
export const startMinaOmbudSimulator = async (settings: MinaOmbudSimulatorSettings): Promise<MinaOmbudSimulator> => {
  if (!settings.askedFor)
    throw new Error('The simulator of Mina ombud invents powers of attorney: it must be asked for')
  if (process.env.NODE_ENV === 'production') throw new Error('The simulator of Mina ombud does not run in production')
  const register = createRegister()
  const tokens = new Set<string>()
  const server = createServer((request, response) => {
    answerTo(request, { register, tokens, party: settings.party }).then(
      reply => reply && send(response, reply),
      (error: Error) => send(response, { status: 500, body: { title: error.message } }),
    )
  })
  const found = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, '127.0.0.1', () => resolve(server.address()))
  })
  const port = typeof found === 'object' && found !== null ? found.port : settings.port
  const address = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return { address, url: `${address}${base}`, tokenUrl: `${address}/auth/token`, register, stop }
}

const base = '/dfm/formedlare/v2'

type House = { register: Register; tokens: Set<string>; party: Party }

/** Nothing where the simulator is to stay silent. */
const answerTo = async (request: IncomingMessage, house: House): Promise<Reply | undefined> => {
  const { register, tokens, party } = house
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const asked = `${request.method} ${path}`
  if (asked === 'GET /') return { status: 200, type: 'text/html; charset=utf-8', body: controlPage(register) }
  if (asked === 'POST /') {
    steer(register, new URLSearchParams(await bodyOf(request)))
    return { status: 303, body: '', type: 'text/plain' }
  }
  if (register.mood === 'silent') return undefined
  if (asked === 'POST /auth/token') return tokenFor(request, party, tokens)
  const [, thirdParty] = /^GET \/dfm\/formedlare\/v2\/tredjeman\/(\d{10})\/jwks$/.exec(asked) ?? []
  if (thirdParty) return { status: 200, type: 'application/jwk-set+json', body: { keys: await register.publicKeys() } }

  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer === undefined || !tokens.has(bearer) || register.takeRefusal()) return problem(401, 'auth', 'auth.error')
  const [, person] = /^GET \/\d{4}\/engagements\/person\/(\d{12})$/.exec(asked) ?? []
  if (person) return register.mood === 'down' ? { status: 503, body: { status: 503 } } : engagementsOf(person)
  if (asked !== `POST ${base}/sok/behorigheter`) return problem(404, 'basic', 'fullmakt.saknas')
  return permissions(register, party, {
    body: jsonIn(await bodyOf(request)),
    service: headerOf(request, 'x-service-name'),
    idToken: headerOf(request, 'x-id-token'),
  })
}

const tokenFor = async (request: IncomingMessage, party: Party, tokens: Set<string>): Promise<Reply> => {
  const form = new URLSearchParams(await bodyOf(request))
  const given = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
  const right = given === `${encodeURIComponent(party.clientId)}:${encodeURIComponent(party.clientSecret)}`
  if (!right) return { status: 401, body: { error: 'invalid_client' } }
  if (form.get('grant_type') !== 'client_credentials') return { status: 400, body: { error: 'unsupported_grant_type' } }
  const token = newId()
  tokens.add(token)
  return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 300, scope: form.get('scope') } }
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > 100_000) throw new Error('Too large')
  }
  return body
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const send = (response: ServerResponse, { status, body, type = 'application/json' }: Reply): void => {
  response.writeHead(status, { 'content-type': type, ...(status === 303 ? { location: '/' } : {}) })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
