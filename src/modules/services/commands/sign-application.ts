import { Invalid, Stale } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { notifyApplicant } from '../../cases/index.ts'
import { contentHash } from '../content-hash.ts'
import { lockToSettle, settle } from '../signing/settle.ts'
import '../table.ts'

/**
 * Signs what somebody else has sent: a person who is signed in with e-ID says so in as many words. What is signed is named by its hash,
 * computed anew from what is kept; `hash` is that of the page on which it was read. Signing twice is signing once.
 * Throws Invalid on `intygar`, Missing for anybody else's request, Refused when nothing is waited for, Stale when it is not what was read.
 */
export const signApplication = async (
  w: Write<Resident>,
  { signature, declared, hash }: { signature: string; declared: boolean; hash: string },
): Promise<void> => {
  const locked = await lockToSettle(w, signature, 'signed')
  if (locked.repeated) return
  if (!declared) throw new Invalid({ intygar: { key: 'services.signing.declare-missing' } })
  const { one, others } = locked
  const sent = await w.tx
    .selectFrom('services.submission')
    .select(['number', 'definition_hash', 'answers', 'content_hash'])
    .where('id', '=', one.submission_id)
    .executeTakeFirstOrThrow()
  const signed = contentHash({ number: sent.number, definition: sent.definition_hash, answers: sent.answers })
  if (signed !== sent.content_hash) throw new Error(`The submission ${one.submission_id} is not what was sent`)
  if (signed !== hash) throw new Stale([w.t('services.signing.not-as-read')])
  await settle(w, one, { state: 'signed', signed_hash: signed })
  const last = others.filter(other => other.state !== 'withdrawn').every(other => other.state === 'signed')
  if (!last) return
  await w.emit({ type: 'signature.all-signed', subject: one.case_id, visible: true, body: { hash: signed } })
  await notifyApplicant(w, { case: one.case_id, about: 'signatures' })
}
