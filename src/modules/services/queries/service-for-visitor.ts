import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Language } from '../../../kernel/texts/languages.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import type { AppealRegime } from '../../cases/index.ts'
import { type AppealByOutcome, appealByOutcome, sameAppeal } from '../appeal.ts'
import { wordsFor } from '../asking.ts'
import type { PublishedService } from '../compiled-service.ts'
import type { Act, Definition } from '../definition.ts'
import { type FeeInWords, feesInWords, levelInWords } from '../fees.ts'
import { type ShownService, shownService, shownServices } from '../published.ts'
import { paperFormUrl, startUrl, withoutSignInUrl } from '../urls.ts'
import { windowOf } from '../window.ts'
import type { Words } from '../words.ts'
import { byAskedNow } from './asked-now.ts'

/** A service in a list or a search result. */
export type ServiceCard = {
  slug: string
  name: string
  summary: string
  subjects: string[]
  lifeSituations: string[]
  window: 'early' | 'open' | 'closed'
  act: Act
  /** Whether one is in the group that tries it before everybody is offered it. */
  pilot: boolean
}

/** What a visitor wants to know before beginning. */
export type ServiceForVisitor = ServiceCard & {
  who: string
  /** Who can't apply, one sentence or two each, as it is said to whoever it holds for. */
  refusals: string[]
  needed: string
  after: string
  purpose: string
  /** In what order things happen after sending; days are counted from then. */
  next: { title: string; text?: string }[]
  unit: string
  caseType: string
  legalBasis: string[]
  retention: Definition['retention']
  /** By outcome where it differs. */
  appealRegime: AppealRegime | AppealByOutcome
  handlingTimeDays: number
  opens?: Temporal.PlainDate
  closes?: Temporal.PlainDate
  /** Why it can't be applied for now, in the service's own words if it has any. */
  closedText?: string
  /** What it costs, in words; applying is free where the service says nothing. */
  cost?: string
  /** What it costs, fee by fee; empty where it costs nothing, not there where the service does not say. */
  fees?: FeeInWords[]
  /** How long it may take, and from when that is counted; and the law that says so. */
  level: string
  levelBasis?: string
  languages: Language[]
  /** How far one comes without signing in: undefined for nowhere. */
  anonymous?: 'draft' | 'send'
  startUrl: string
  /** The service as a form to print. */
  paperUrl: string
}

/** One service in the reader's language. Throws Missing. */
export const serviceForVisitor = async (r: Read, slug: string): Promise<ServiceForVisitor> => {
  const service = await shownService(r, slug)
  if (!service) throw new Missing('No such service')
  const { definition } = service
  const words = wordsFor(service, r)
  const closedText = words.maybe('service.closed')
  const cost = words.maybe('service.cost')
  const fees = feesInWords(definition, words, r.locale)
  return {
    ...cardOf(service, r, words),
    who: words.text('service.who'),
    refusals: (definition.applicant.refusedWhen ?? []).map(condition => words.text(`refused.${condition}`)),
    needed: words.text('service.needed'),
    after: words.text('service.after'),
    purpose: words.text('service.purpose'),
    next: nextSteps(service, words),
    unit: definition.unit,
    caseType: definition.caseType,
    legalBasis: definition.legalBasis,
    retention: definition.retention,
    appealRegime: sameAppeal(definition.appealRegime) ?? appealByOutcome(definition.appealRegime),
    handlingTimeDays: definition.handlingTimeDays,
    ...(definition.opens ? { opens: Temporal.PlainDate.from(definition.opens) } : {}),
    ...(definition.closes ? { closes: Temporal.PlainDate.from(definition.closes) } : {}),
    ...(closedText ? { closedText } : {}),
    ...(cost ? { cost } : {}),
    ...(fees ? { fees } : {}),
    level: levelInWords(definition, r.t),
    ...(definition.serviceLevel?.legalBasis ? { levelBasis: definition.serviceLevel.legalBasis } : {}),
    languages: definition.languages,
    ...(definition.applicant.anonymous ? { anonymous: definition.applicant.anonymous } : {}),
    startUrl: definition.applicant.anonymous ? withoutSignInUrl(slug) : startUrl(slug),
    paperUrl: paperFormUrl(slug),
  }
}

/** Every service on offer, in the reader's language: what is asked for now first, what is asked for alike by name. */
export const servicesForVisitor = async (r: Read): Promise<ServiceCard[]> =>
  (await servicesByName(r)).sort(await byAskedNow(r, await shownServices(r)))

const servicesByName = async (r: Read): Promise<ServiceCard[]> =>
  (await shownServices(r)).map(service => cardOf(service, r)).sort((a, b) => a.name.localeCompare(b.name, r.locale))

/** The services of a subject. */
export const servicesBySubject = async (r: Read, subject: string): Promise<ServiceCard[]> =>
  (await servicesByName(r)).filter(service => service.subjects.includes(subject))

/** The services of a life situation. */
export const servicesByLifeSituation = async (r: Read, situation: string): Promise<ServiceCard[]> =>
  (await servicesByName(r)).filter(service => service.lifeSituations.includes(situation))

/** What happens after sending, in order, with the promised days filled in. */
export const nextSteps = ({ definition }: PublishedService, words: Words): { title: string; text?: string }[] =>
  definition.next.map(step => {
    const args = { days: definition.handlingTimeDays }
    const text = words.maybe(`next.${step}.text`, args)
    return { title: words.text(`next.${step}.title`, args), ...(text ? { text } : {}) }
  })

const cardOf = (
  { slug, definition, words, pilot }: ShownService,
  { now, locale }: { now: Temporal.Instant; locale: Locale },
  own = words(locale),
): ServiceCard => ({
  slug,
  name: own.text('service.name'),
  summary: own.text('service.summary'),
  subjects: definition.subjects,
  lifeSituations: definition.lifeSituations,
  window: windowOf(definition, dayOf(now)),
  act: definition.act,
  pilot,
})
