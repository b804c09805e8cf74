import { createServer } from 'node:net'
import { ConfigError } from './config.ts'

/** Throws a ConfigError in plain words when somebody else already listens on the port. `variable` is the setting that moves it. */
export const assertFree = async (port: number, variable: string, host = '127.0.0.1'): Promise<void> => {
  if (port === 0) return
  const code = await tryToListen(port, host)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new ConfigError([
      `Port ${port} is taken by another program (perhaps Torg already runs). Stop it, or choose another: ${variable}=${port + 10}`,
    ])
  }
  if (code === 'EACCES')
    throw new ConfigError([`Port ${port} may not be used by this user. Choose one above 1023: ${variable}=3000`])
  throw new ConfigError([`Cannot listen on ${host}:${port} (${code}). Look at ${variable} and TORG_HOST.`])
}

/** A port that is free just now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })

/** The error code, or undefined when the port is free. */
export const tryToListen = (port: number, host: string): Promise<string | undefined> =>
  new Promise(resolve => {
    const server = createServer()
    server.once('error', fault => resolve('code' in fault ? String(fault.code) : fault.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
