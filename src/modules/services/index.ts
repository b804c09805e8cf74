// Services: e-services as data. Their definitions, the journey through them, drafts, and what was sent. A sent application is a case.
// Definitions under work, and what can be done with them, are here too; the room where that is done is studio.
export type { Fault } from './build.ts'
export { askToSignAgain } from './commands/ask-to-sign-again.ts'
export { newSketch, openSketch, removeSketch } from './commands/begin-sketch.ts'
export { declineToSign } from './commands/decline-to-sign.ts'
export { editSketch } from './commands/edit-sketch.ts'
export { hideCasesToSign } from './commands/hide-cases-to-sign.ts'
export { importPackage, importSketch } from './commands/import-sketch.ts'
export { letSignatureRunOut } from './commands/let-signature-run-out.ts'
export { noteUnsigned } from './commands/note-unsigned.ts'
export { cancelPublication, offerDue, publishSketch, rollBackTo, withdrawService } from './commands/publish-sketch.ts'
export { removeDraft } from './commands/remove-draft.ts'
export { sendApplication } from './commands/send-application.ts'
export { signApplication } from './commands/sign-application.ts'
export { startDraft } from './commands/start-draft.ts'
export { sweepDrafts } from './commands/sweep-drafts.ts'
export { goBackTo, redoSketch, undoSketch } from './commands/undo-sketch.ts'
export { withdrawSignature } from './commands/withdraw-signature.ts'
export type { Definition, FactSource } from './definition.ts'
export { definitionJsonSchema, definitionSchemaPath } from './definition-json-schema.ts'
export { openImporter } from './importing/open-importer.ts'
export type { LoadedService } from './load.ts'
export { AskPage } from './pages/ask-page.tsx'
export { type Coverage, coverageOf } from './proof/coverage.ts'
export type { Example } from './proof/example.ts'
export type { Finding } from './proof/finding.ts'
export { proveLoaded } from './proof/load-examples.ts'
export { suggestExamples } from './proof/suggest-examples.ts'
export { listedService, listedServices } from './published.ts'
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
export { type ServiceForBuilder, servicesForBuilder } from './queries/services-for-builder.ts'
export {
  type SignatureForApplicant,
  type SignatureForOfficer,
  signaturesForApplicant,
  signaturesForOfficer,
} from './queries/signatures-of-case.ts'
export { type ChangeOfSketch, differencesBy, sketchHistory } from './queries/sketch-history.ts'
export {
  fileToSign,
  type RequestForResident,
  requestForResident,
  type ToSign,
  toSignForResident,
} from './queries/to-sign-for-resident.ts'
export { publishedSketch, type VersionForBuilder, versionsForBuilder } from './queries/versions-for-builder.ts'
export { readServices, readServices, seedServices, seedServices } from './seed.ts'
export { signatureMail } from './signing/signature-mail.ts'
export type { SignatureState } from './signing/table.ts'
export { changeInWords } from './sketch/change-in-words.ts'
export { checkSketch, type Topics } from './sketch/check-sketch.ts'
export { conditionInWords } from './sketch/condition-in-words.ts'
export { edits } from './sketch/edits.ts'
export { type FactTexts, factTexts } from './sketch/fact-texts.ts'
export { nameFrom, slugFrom } from './sketch/naming.ts'
export { type Outline, type OutlineItem, type OutlinePage, outlineOf, titleOfPage } from './sketch/outline.ts'
export { NoPackage, packed, unpacked } from './sketch/package.ts'
export { previewOf } from './sketch/preview.tsx'
export { factAt, itemKey, pageIn, pageWith, recordAt, recordPaths, whenOf } from './sketch/record.ts'
export { operatorsFor, takesValue, valueFrom, valueInField } from './sketch/row-values.ts'
export { feelOf, type Operator, operators, type Row, readableFeel, type Sentences, sentencesIn } from './sketch/rows.ts'
export { sectionsOf } from './sketch/sections.ts'
export { factTypes, type Setting, settingFaults, settingsOf } from './sketch/settings.ts'
export { type Edit, type Sketch, textOf } from './sketch/sketch.ts'
export { examplesOf, type SketchExamples } from './sketch/sketch-proof.ts'
export { mayBuild, type StoredSketch, sketchAfter, sketchOf } from './sketch/stored-sketch.ts'
export { type Template, templates } from './sketch/templates.ts'
export { sweepTrials, type TrialPage, trials, trialUrl } from './sketch/trial.ts'
export { type Term, termsOf } from './sketch/vocabulary.ts'
export { writeService } from './sketch/write-service.ts'
