import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Write } from '../hands.ts'
import { type Session, tokenHash } from './session.ts'
import './table.ts'

/** Opens the words that a browser had typed when its session had ended. */
export const heldCookie = '__Host-torg-ord'

/** So long they wait for who typed them to sign in again. */
export const heldSeconds = 30 * 60

/** What was typed: by whom, on which page (a path without query), as the form sent it. */
export type HeldWords = { by: Pick<Session, 'kind' | 'subject'>; page: string; pairs: [string, string][] }

/**
 * Keeps them beside the sign-ins under way, one form a session: sealed with a key that only the browser's cookie holds, so nobody reads
 * them in the database. Gives that key.
 */
export const holdWords = async (w: Write, session: string, { by, page, pairs }: HeldWords): Promise<string> => {
  const key = createHmac('sha256', session).update('held words').digest('base64url')
  await forgetWords(w, key)
  await w.tx
    .insertInto('auth.sign_in')
    .values({
      token_hash: placeOf(key),
      kind: by.kind,
      remembered: JSON.stringify({ sealed: sealed(key, JSON.stringify({ by: by.subject, pairs })) }),
      return_to: page,
      expires_at: w.now.add({ seconds: heldSeconds }),
    })
    .execute()
  return key
}

/**
 * Gives them back, once, to who typed them; undefined on another page, where they wait on. Somebody else who signs in on the same browser
 * gets nothing, and then nobody does.
 */
export const takeWords = async (
  w: Write,
  key: string,
  by: HeldWords['by'],
  page: string,
): Promise<{ pairs: [string, string][] } | 'waiting' | undefined> => {
  const row = await w.tx
    .selectFrom('auth.sign_in')
    .where('token_hash', '=', placeOf(key))
    .where('expires_at', '>', w.now)
    .select(['kind', 'remembered', 'return_to'])
    .executeTakeFirst()
  if (!row) return undefined
  const { sealed: box } = z.object({ sealed: z.string() }).parse(row.remembered)
  const held = heldShape.parse(JSON.parse(unsealed(key, box)))
  const own = row.kind === by.kind && held.by === by.subject
  if (own && row.return_to !== page) return 'waiting'
  await forgetWords(w, key)
  return own ? { pairs: held.pairs } : undefined
}

const heldShape = z.object({ by: z.string(), pairs: z.array(z.tuple([z.string(), z.string()])) })

const forgetWords = async (w: Write, key: string): Promise<void> => {
  await w.tx.deleteFrom('auth.sign_in').where('token_hash', '=', placeOf(key)).execute()
}

// Another hash than that of a sign-in under way: the one can't be taken for the other.
const placeOf = (key: string): Buffer => tokenHash(`held words ${key}`)

const cipherKey = (key: string): Buffer => createHash('sha256').update(`sealed words ${key}`).digest()

const sealed = (key: string, text: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

const unsealed = (key: string, box: string): string => {
  const bytes = Buffer.from(box, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', cipherKey(key), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}
