import { randomBytes } from 'node:crypto'
import type { Complaint } from '../errors.ts'
import { Missing, Redirect, Refused, SignInNeeded, Stale } from '../errors.ts'
import { FileFault } from '../files/fault.ts'
import type { TextKey } from '../texts/keys.ts'

/** A request that can't be understood or may not be sent so: 400, 403, 413, 415, 429. */
export class BadRequest extends Error {
  override name = 'BadRequest'
  readonly status: number
  readonly key: TextKey
  constructor(status: number, key: TextKey) {
    super(key)
    this.status = status
    this.key = key
  }
}

/** What a fault answers with: a page in words, or a way on. */
export type Fault =
  | { to: string }
  | {
      status: number
      kind: 'refused' | 'missing' | 'stale' | 'bad' | 'down' | 'uncertain' | 'full' | 'bug'
      reason?: Complaint
      changes?: string[]
      incident?: string
      retryAfter?: number
    }

/** The one place where what was thrown becomes an answer. `path` is where to come back to after signing in. */
export const faultOf = (thrown: unknown, path: string): Fault => {
  if (thrown instanceof Redirect) return { to: thrown.to }
  if (thrown instanceof SignInNeeded)
    return {
      to: `${thrown.as === 'officer' ? '/logga-in/medarbetare' : '/logga-in'}?till=${encodeURIComponent(thrown.back ?? path)}`,
    }
  if (thrown instanceof Refused) return { status: 403, kind: 'refused', reason: thrown.reason }
  if (thrown instanceof Missing) return { status: 404, kind: 'missing' }
  if (thrown instanceof Stale) return { status: 409, kind: 'stale', changes: thrown.changes }
  if (thrown instanceof BadRequest)
    return {
      status: thrown.status,
      kind: 'bad',
      reason: { key: thrown.key },
      // Counted by the minute.
      ...(thrown.status === 429 ? { retryAfter: 60 } : {}),
    }
  // A file that could not be taken says itself why.
  if (thrown instanceof FileFault)
    return thrown.kind === 'no-room'
      ? { status: 507, kind: 'full', incident: randomBytes(4).toString('hex').toUpperCase() }
      : { status: thrown.status, kind: 'bad', reason: thrown.complaint() }
  const code = codeOf(thrown)
  const incident = randomBytes(4).toString('hex').toUpperCase()
  if (thrown instanceof Error && thrown.name === 'Uncertain') return { status: 503, kind: 'uncertain', incident }
  if (code && (outOfReach.has(code) || code.startsWith('08') || code.startsWith('57P')))
    return { status: 503, kind: 'down', incident, retryAfter: 10 }
  if (
    thrown instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(thrown.message)
  )
    return { status: 503, kind: 'down', incident, retryAfter: 10 }
  if (code && full.has(code)) return { status: 507, kind: 'full', incident }
  return { status: 500, kind: 'bug', incident }
}

// 53300: too many connections. 53100 and ENOSPC: the disk is full.
const outOfReach = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', '53300', '25006'])
const full = new Set(['ENOSPC', 'EDQUOT', '53100'])

const codeOf = (thrown: unknown): string | undefined => {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') return thrown.code
  return thrown instanceof Error && thrown.cause ? codeOf(thrown.cause) : undefined
}
