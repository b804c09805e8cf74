import { Missing } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { type CaseForResident, caseForResident } from '../../cases/index.ts'
import { type Booked, bookedIn, type SignatureForApplicant, signing } from '../../services/index.ts'

const { signaturesForApplicant } = signing

export type CaseOfMine = CaseForResident & {
  /** Whom I have asked to sign, and how it went. */
  signatures: SignatureForApplicant[]
  /** The times that belong to it. */
  booked: Booked[]
}

/** A case of one's own with all that belongs to it. Throws Missing for anybody else's. */
export const caseOfMine = async (r: Read<Resident>, number: string): Promise<CaseOfMine> => ({
  ...(await caseForResident(r, number)),
  signatures: await signaturesForApplicant(r, number),
  booked: await bookedIn(r, number),
})

/** One of those whom I have asked to sign, in a case of mine. Throws Missing. */
export const signatureOfMine = async (
  r: Read<Resident>,
  number: string,
  id: string,
): Promise<{ number: string; one: SignatureForApplicant }> => {
  const one = (await signaturesForApplicant(r, number)).find(signature => signature.id === id)
  if (!one) throw new Missing('No such request')
  return { number, one }
}
