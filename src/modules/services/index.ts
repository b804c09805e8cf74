// Services: e-services as data. Their definitions, the journey through them, drafts, and what was sent. A sent application is a case.
export { askToSignAgain } from './commands/ask-to-sign-again.ts'
export { declineToSign } from './commands/decline-to-sign.ts'
export { hideCasesToSign } from './commands/hide-cases-to-sign.ts'
export { letSignatureRunOut } from './commands/let-signature-run-out.ts'
export { noteUnsigned } from './commands/note-unsigned.ts'
export { removeDraft } from './commands/remove-draft.ts'
export { sendApplication } from './commands/send-application.ts'
export { signApplication } from './commands/sign-application.ts'
export { startDraft } from './commands/start-draft.ts'
export { sweepDrafts } from './commands/sweep-drafts.ts'
export { withdrawSignature } from './commands/withdraw-signature.ts'
export { definitionJsonSchema, definitionSchemaPath } from './definition-json-schema.ts'
export { openImporter } from './importing/open-importer.ts'
export type { LoadedService } from './load.ts'
export { type Coverage, coverageOf } from './proof/coverage.ts'
export type { Example } from './proof/example.ts'
export type { Finding } from './proof/finding.ts'
export { proveLoaded } from './proof/load-examples.ts'
export { suggestExamples } from './proof/suggest-examples.ts'
export { type DraftForResident, draftsForResident } from './queries/drafts-for-resident.ts'
export { type ServiceForOpenData, serviceForOpenData, servicesForOpenData } from './queries/service-for-open-data.ts'
export {
  type ServiceCard,
  type ServiceForVisitor,
  serviceForVisitor,
  servicesByLifeSituation,
  servicesBySubject,
  servicesForVisitor,
} from './queries/service-for-visitor.ts'
export {
  type SignatureForApplicant,
  type SignatureForOfficer,
  signaturesForApplicant,
  signaturesForOfficer,
} from './queries/signatures-of-case.ts'
export {
  fileToSign,
  type RequestForResident,
  requestForResident,
  type ToSign,
  toSignForResident,
} from './queries/to-sign-for-resident.ts'
export { readServices, seedServices } from './seed.ts'
export { signatureMail } from './signing/signature-mail.ts'
export type { SignatureState } from './signing/table.ts'
