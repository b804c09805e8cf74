import type { Officer, Read } from '../../kernel/hands.ts'
import { type CaseForOfficer, caseForOfficer } from '../cases/index.ts'
import {
  type Booked,
  behalf,
  bookedIn,
  type ChildForOfficer,
  type SignatureForOfficer,
  signing,
} from '../services/index.ts'

const { childrenForOfficer } = behalf
const { ownSignatureForOfficer, signaturesForOfficer } = signing

export type CaseAtDesk = CaseForOfficer & {
  /** Who else has been asked to sign, and how it went. */
  signatures: SignatureForOfficer[]
  /** The children of the population register who are named in what was sent last. */
  children: ChildForOfficer[]
  /** The times that belong to it. */
  booked: Booked[]
  /** The applicant's own, by e-ID, on what was sent last. */
  ownSignature: Awaited<ReturnType<typeof ownSignatureForOfficer>>
}

/** A case with all that an officer works with. Throws Missing when they may not know of it. */
export const caseAtDesk = async (r: Read<Officer>, number: string): Promise<CaseAtDesk> =>
  withSignatures(r, await caseForOfficer(r, number))

export const withSignatures = async (r: Read<Officer>, one: CaseForOfficer): Promise<CaseAtDesk> => {
  const { signatures, sights } = await signaturesForOfficer(r, { number: one.number, unit: one.unit.slug })
  const named = await childrenForOfficer(r, { number: one.number, unit: one.unit.slug })
  const ownSignature = await ownSignatureForOfficer(r, one.number)
  const booked = await bookedIn(r, one.number)
  return {
    ...one,
    signatures,
    children: named.children,
    ownSignature,
    booked,
    sights: [...one.sights, ...sights, ...named.sights],
  }
}

/** Those who have not signed, of those who are still asked to. */
export const unsignedOf = ({ signatures }: Pick<CaseAtDesk, 'signatures'>): SignatureForOfficer[] =>
  signatures.filter(({ state }) => state !== 'signed' && state !== 'withdrawn')
