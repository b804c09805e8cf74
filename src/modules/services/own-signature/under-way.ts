import { sql } from 'kysely'
import { z } from 'zod'
import type { Remembered } from '../../../kernel/auth/oidc.ts'
import { tokenHash } from '../../../kernel/auth/session.ts'
import type { Write } from '../../../kernel/hands.ts'
import './table.ts'

/** A signing between leaving for the provider and coming back. */
export type UnderWay = {
  draft: string
  person: string
  service: string
  remembered: Remembered
  tbs: string
  message: string
  answersHash: string
}

/** Keeps it under a secret that only the browser's cookie holds, for half an hour. */
export const rememberSigning = async (w: Write, token: string, under: Omit<UnderWay, 'service'>): Promise<void> => {
  await w.tx
    .insertInto('services.signing_under_way')
    .values({
      token_hash: tokenHash(token),
      draft_id: under.draft,
      person_id: under.person,
      remembered: JSON.stringify(under.remembered),
      tbs: under.tbs,
      message: under.message,
      answers_hash: under.answersHash,
      expires_at: w.now.add({ minutes: 30 }),
    })
    .execute()
}

/** Takes it back, once: a second answer from the provider finds nothing. One that names another state answers something else, and takes nothing. */
export const takeSigning = async (w: Write, token: string, state: string): Promise<UnderWay | undefined> => {
  const row = await w.tx
    .deleteFrom('services.signing_under_way')
    .where('token_hash', '=', tokenHash(token))
    .where(sql<boolean>`remembered->>'state' = ${state}`)
    .returningAll()
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(row.expires_at, w.now) < 0) return undefined
  const { slug } = await w.tx
    .selectFrom('services.draft')
    .select('slug')
    .where('id', '=', row.draft_id)
    .executeTakeFirstOrThrow()
  return {
    draft: row.draft_id,
    person: row.person_id,
    service: slug,
    remembered: rememberedShape.parse(row.remembered),
    tbs: row.tbs,
    message: row.message,
    answersHash: row.answers_hash,
  }
}

const rememberedShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirectUri: z.string(),
})
