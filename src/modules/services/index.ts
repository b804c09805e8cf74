// Services: e-services as data. Their definitions, the journey through them, drafts, and what was sent. A sent application is a case.
export { removeDraft } from './commands/remove-draft.ts'
export { sendApplication } from './commands/send-application.ts'
export { startDraft } from './commands/start-draft.ts'
export { sweepDrafts } from './commands/sweep-drafts.ts'
export { definitionJsonSchema, definitionSchemaPath } from './definition-json-schema.ts'
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
export { readServices, seedServices } from './seed.ts'
export {
  type CountedService,
  type Period,
  periods,
  type ServiceStatistics,
  serviceStatistics,
  servicesWithStatistics,
  statisticsRight,
} from './statistics/service-statistics.ts'
export type { ShownCount } from './statistics/shown-count.ts'
export { sweepNumbers } from './statistics/sweep-numbers.ts'
export type { Span } from './statistics/time-spent.ts'
