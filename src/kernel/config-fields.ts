import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

/** One kind of setting: how it is read, and in words what is allowed. A secret one is never shown. */
export type Field<T> = { schema: z.ZodType<T, string>; allowed: string; secret?: true }

const texts = z.string()
const field = <T>(allowed: string, schema: z.ZodType<T, string>): Field<T> => ({ allowed, schema })
const whole = (from: number, to: number) =>
  texts
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine(n => n >= from && n <= to)
const url = (...protocols: string[]) => texts.refine(given => protocols.includes(parsed(given)?.protocol ?? ''))

export const port = field('a port: a whole number from 0 (any free one) to 65535', whole(0, 65_535))
export const count = field('a whole number from 0 to 9', whole(0, 9))
export const words: Field<string[]> = field(
  'words with spaces between',
  texts.transform(text => text.split(/\s+/)),
)
export const seconds = field('a whole number of seconds from 1 to 3600', whole(1, 3600))
export const perMinute = field('a whole number a minute from 1 to 999999', whole(1, 999_999))
export const text = field('a text', texts)
export const folder = field('the path of a folder', texts)
export const slug = field('the folder name of a municipality, like "almvik"', texts.regex(/^[a-z][a-z0-9-]*$/))
export const secret: Field<string> = { ...text, secret: true }
export const yesOrNo = field(
  '1 (yes) or 0 (no)',
  z.enum(['0', '1']).transform(given => given === '1'),
)
export const host = field(
  'an IP address to listen on, or "localhost"',
  texts.refine(given => given === 'localhost' || isIP(given) > 0),
)

export const databaseUrl: Field<string> = {
  ...field('an address like postgres://user:password@host:5432/torg', url('postgres:', 'postgresql:')),
  secret: true,
}
export const smtpUrl: Field<string> = {
  ...field('an address like smtp://user:password@host:587 or smtps://host', url('smtp:', 'smtps:')),
  secret: true,
}

export const issuer = field(
  'the address of the provider, https://... (http:// only on this machine)',
  url('https:', 'http:').refine(
    given => given.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)[:/]?/.test(given),
  ),
)
export const publicUrl = field(
  'like "https://{host}" or "https://torg.example.se", without a path',
  texts.refine(given => /^https?:\/\/(\{host\}|[a-z0-9.-]+)(:\d{1,5})?$/i.test(given)),
)
export const mailFrom = field(
  'a sender like "Almviks kommun <no-reply@almvik.se>"',
  texts.regex(/^([^<>\r\n]+<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/),
)

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
export const logLevel: Field<LogLevel> = field(
  'one of fatal, error, warn, info, debug, trace, silent',
  z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
)

export const roles: Field<('web' | 'worker')[]> = field(
  '"web", "worker" or "web,worker"',
  texts
    .transform(given => [...new Set(given.split(',').map(role => role.trim()))])
    .pipe(z.array(z.enum(['web', 'worker'])).min(1)),
)

export const clamav: Field<{ host: string; port: number } | { path: string }> = field(
  'host:port, or the path of the socket, of clamd',
  texts.transform((given, ctx) => {
    if (given.startsWith('/')) return { path: given }
    const [, name = '', number = ''] = /^(.+):(\d{1,5})$/.exec(given) ?? []
    if (name === '' || Number(number) > 65_535) ctx.addIssue('not an address')
    return { host: name, port: Number(number) }
  }),
)

export type PrivateKey = Record<string, unknown> & { kty: string }
export const privateKey: Field<PrivateKey> = field(
  'the path of a readable file with one private key as JWK (JSON with kty and d)',
  texts.transform((path, ctx) => {
    try {
      return z.looseObject({ kty: z.string(), d: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      ctx.addIssue('not a key')
      return z.NEVER
    }
  }),
)

/** What Mina ombud demands of who signs there: RSA, and a name for the key. */
export const rsaKey: Field<PrivateKey> = field(
  'the path of a readable file with one private RSA key as JWK (JSON with kty, kid and d)',
  privateKey.schema.refine(key => key.kty === 'RSA' && typeof key.kid === 'string'),
)
export const secretFile: Field<string> = field(
  'the path of a readable file with the secret and nothing else',
  texts
    .transform((path, ctx) => {
      try {
        return readFileSync(path, 'utf8').trim()
      } catch {
        ctx.addIssue('not readable')
        return z.NEVER
      }
    })
    .pipe(z.string().min(1)),
)
export const serviceName = field('a name of letters, digits, ".", "_" and "-"', texts.regex(/^[a-zA-Z0-9._-]+$/))

/** A secret as an error may show it: of an address everything but the password, of anything else nothing. */
export const masked = (given: string): string => {
  const address = parsed(given)
  if (!address || !given.includes('://')) return '...'
  if (address.password) address.password = '...'
  return address.href
}

const parsed = (given: string): URL | undefined => (URL.canParse(given) ? new URL(given) : undefined)
