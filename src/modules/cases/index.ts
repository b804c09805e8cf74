// Cases: a matter from the day it comes in to the decision and its end; who may do what, and every step kept.
export { caseBlocks } from './blocks/case-blocks.ts'
export {
  type AnswerSection,
  type AppealRegime,
  appealRegimes,
  type CaseAct,
  type CaseState,
  caseStates,
  type Deadline,
  type Outcome,
  openStates,
  outcomes,
} from './case.ts'
export { answerCompletion } from './commands/answer-completion.ts'
export { askForCompletion } from './commands/ask-for-completion.ts'
export { assignCase } from './commands/assign-case.ts'
export { beginFromReason } from './commands/begin-from-reason.ts'
export { claimCase } from './commands/claim-case.ts'
export { closeCase } from './commands/close-case.ts'
export { correctAct } from './commands/correct-act.ts'
export { correctCase } from './commands/correct-case.ts'
export { decideCase } from './commands/decide-case.ts'
export { hideCase, hideCasesNumbered, hideCasesOf } from './commands/hide-cases-of.ts'
export { markCaseRead } from './commands/mark-case-read.ts'
export { notifyApplicant } from './commands/notify-applicant.ts'
export { type CaseToOpen, openCase } from './commands/open-case.ts'
export { orderDecisionLetter } from './commands/order-decision-letter.ts'
export { prolongCompletion } from './commands/prolong-completion.ts'
export { recallCase } from './commands/recall-case.ts'
export { releaseCase } from './commands/release-case.ts'
export { saveDecisionDraft } from './commands/save-decision-draft.ts'
export { sendCaseMessage } from './commands/send-case-message.ts'
export { takeBackWording } from './commands/take-back-wording.ts'
export { takeCase } from './commands/take-case.ts'
export { withdrawCompletion } from './commands/withdraw-completion.ts'
export { writeAsSender } from './commands/write-as-sender.ts'
export { writeOffCase } from './commands/write-off-case.ts'
export type { Change, CorrectionView } from './correction.ts'
export { earlierWording, type Wording } from './decision-draft.ts'
export { type DecisionForm, isWhole } from './decision-form.ts'
export { caseFileForOfficer, caseFileForResident } from './queries/case-file.ts'
export { type CaseForOfficer, caseForOfficer } from './queries/case-for-officer.ts'
export { type CaseForResident, caseForResident } from './queries/case-for-resident.ts'
export { type CaseForSender, caseFileForSender, caseForSender } from './queries/case-for-sender.ts'
export type { CompletionView, DecisionView } from './queries/case-parts.ts'
export {
  type CaseForClient,
  caseForClient,
  casesForClient,
  casesOfPersonForClient,
} from './queries/cases-for-client.ts'
export { type CaseSummary, casesForResident, casesOfOrganisations } from './queries/cases-for-resident.ts'
export { type Count, caseCountsForMetrics } from './queries/counts.ts'
export { type DecisionChoices, decisionChoices } from './queries/decision-choices.ts'
export { isOrganisationsCase } from './queries/is-organisations-case.ts'
export { type WorkListFilter, type WorkListRow, type WorkListView, workList } from './queries/work-list.ts'
export { caseTypes, readDecisionTemplates } from './read-decision-templates.ts'
export { type ReplyForm, type ReplyKind, type ReplyView, replying } from './replying.ts'
export type { Sender } from './sender.ts'
export { senderMail } from './sender-mail.ts'
