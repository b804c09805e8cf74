import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newKey } from '../../kernel/auth/keys.ts'
import type { EidClient } from './provider.ts'
import { type TestPerson, testPersons } from './test-persons.ts'

export type EidSimulatorSettings = {
  /** Must be said: nobody gets a test sign-in by leaving a setting out. */
  askedFor: boolean
  /** On this machine only. 0 takes any free one. */
  port?: number
  host?: string
  /** The address by which browsers and Torg reach it; by default the loopback address and the port. */
  issuer?: string
  clients: EidClient[]
  persons?: TestPerson[]
  /** How long a code can be exchanged. */
  codeSeconds?: number
}

/**
 * Starts the simulator of an e-ID: a real OpenID provider whose people are all invented. Its keys live as long as it
 * does. Throws unless it is asked for, and always in production.
 */
export const startEidSimulator = async (
  settings: EidSimulatorSettings,
): Promise<{ issuer: string; stop: () => Promise<void> }> => {
  if (!settings.askedFor) throw new Error('The e-ID simulator lets anybody sign in as anybody: it must be asked for')
  if (process.env.NODE_ENV === 'production') throw new Error('The e-ID simulator does not run in production')
  const { port = 3001, host = '127.0.0.1', clients, persons = testPersons, codeSeconds = 60 } = settings

  const { createProvider, addPicker, keepSignRequests, showError } = await quietly(load)
  const server = createServer()
  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', error => reject(plainly(error, port)))
    server.listen(port, host, () => resolve(server.address()))
  })
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const issuer = settings.issuer ?? `http://${host}:${bound}`
  const requests = keepSignRequests()
  const provider = createProvider({ issuer, clients, persons, key: await newKey(), codeSeconds, requests, showError })
  addPicker(provider, clients, persons, requests)
  server.on('request', provider.callback())

  const stop = async () => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return { issuer, stop }
}

// Loaded only when asked for: an installation with a real e-ID never has the simulator in memory.
const load = async () => ({
  ...(await import('./provider.ts')),
  ...(await import('./picker.tsx')),
  ...(await import('./sign-requests.ts')),
})

/** The provider's package warns of Node versions that are not yet called LTS by themselves; ours is pinned and tested. */
const quietly = async <T>(loading: () => Promise<T>): Promise<T> => {
  const warn = console.warn
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words)
  }
  try {
    return await loading()
  } finally {
    console.warn = warn
  }
}

const plainly = (error: Error, port: number): Error =>
  'code' in error && error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken, so the e-ID simulator can't start. Set TORG_EID_PORT to another.`, {
        cause: error,
      })
    : error
