import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Read } from '../../../kernel/hands.ts'
import { wordsFor } from '../asking.ts'
import { contentHash } from '../content-hash.ts'
import { ownSignatureOf } from '../own-signature/own-signature.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'

export type VerifiedReceipt = {
  /** As they were asked for. */
  number: string
  hash: string
  /**
   * `none`: nothing was asked. `unknown`: no such thing was sent. `true`: it was, and what we keep is unchanged since. `changed`: it was,
   * and what we keep is not what was sent.
   */
  outcome: 'none' | 'unknown' | 'true' | 'changed'
  sent?: { at: Temporal.Instant; serviceName: string; version: number }
  /** When it was signed by e-ID, and whether what we keep is what was signed. */
  signed?: { at: Temporal.Instant; intact: boolean }
  /** It has been corrected since: there is a later receipt. */
  corrected: boolean
}

/**
 * Whether a receipt is true, for whoever holds it: by its number and its checksum together, which only a receipt tells. The answers are
 * summed up anew and held against the receipt and against the chained log. Says nothing of who sent it or what.
 */
export const receiptToVerify = async (r: Read, asked: { number: string; hash: string }): Promise<VerifiedReceipt> => {
  const number = asked.number.trim().toUpperCase()
  const hash = asked.hash.replaceAll(/\s/g, '').toLowerCase()
  if (number === '' && hash === '') return { number, hash, outcome: 'none', corrected: false }
  const row = /^[0-9a-f]{64}$/.test(hash)
    ? await r.db
        .selectFrom('services.submission')
        .select(['id', 'slug', 'version', 'definition_hash', 'answers', 'number', 'revision', 'sent_at'])
        .where('number', '=', number)
        .where('content_hash', '=', hash)
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
    : undefined
  if (!row) return { number, hash, outcome: 'unknown', corrected: false }
  const now = contentHash({ number: row.number, definition: row.definition_hash, answers: row.answers })
  const logged = (await happeningsOf(r, row.id)).some(({ body }) => body.hash === hash)
  const signature = await ownSignatureOf(r, row.id)
  const later = await r.db
    .selectFrom('services.submission')
    .select('id')
    .where('number', '=', number)
    .where('revision', '>', row.revision)
    .executeTakeFirst()
  const service = await serviceOf(r, { slug: row.slug, version: row.version, hash: row.definition_hash })
  return {
    number,
    hash,
    corrected: later !== undefined,
    ...(signature ? { signed: { at: signature.signedAt, intact: signature.intact } } : {}),
    outcome: now === hash && logged && (signature?.intact ?? true) ? 'true' : 'changed',
    sent: { at: row.sent_at, serviceName: wordsFor(service, r).text('service.name'), version: row.version },
  }
}
