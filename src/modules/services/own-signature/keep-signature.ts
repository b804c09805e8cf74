import type { UserSignature } from '../../../kernel/auth/sign.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import './table.ts'
import type { UnderWay } from './under-way.ts'

/** A signature that has come back, with what it was asked for. */
export type Signed = { under: UnderWay; signed: UserSignature }

/** Keeps it with what was sent. */
export const keepSignature = async (
  w: Write<Resident>,
  submission: string,
  { under, signed }: Signed,
): Promise<void> => {
  await w.tx
    .insertInto('services.own_signature')
    .values({
      submission_id: submission,
      person_id: w.actor.id,
      tbs: under.tbs,
      tbs_hash: signed.tbsHash,
      message: under.message,
      signature: signed.signature,
      id_token: signed.idToken,
      issuer: signed.issuer,
      acr: signed.claims.acr,
      signed_at: signed.signedAt,
    })
    .execute()
}
