import type { Write } from '../hands.ts'
import type { Remembered } from './oidc.ts'
import { tokenHash } from './session.ts'
import './table.ts'

/** A sign-in between leaving for the provider and coming back. */
export type UnderWay = { kind: 'resident' | 'officer'; remembered: Remembered; returnTo: string }

/** Keeps it under a secret that only the browser's cookie holds, for half an hour. */
export const rememberSignIn = async (
  w: Write,
  token: string,
  { kind, remembered, returnTo }: UnderWay,
): Promise<void> => {
  await w.tx
    .insertInto('auth.sign_in')
    .values({
      token_hash: tokenHash(token),
      kind,
      remembered: JSON.stringify(remembered),
      return_to: returnTo,
      expires_at: w.now.add({ minutes: 30 }),
    })
    .execute()
}

/** Takes it back, once: a second answer from the provider finds nothing. */
export const takeSignIn = async (w: Write, token: string): Promise<UnderWay | undefined> => {
  const row = await w.tx
    .deleteFrom('auth.sign_in')
    .where('token_hash', '=', tokenHash(token))
    .returning(['kind', 'remembered', 'return_to', 'expires_at'])
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(row.expires_at, w.now) < 0) return undefined
  return { kind: row.kind, remembered: row.remembered as Remembered, returnTo: row.return_to }
}
