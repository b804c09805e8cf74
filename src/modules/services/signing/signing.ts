import { askToSignAgain } from '../commands/ask-to-sign-again.ts'
import { closeRequests } from '../commands/close-requests.ts'
import { declineToSign } from '../commands/decline-to-sign.ts'
import { hideCasesNaming } from '../commands/hide-cases-naming.ts'
import { letSignatureRunOut } from '../commands/let-signature-run-out.ts'
import { noteUnsigned } from '../commands/note-unsigned.ts'
import { signApplication } from '../commands/sign-application.ts'
import { withdrawSignature } from '../commands/withdraw-signature.ts'
import { ownSignatureForOfficer } from '../own-signature/own-signature.ts'
import { signaturesForApplicant, signaturesForOfficer } from '../queries/signatures-of-case.ts'
import { fileToSign, requestForResident, toSignForResident } from '../queries/to-sign-for-resident.ts'
import { signatureMail } from './signature-mail.ts'

export type { SignatureState } from './table.ts'

/** What the applicant, those who are asked to sign, and officers do with signatures on what was sent, and read of them. */
export const signing = {
  askToSignAgain,
  closeRequests,
  declineToSign,
  hideCasesNaming,
  letSignatureRunOut,
  noteUnsigned,
  signApplication,
  withdrawSignature,
  signaturesForApplicant,
  signaturesForOfficer,
  fileToSign,
  requestForResident,
  toSignForResident,
  signatureMail,
  ownSignatureForOfficer,
}
