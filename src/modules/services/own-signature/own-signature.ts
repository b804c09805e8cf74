import { z } from 'zod'
import { tbsHash } from '../../../kernel/auth/sign.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { answersHash } from './to-be-signed.ts'
import './table.ts'
import '../table.ts'

/** The applicant's signature as it is shown. */
export type OwnSignature = {
  signedAt: Temporal.Instant
  /** What was signed, in the words that were read. */
  statements: string[]
  tbsHash: string
  issuer: string
  /** Whether what we keep is what was signed: the hashes are made anew, and held against the word of the e-ID's provider. */
  intact: boolean
}

/** The signature on something that was sent; undefined where it needed none. Whose it is, is the caller's to find out. */
export const ownSignatureOf = async (r: Read, submission: string): Promise<OwnSignature | undefined> =>
  shown(await rows(r).where('g.submission_id', '=', submission).executeTakeFirst())

/** The signature on the latest that was sent of a case, for an officer who may see it: that is the caller's to find out. */
export const ownSignatureForOfficer = async (r: Read<Officer>, number: string): Promise<OwnSignature | undefined> =>
  shown(await rows(r).where('s.number', '=', number).orderBy('s.revision', 'desc').limit(1).executeTakeFirst())

const rows = (r: Read) =>
  r.db
    .selectFrom('services.own_signature as g')
    .innerJoin('services.submission as s', 's.id', 'g.submission_id')
    .select(['g.tbs', 'g.tbs_hash', 'g.id_token', 'g.issuer', 'g.signed_at', 's.definition_hash', 's.answers'])

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirst']>>>

const shown = (row: Row | undefined): OwnSignature | undefined => {
  if (!row) return undefined
  const { answers, statements } = tbsShape.parse(JSON.parse(row.tbs))
  const intact =
    tbsHash(row.tbs) === row.tbs_hash &&
    nonceIn(row.id_token).endsWith(`.${row.tbs_hash}`) &&
    answers === answersHash({ definition: row.definition_hash, answers: row.answers })
  return {
    signedAt: row.signed_at,
    statements: Object.values(statements),
    tbsHash: row.tbs_hash,
    issuer: row.issuer,
    intact,
  }
}

const tbsShape = z.object({ answers: z.string(), statements: z.record(z.string(), z.string()) })

/** The token was verified when it came; here it is only read. */
const nonceIn = (token: string): string => {
  const [, payload = ''] = token.split('.')
  return z.object({ nonce: z.string() }).parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).nonce
}
