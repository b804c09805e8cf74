import type { Officer, Read, Resident, Sight } from '../../../kernel/hands.ts'
import { isMine, peopleForOfficer, personByNumber } from '../../people/index.ts'
import { serviceOf } from '../published.ts'
import { show } from '../question-types/personal-number/model.ts'
import { labelOf, type requests, requestsOf, standing } from '../signing/signature.ts'
import type { SignatureState } from '../signing/table.ts'
import { ofSender } from '../submit.ts'

type Seen = {
  id: string
  /** What part the person has: "Den andra vårdnadshavaren". */
  label: string
  state: SignatureState
  askedAt: Temporal.Instant
  until: Temporal.PlainDate
  settledAt?: Temporal.Instant
}

/** As the applicant sees it: the person is called what the applicant wrote, never what the e-ID says. */
export type SignatureForApplicant = Seen & { called: string; email?: string }

/** Who has been asked to sign in a case of one's own. Nothing for anybody else's. */
export const signaturesForApplicant = async (r: Read<Resident>, number: string): Promise<SignatureForApplicant[]> => {
  const rows = await requestsOf(r, number).where(isMine(r.actor, ofSender)).execute()
  const all: SignatureForApplicant[] = []
  for (const row of rows)
    all.push({
      ...(await seen(r, row)),
      called: row.name ?? show(row.number),
      ...(row.email ? { email: row.email } : {}),
    })
  return all
}

/** As an officer sees it. `masked`: a protected identity, and no right to it. */
export type SignatureForOfficer = Seen & {
  name?: string
  number?: string
  masked: boolean
  reason?: string
  signedHash?: string
}

/**
 * Who has been asked to sign in a case, for an officer who may see it: that is the caller's to find out. `sights` are of those who
 * are shown by name.
 */
export const signaturesForOfficer = async (
  r: Read<Officer>,
  { number, unit }: { number: string; unit: string },
): Promise<{ signatures: SignatureForOfficer[]; sights: Sight[] }> => {
  const rows = await requestsOf(r, number).execute()
  const signatures: SignatureForOfficer[] = []
  const sights: Sight[] = []
  for (const row of rows) {
    const known = await personByNumber(r, row.number)
    const person = known && (await peopleForOfficer(r, [{ person: known.id, unit }])).get(known.id)
    const masked = person?.masked ?? false
    const name = person?.name ?? row.name
    if (known && !masked) sights.push({ person: known.id, what: 'case', object: number, why: 'handling' })
    signatures.push({
      ...(await seen(r, row)),
      ...(masked ? {} : { number: show(row.number), ...(name ? { name } : {}) }),
      masked,
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.signed_hash ? { signedHash: row.signed_hash } : {}),
    })
  }
  return { signatures, sights }
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number]

const seen = async (r: Read, row: Row): Promise<Seen> => ({
  id: row.id,
  label: labelOf(await serviceOf(r, row), row.signer)[r.locale],
  state: standing(row, r.now),
  askedAt: row.asked_at,
  until: row.until,
  ...(row.settled_at ? { settledAt: row.settled_at } : {}),
})
