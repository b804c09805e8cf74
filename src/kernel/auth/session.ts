import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { prepared } from '../db/dialect.ts'
import { rowsOf } from '../db/rows.ts'
import type { Actor, Read, Write } from '../hands.ts'
import type { ActorSource } from './actor-source.ts'
import { newFormSecret } from './csrf.ts'
import './table.ts'

/** A living session as a request sees it. */
export type Session = {
  kind: 'resident' | 'officer'
  subject: string
  csrf: string
  tokenHash: Buffer
  seenAt: Temporal.Instant
}

/** What forms are guarded by: the session of somebody signed in, or the browser of a visitor. */
export type FormSession = Pick<Session, 'csrf' | 'tokenHash'>

/** Turns a session's subject into an actor, with today's rights. */
export type ActorSources = Record<Session['kind'], ActorSource>

export const cookieName = '__Host-torg'

/** Idle this long ends a session; a form that takes an evening survives, as its draft does anyway. */
const idle = { hours: 2 }
const longest = { hours: 12 }

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Begins a session and gives the token for the cookie; the table keeps only its hash. */
export const beginSession = async (w: Write, kind: Session['kind'], subject: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await w.tx
    .insertInto('auth.session')
    .values({
      token_hash: tokenHash(token),
      kind,
      subject_id: subject,
      csrf: newFormSecret(),
      created_at: w.now,
      seen_at: w.now,
      expires_at: w.now.add(longest),
    })
    .execute()
  return token
}

/** The living session of a token and whose it is, in one question; undefined when the session, the person or the employment is gone. */
export const signedIn = async (
  r: Read,
  token: string,
  sources: ActorSources,
): Promise<{ session: Session; actor: Actor } | undefined> => {
  const subject = sql`s.subject_id`
  const [row] = await rowsOf(
    { db: prepared(r.db) },
    sql<Row & { actor: unknown }>`
      select s.kind, s.subject_id, s.csrf, s.token_hash, s.seen_at, case s.kind
        when 'resident' then (${sources.resident.row(subject, r.now)})
        when 'officer' then (${sources.officer.row(subject, r.now)}) end as actor
      from auth.session s
      where s.token_hash = ${tokenHash(token)} and s.expires_at > ${r.now} and s.seen_at > ${r.now.subtract(idle)}`,
  )
  if (!row?.actor) return undefined
  return { session: sessionFrom(row), actor: sources[row.kind].actor(row.subject_id, row.actor) }
}

/** The living session of a token, whoever's it is; or undefined. */
export const sessionOf = async (r: Read, token: string): Promise<Session | undefined> => {
  const row = await r.db
    .selectFrom('auth.session')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', r.now)
    .where('seen_at', '>', r.now.subtract(idle))
    .select(['kind', 'subject_id', 'csrf', 'token_hash', 'seen_at'])
    .executeTakeFirst()
  return row && sessionFrom(row)
}

/** A session of a token, also when it has ended of itself: it signs nobody in. Undefined when it was ended by hand, or long ago. */
export const endedSession = async (r: Read, token: string): Promise<Session | undefined> => {
  const row = await r.db
    .selectFrom('auth.session')
    .where('token_hash', '=', tokenHash(token))
    .select(['kind', 'subject_id', 'csrf', 'token_hash', 'seen_at'])
    .executeTakeFirst()
  return row && sessionFrom(row)
}

type Row = { kind: Session['kind']; subject_id: string; csrf: string; token_hash: Buffer; seen_at: Temporal.Instant }

const sessionFrom = (row: Row): Session => ({
  kind: row.kind,
  subject: row.subject_id,
  csrf: row.csrf,
  tokenHash: row.token_hash,
  seenAt: row.seen_at,
})

/** Keeps a session from going idle; called at most every five minutes. */
export const touchSession = async (w: Write, session: Session): Promise<void> => {
  await w.tx.updateTable('auth.session').set({ seen_at: w.now }).where('token_hash', '=', session.tokenHash).execute()
}

export const needsTouch = (session: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(session.seenAt.add({ minutes: 5 }), now) < 0

export const endSession = async (w: Write, hash: Buffer): Promise<void> => {
  await w.tx.deleteFrom('auth.session').where('token_hash', '=', hash).execute()
}

/** An ended session is still known for a day: words that are sent under it can be kept for who wrote them. */
const known = { hours: 24 }

/** Takes away what has run out; housekeeping. */
export const sweepSessions = async (w: Write): Promise<void> => {
  await w.tx.deleteFrom('auth.session').where('expires_at', '<', w.now.subtract(known)).execute()
  await w.tx.deleteFrom('auth.sign_in').where('expires_at', '<', w.now).execute()
}
