// Services: e-services as data. Their definitions, the journey through them, drafts, and what was sent. A sent application is a case.

export { acceptHelp } from './commands/accept-help.ts'
export { remindOfDrafts } from './commands/remind-of-drafts.ts'
export { removeDraft } from './commands/remove-draft.ts'
export { sendApplication } from './commands/send-application.ts'
export { startDraft } from './commands/start-draft.ts'
export { sweepDrafts } from './commands/sweep-drafts.ts'
export type { LoadedService } from './load.ts'
export { type DraftForResident, draftsForResident } from './queries/drafts-for-resident.ts'
export { type HelpedDraft, helpedDrafts } from './queries/helped-drafts.ts'
export { type ServiceForOpenData, serviceForOpenData, servicesForOpenData } from './queries/service-for-open-data.ts'
export {
  type ServiceCard,
  type ServiceForVisitor,
  serviceForVisitor,
  servicesByLifeSituation,
  servicesBySubject,
  servicesForVisitor,
} from './queries/service-for-visitor.ts'
export { readServices, seedServices } from './seed.ts'
