// The settings, all from the environment: read and checked once, at start. docs/running/operate.md explains each.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fields from './config-fields.ts'
import { type MinaOmbudConfig, minaOmbudConfig } from './config-mina-ombud.ts'
import { type NavetConfig, navetConfig } from './config-navet.ts'
import type { ReadLimits } from './http/rate.ts'

/** An OpenID Connect provider that people sign in with. Exactly one of `key` and `secret` proves who we are. */
export type Provider = {
  issuer: string
  clientId: string
  key?: fields.PrivateKey
  secret?: string /** Levels of assurance asked for and accepted, best first. */
  acrValues?: string[]
}
export type Role = 'web' | 'worker'

export type Config = {
  /** Where the program's own files lie. */
  root: string
  host: string
  port: number
  /** The data folder, absolute: the embedded database, its log, and `files/`. */
  data: string
  /** A PostgreSQL of one's own; without it the embedded one is used. */
  databaseUrl?: string
  roles: Role[]
  /** Asked to be a demonstration, by `--demo`. */
  demo: boolean
  /** Who residents and staff sign in with. A missing one is played by the simulator, if that is asked for. */
  eid: { resident?: Provider; staff?: Provider; simulator: boolean; port: number }
  /** Those who are asked for whom somebody may act: the population register, and Mina ombud. */
  registers: { navet: NavetConfig; minaOmbud: MinaOmbudConfig }
  /** Without `smtpUrl` mail goes to the bundled mailbox. */
  mail: { smtpUrl?: string; from: string; mailboxPort: number }
  clamav?: { host: string; port: number } | { path: string }
  /** How this installation is reached from outside: `https://{host}`. Without it: as the request says. */
  publicUrl?: string
  /** How many proxies stand in front, whose X-Forwarded headers are believed. */
  trustProxy: number
  logLevel: fields.LogLevel
  /** Who sends it as a bearer token may read `/metrics` from elsewhere than this machine. */
  metricsToken?: string
  /** Seconds that a delivery taken by a worker is left alone: a killed worker's comes back after it. */
  deliveryLease: number
  /** How much a minute one address may ask for without signing in, where it is not as usual. */
  limits: Partial<ReadLimits>
  /** Where what the studio publishes is written too, as files: a folder under version control. */
  servicesFolder?: string
  /** The municipality shown at an address that belongs to none. */
  defaultMunicipality?: string
}

/** Settings that the program can't start with: every fault at once, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

type Env = Record<string, string | undefined>

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Reads the settings for a command: `args` is the command line, `['start', '--demo']`. Throws ConfigError. */
export const readConfig = (env: Env, args: string[] = []): Config => {
  const faults: string[] = []
  const read = <T>(name: string, field: fields.Field<T>): T | undefined => {
    const given = env[name]?.trim()
    if (!given) return undefined
    const result = field.schema.safeParse(given)
    if (result.success) return result.data
    faults.push(`${name} is "${field.secret ? fields.masked(given) : given}", but must be ${field.allowed}.`)
    return undefined
  }
  const production = env.NODE_ENV === 'production'
  const resident = provider('TORG_OIDC', env, read, faults)
  const staff = provider('TORG_STAFF_OIDC', env, read, faults)
  const demo = args.includes('--demo')
  const realSignIn = Boolean(env.TORG_OIDC_ISSUER || env.TORG_STAFF_OIDC_ISSUER)
  const asked = read('TORG_EID_SIMULATOR', fields.yesOrNo)
  const data = read('TORG_DATA', fields.folder)
  const databaseUrl = read('DATABASE_URL', fields.databaseUrl)
  const smtpUrl = read('TORG_SMTP_URL', fields.smtpUrl)
  const servicesFolder = read('TORG_SERVICES_FOLDER', fields.folder)
  const clamav = read('TORG_CLAMAV', fields.clamav)
  const metricsToken = read('TORG_METRICS_TOKEN', fields.secret)
  const publicUrl = read('TORG_PUBLIC_URL', fields.publicUrl)
  const defaultMunicipality = read('TORG_DEFAULT_MUNICIPALITY', fields.slug)
  const searches = read('TORG_SEARCHES_PER_MINUTE', fields.perMinute)
  const papers = read('TORG_PAPERS_PER_MINUTE', fields.perMinute)
  const checks = read('TORG_CHECKS_PER_MINUTE', fields.perMinute)
  const config: Config = {
    root,
    host: read('TORG_HOST', fields.host) ?? '127.0.0.1',
    port: read('PORT', fields.port) ?? 3000,
    data: data === undefined ? join(root, '.data') : resolve(data),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    roles: read('TORG_ROLES', fields.roles) ?? ['web', 'worker'],
    demo,
    eid: {
      ...(resident ? { resident } : {}),
      ...(staff ? { staff } : {}),
      // A demonstration that somebody gives a real provider is none any more: the other half is then not simulated unasked.
      simulator: asked ?? (demo && !realSignIn && !production),
      port: read('TORG_EID_PORT', fields.port) ?? 3001,
    },
    registers: {
      navet: navetConfig(env, read, { simulate: demo && !production, production }, faults),
      minaOmbud: minaOmbudConfig(read, { simulate: demo && !production, production }, faults),
    },
    mail: {
      ...(smtpUrl === undefined ? {} : { smtpUrl }),
      from: read('TORG_MAIL_FROM', fields.mailFrom) ?? 'Torg <no-reply@almvik.example>',
      mailboxPort: read('TORG_MAILBOX_PORT', fields.port) ?? 3025,
    },
    ...(clamav === undefined ? {} : { clamav }),
    ...(servicesFolder === undefined ? {} : { servicesFolder: resolve(servicesFolder) }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    trustProxy: read('TORG_TRUST_PROXY', fields.count) ?? 0,
    logLevel: read('TORG_LOG_LEVEL', fields.logLevel) ?? 'info',
    ...(metricsToken === undefined ? {} : { metricsToken }),
    deliveryLease: read('TORG_DELIVERY_LEASE', fields.seconds) ?? 120,
    limits: {
      ...(searches === undefined ? {} : { searchesPerAddress: searches }),
      ...(papers === undefined ? {} : { papersPerAddress: papers }),
      ...(checks === undefined ? {} : { checksPerAddress: checks }),
    },
    ...(defaultMunicipality === undefined ? {} : { defaultMunicipality }),
  }
  if (args[0] === 'start') faults.push(...whatStartNeeds(config, production, env), ...samePort(config))
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

const providerParts = (prefix: string): string[] =>
  ['ISSUER', 'CLIENT_ID', 'KEY', 'CLIENT_SECRET'].map(part => `${prefix}_${part}`)

type Reader = <T>(name: string, field: fields.Field<T>) => T | undefined

const provider = (prefix: string, env: Env, read: Reader, faults: string[]): Provider | undefined => {
  const names = providerParts(prefix)
  const given = names.filter(name => env[name]?.trim())
  if (given.length === 0) return undefined
  const [issuerName = '', clientName = '', keyName = '', secretName = ''] = names
  const issuer = read(issuerName, fields.issuer)
  const clientId = read(clientName, fields.text)
  const key = read(keyName, fields.privateKey)
  const secret = read(secretName, fields.secret)
  const acrValues = read(`${prefix}_ACR`, fields.words)
  for (const name of [issuerName, clientName]) {
    if (!given.includes(name)) faults.push(`${name} is missing; it is needed together with ${given.join(', ')}.`)
  }
  if (given.includes(keyName) === given.includes(secretName)) {
    faults.push(
      `Give exactly one of ${keyName} (a file with a private key as JWK; the better choice) and ${secretName}.`,
    )
  }
  if (issuer === undefined || clientId === undefined) return undefined
  return {
    issuer,
    clientId,
    ...(key ? { key } : {}),
    ...(secret === undefined ? {} : { secret }),
    ...(acrValues === undefined ? {} : { acrValues }),
  }
}

const whatStartNeeds = (config: Config, production: boolean, env: Env): string[] => {
  const faults: string[] = []
  if (config.eid.simulator && production) {
    faults.push(
      'TORG_EID_SIMULATOR is "1", but the simulator lets anybody sign in as anybody and does not run with NODE_ENV=production.',
    )
  }
  if (!config.roles.includes('web') || config.eid.simulator) return faults
  const way = production
    ? 'Give the OpenID Connect provider (with NODE_ENV=production there is no simulator, also not by --demo).'
    : config.demo
      ? 'Give the OpenID Connect provider too (a demonstration with a real provider simulates nothing unasked), or ask for the simulator: TORG_EID_SIMULATOR=1.'
      : 'Give the OpenID Connect provider, or ask for the simulator: "torg start --demo" or TORG_EID_SIMULATOR=1.'
  for (const [who, prefix] of [
    ['residents', 'TORG_OIDC'],
    ['staff', 'TORG_STAFF_OIDC'],
  ] as const) {
    // One that was begun has been told of already, with what is missing in it.
    if (providerParts(prefix).some(name => env[name]?.trim())) continue
    faults.push(`${prefix}_ISSUER is missing: ${who} have nothing to sign in with. ${way}`)
  }
  return faults
}

/** Two that would listen on the same port; 0 is any free one. */
const samePort = ({ port, eid, mail, registers: { navet, minaOmbud }, roles }: Config): string[] => {
  const used: [name: string, port: number][] = [
    ...(roles.includes('web') ? [['PORT', port] as [string, number]] : []),
    ...(eid.simulator ? [['TORG_EID_PORT', eid.port] as [string, number]] : []),
    ...(mail.smtpUrl === undefined ? [['TORG_MAILBOX_PORT', mail.mailboxPort] as [string, number]] : []),
    ...(navet.simulator ? [['TORG_NAVET_PORT', navet.port] as [string, number]] : []),
    ...(minaOmbud.simulator ? [['TORG_MINA_OMBUD_PORT', minaOmbud.port] as [string, number]] : []),
  ]
  return used.flatMap(([name, number], at) =>
    used
      .slice(0, at)
      .filter(([, other]) => other === number && number !== 0)
      .map(([other]) => `${other} and ${name} are both ${number}; give each a port of its own.`),
  )
}
