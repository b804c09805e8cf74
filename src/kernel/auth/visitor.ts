import { createHmac, randomBytes } from 'node:crypto'
import type { Read, Visitor, Write } from '../hands.ts'
import { newId } from '../ids.ts'
import { codeFrom, codeHash } from './codes.ts'
import { newFormSecret } from './csrf.ts'
import { type FormSession, tokenHash } from './session.ts'
import './table.ts'

/** Holds the secret of a browser in which something was begun without signing in. */
export const visitorCookie = '__Host-torg-utkast'

/** So long a browser may go on; what was begun has its own, shorter time. */
const longest = { hours: 24 * 60 }
export const visitorSeconds = longest.hours * 3600

/** Lets a browser begin, or go on with what a visitor has begun. Gives the secret for its cookie: a new one each time. */
export const beginVisit = async (w: Write, visitor = newId()): Promise<{ token: string; visitor: Visitor }> => {
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
      expires_at: w.now.add(longest),
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

/** The visitor whose code this is, however it is written; undefined for none. Count the tries before asking. */
export const visitorByCode = async (r: Read, written: string): Promise<string | undefined> => {
  const row = await r.db
    .selectFrom('auth.visitor')
    .select('visitor_id')
    .where('code_hash', '=', codeHash(written))
    .where('expires_at', '>', r.now)
    .executeTakeFirst()
  return row?.visitor_id
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

/** Made of the secret: the same secret always gives the same, and from the code nobody gets the secret. */
const codeOf = (token: string): string => {
  const bytes = createHmac('sha256', token).update('code').digest()
  // Two bytes a character: the little that some come oftener than others is nothing.
  return codeFrom(Array.from({ length: 12 }, (_, i) => bytes.readUInt16BE(i * 2)))
}
