import { type IncomingMessage, createServer as plainServer, type ServerResponse } from 'node:http'
import { createServer as secureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { readRequest } from './envelope.ts'
import { type SimulatedPerson, simulatedPersons } from './simulated-persons.ts'
import { answerWith, faultWith } from './write-post.ts'
import { XmlFault } from './xml.ts'

/** How all of it answers: as it should, with a fault, with a page of some other program, or not at all. */
export type Mood = 'well' | 'fault' | 'garbage' | 'silent'

export type NavetSimulatorSettings = {
  /** Must be said: nobody gets invented people for real ones by leaving a setting out. */
  askedFor: boolean
  /** On this machine only. 0 takes any free one. */
  port?: number
  host?: string
  persons?: SimulatedPerson[]
  /** Who may ask, by organisation number and order id with a slash between; without it all. */
  orders?: string[]
  /** With it only who shows a certificate that the authority has signed is answered, as in the real one. */
  tls?: { key: string; cert: string; ca: string }
}

export type NavetSimulator = {
  url: string
  /** Those in the register: what is changed in it is answered from then on. */
  persons: SimulatedPerson[]
  mood: (mood: Mood) => void
  stop: () => Promise<void>
}

/**
 * Starts the simulator of Navet's personpostXML: a real server that speaks its SOAP, with invented people and its failures. Throws
 * unless it is asked for, and always in production.
 */
export const startNavetSimulator = async (settings: NavetSimulatorSettings): Promise<NavetSimulator> => {
  if (!settings.askedFor) throw new Error('The simulator of the population register must be asked for')
  if (process.env.NODE_ENV === 'production') throw new Error('The Navet simulator does not run in production')
  const { port = 3002, host = '127.0.0.1', persons = simulatedPersons(), orders, tls } = settings
  let mood: Mood = 'well'
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    void respond(request, response, { persons, orders, mood }).catch(() => response.destroy())
  }
  const server = tls
    ? secureServer({ ...tls, requestCert: true, rejectUnauthorized: true }, handle)
    : plainServer(handle)
  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server.address()))
  })
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${bound}/na/na_epersondata/V2/personpostXML`,
    persons,
    mood: next => {
      mood = next
    },
    stop: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

type State = { persons: SimulatedPerson[]; orders: string[] | undefined; mood: Mood }

const respond = async (request: IncomingMessage, response: ServerResponse, state: State): Promise<void> => {
  const body = await bodyOf(request)
  const say = (status: number, text: string, type = 'text/xml;charset=utf-8'): void => {
    response.writeHead(status, { 'content-type': type }).end(text)
  }
  if (state.mood === 'silent') return
  if (state.mood === 'garbage') return say(502, '<!doctype html><title>Bad Gateway</title>', 'text/html')
  if (state.mood === 'fault') return say(500, faultWith(broken, 'Tjänsten är inte tillgänglig'))
  if (request.method !== 'POST') return say(405, '')
  const asked = requestIn(body)
  if (!asked) return say(500, faultWith(unreadable, 'Felaktig begäran'))
  if (state.orders && !state.orders.includes(`${asked.orgNumber}/${asked.orderId}`))
    return say(500, faultWith(unknownOrder, 'Beställningen finns inte'))
  const found = state.persons.find(one => one.number === asked.number)
  if (found?.fails === 'silent') return
  if (found?.fails === 'fault') return say(500, faultWith(broken, 'Tjänsten är inte tillgänglig'))
  say(200, answerWith(found, state.persons))
}

// Skatteverket's own numbers of faults are not published; these are the simulator's.
const broken = { code: 'S:Server', error: '0001' }
const unknownOrder = { code: 'S:Client', error: '0002' }
const unreadable = { code: 'S:Client', error: '0003' }

const requestIn = (body: string): ReturnType<typeof readRequest> => {
  try {
    return readRequest(body)
  } catch (fault) {
    if (fault instanceof XmlFault) return undefined
    throw fault
  }
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
