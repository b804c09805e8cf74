import { randomBytes } from 'node:crypto'
import type { Read, Visitor, Write } from '../hands.ts'
import { newId } from '../ids.ts'
import { codeHash, madeCode } from './codes.ts'
import { newFormSecret } from './csrf.ts'
import { type FormSession, tokenHash } from './session.ts'
import './table.ts'

/** Holds the secret of a browser in which something was begun without signing in. */
export const visitorCookie = '__Host-torg-utkast'

/** The same for what a browser has sent without signing in. */
export const senderCookie = '__Host-torg-kvitto'

/** So long a browser may go on; what was begun has its own, shorter time. */
const longest = { hours: 24 * 60 }
export const visitorSeconds = longest.hours * 3600

/**
 * Lets a browser begin, or go on with what a visitor has begun or sent. Gives the secret for its cookie: a new one each time. The code that
 * is made from it opens the same until `until`.
 */
export const beginVisit = async (
  w: Write,
  visitor = newId(),
  until = w.now.add(longest),
): Promise<{ token: string; visitor: Visitor }> => {
  const token = randomBytes(32).toString('base64url')
  const code = codeOf(token)
  await w.tx
    .insertInto('auth.visitor')
    .values({
      token_hash: tokenHash(token),
      visitor_id: visitor,
      code_hash: codeHash(code),
      csrf: newFormSecret(),
      created_at: w.now,
      expires_at: until,
    })
    .execute()
  return { token, visitor: { kind: 'visitor', id: visitor, code } }
}

/** Who a browser's secret belongs to, and the form secret of that browser. */
export const visitOf = async (r: Read, token: string): Promise<(FormSession & { visitor: Visitor }) | undefined> => {
  const hash = tokenHash(token)
  const row = await r.db
    .selectFrom('auth.visitor')
    .select(['visitor_id', 'csrf'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', r.now)
    .executeTakeFirst()
  return (
    row && { csrf: row.csrf, tokenHash: hash, visitor: { kind: 'visitor', id: row.visitor_id, code: codeOf(token) } }
  )
}

/** Who a browser is known as without anybody having signed in: by what it has begun, and by what it has sent. */
export const visitsIn = async (
  r: Read,
  cookies: ReadonlyMap<string, string>,
): Promise<{ visit: (FormSession & { visitor: Visitor }) | undefined; begun?: string; sent?: Visitor }> => {
  const of = async (name: string) => {
    const token = cookies.get(name)
    return token ? visitOf(r, token) : undefined
  }
  const [begun, sender] = [await of(visitorCookie), await of(senderCookie)]
  const visit = begun ?? sender
  if (!visit) return { visit: undefined }
  const sent = sender ? { sent: sender.visitor } : {}
  return {
    visit: { ...visit, visitor: { ...visit.visitor, ...sent } },
    ...(begun ? { begun: begun.visitor.id } : {}),
    ...sent,
  }
}

/** The visitor whose code this is, however it is written, and until when; undefined for none. Count the tries before asking. */
export const visitorByCode = async (
  r: Read,
  written: string,
): Promise<{ visitor: string; until: Temporal.Instant } | undefined> => {
  const row = await r.db
    .selectFrom('auth.visitor')
    .select(['visitor_id as visitor', 'expires_at as until'])
    .where('code_hash', '=', codeHash(written))
    .where('expires_at', '>', r.now)
    .executeTakeFirst()
  return row
}

/** Until when somebody may go on as this visitor, by the code that lasts longest; undefined where nobody may any more. */
export const visitsEnd = async (r: Read, visitor: string): Promise<Temporal.Instant | undefined> => {
  const row = await r.db
    .selectFrom('auth.visitor')
    .select('expires_at')
    .where('visitor_id', '=', visitor)
    .where('expires_at', '>', r.now)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.expires_at
}

/** When a browser was let in as this visitor; undefined where it no longer is. */
export const visitBegan = async (r: Read, { code }: Visitor): Promise<Temporal.Instant | undefined> => {
  const row = await r.db
    .selectFrom('auth.visitor')
    .select('created_at')
    .where('code_hash', '=', codeHash(code))
    .executeTakeFirst()
  return row?.created_at
}

/** Every code of this visitor that still opens something does so until this time at least. */
export const prolongVisits = async (w: Write, visitor: string, until: Temporal.Instant): Promise<void> => {
  await w.tx
    .updateTable('auth.visitor')
    .set({ expires_at: until })
    .where('visitor_id', '=', visitor)
    .where('expires_at', '>', w.now)
    .where('expires_at', '<', until)
    .execute()
}

/** This browser may no longer go on: its secret opens nothing from now on. The code that it was given still does. */
export const leaveBrowser = async (w: Write, token: string): Promise<void> => {
  await w.tx
    .updateTable('auth.visitor')
    .set({ token_hash: randomBytes(32) })
    .where('token_hash', '=', tokenHash(token))
    .execute()
}

/** Nobody may go on as this visitor any more, on any device. */
export const endVisits = async (w: Write, visitor: string): Promise<void> => {
  await w.tx.deleteFrom('auth.visitor').where('visitor_id', '=', visitor).execute()
}

/** Takes away what has run out; housekeeping. */
export const sweepVisitors = async (w: Write): Promise<void> => {
  await w.tx.deleteFrom('auth.visitor').where('expires_at', '<', w.now).execute()
}

/** Made of the secret: the same secret always gives the same. */
const codeOf = (token: string): string => madeCode(token, 'code')
