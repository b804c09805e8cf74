import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Field, issuer, port, yesOrNo } from './config-fields.ts'

/** The population register. `service` is the real one: one certificate for the installation, and by municipality the order that it has. */
export type NavetConfig = {
  service?: { url: string; certificate?: { cert: string; key: string }; orders: Record<string, string> }
  simulator: boolean
  port: number
}

type Reader = <T>(name: string, field: Field<T>) => T | undefined

const file: Field<string> = {
  allowed: 'the path of a readable file in PEM format',
  schema: z.string().transform((path, ctx) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      ctx.addIssue('not readable')
      return z.NEVER
    }
  }),
}

const url: Field<string> = {
  ...issuer,
  allowed: 'the address of the service, https://... (http:// only on this machine)',
}

const orders: Field<Record<string, string>> = {
  allowed: 'municipalities and their orders, like "almvik=00000236-FO01-0001 granas=00000237-FO01-0001"',
  schema: z.string().transform((text, ctx) => {
    const pairs = text.split(/\s+/).map(one => /^([a-z][a-z0-9-]*)=(\d{8}-[A-Z]{2}\d{2}-\d{4})$/.exec(one))
    if (pairs.some(pair => !pair)) ctx.addIssue('not orders')
    return Object.fromEntries(pairs.flatMap(pair => (pair?.[1] && pair[2] ? [[pair[1], pair[2]]] : [])))
  }),
}

const names = ['TORG_NAVET_URL', 'TORG_NAVET_ORDERS', 'TORG_NAVET_CERT', 'TORG_NAVET_KEY'] as const

/** Reads the settings of the population register. `simulate` is whether this is a demonstration, which has the simulator unasked. */
export const navetConfig = (
  env: Record<string, string | undefined>,
  read: Reader,
  { simulate, production }: { simulate: boolean; production: boolean },
  faults: string[],
): NavetConfig => {
  const given = names.filter(name => env[name]?.trim())
  const asked = read('TORG_NAVET_SIMULATOR', yesOrNo)
  const simulator = asked ?? (simulate && given.length === 0)
  if (simulator && production)
    faults.push(
      'TORG_NAVET_SIMULATOR is "1", but the simulator’s people are invented and it does not run with NODE_ENV=production.',
    )
  const service = given.length > 0 ? serviceIn(read, given, faults) : undefined
  return { ...(service ? { service } : {}), simulator, port: read('TORG_NAVET_PORT', port) ?? 3002 }
}

const serviceIn = (read: Reader, given: readonly string[], faults: string[]): NavetConfig['service'] => {
  const address = read('TORG_NAVET_URL', url)
  const ordered = read('TORG_NAVET_ORDERS', orders)
  const cert = read('TORG_NAVET_CERT', file)
  const key = read('TORG_NAVET_KEY', file)
  const needed = address?.startsWith('http:') ? names.slice(0, 2) : names
  for (const name of needed) {
    if (!given.includes(name)) faults.push(`${name} is missing; it is needed together with ${given.join(', ')}.`)
  }
  if (cert !== undefined && key !== undefined && !belongTogether(cert, key))
    faults.push(
      'TORG_NAVET_CERT and TORG_NAVET_KEY must be a certificate and its own key without a password, both as PEM.',
    )
  if (address === undefined || ordered === undefined) return undefined
  return {
    url: address,
    orders: ordered,
    ...(cert !== undefined && key !== undefined ? { certificate: { cert, key } } : {}),
  }
}

const belongTogether = (cert: string, key: string): boolean => {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  } catch {
    // Neither of the two, or locked by a password.
    return false
  }
}
