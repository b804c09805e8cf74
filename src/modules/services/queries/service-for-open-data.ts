import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Language } from '../../../kernel/texts/languages.ts'
import { type Words as Both, type UnitView, unitsBySlug } from '../../organisation/index.ts'
import type { PublishedService } from '../compiled-service.ts'
import type { Act } from '../definition.ts'
import { type Fee, feeSaid } from '../fees.ts'
import { offeredService, offeredServices } from '../published.ts'
import { allQuestions } from '../scope.ts'
import { serviceUrl } from '../urls.ts'
import { windowOf } from '../window.ts'

/** A service as anybody may copy it: in both languages, and with whom it belongs to. */
export type ServiceForOpenData = {
  slug: string
  name: Both
  summary: Both
  who: Both
  unit: UnitView
  subjects: string[]
  lifeSituations: string[]
  legalBasis: string[]
  handlingTimeDays: number
  countsFrom: 'sent' | 'complete'
  act: Act
  /** What it costs; empty where it costs nothing, not there where it does not say. Amounts are in whole öre. */
  fees?: FeeForOpenData[]
  /** The papers that may be asked for. */
  evidence: { fact: string; label: Both }[]
  languages: Language[]
  window: 'early' | 'open' | 'closed'
  opens?: string
  closes?: string
  path: string
}

export type FeeForOpenData = {
  identifier: string
  title: Both
  /** What it is for, how much, and when and how it is paid. */
  description: Both
  /** Where it is one amount. */
  value?: number
  from?: number
  to?: number
  per: Fee['per']
  legalBasis: string[]
}

/** Every service on offer, by slug. */
export const servicesForOpenData = async (r: Read): Promise<ServiceForOpenData[]> => {
  const services = await offeredServices(r)
  const units = await unitsBySlug(r, [...new Set(services.map(service => service.definition.unit))])
  return services.map(service => viewOf(r, service, units))
}

/** One service. Throws Missing. */
export const serviceForOpenData = async (r: Read, slug: string): Promise<ServiceForOpenData> => {
  const service = await offeredService(r, slug)
  if (!service) throw new Missing('No such service')
  return viewOf(r, service, await unitsBySlug(r, [service.definition.unit]))
}

const viewOf = (r: Read, service: PublishedService, units: Map<string, UnitView>): ServiceForOpenData => {
  const { slug, definition, words } = service
  const unit = units.get(definition.unit)
  if (!unit) throw new Error(`${slug} belongs to the unit ${definition.unit}, which there has never been`)
  const both = (key: string): Both => ({ sv: words('sv').text(key), en: words('en').text(key) })
  return {
    slug,
    name: both('service.name'),
    summary: both('service.summary'),
    who: both('service.who'),
    unit,
    subjects: definition.subjects,
    lifeSituations: definition.lifeSituations,
    legalBasis: definition.legalBasis,
    handlingTimeDays: definition.handlingTimeDays,
    countsFrom: definition.serviceLevel?.countsFrom ?? 'sent',
    act: definition.act,
    ...(definition.fees ? { fees: definition.fees.map(fee => feeOf(fee, both)) } : {}),
    evidence: allQuestions(service)
      .filter(({ upload }) => upload)
      .map(({ fact }) => ({ fact, label: both(`fact.${fact}.label`) })),
    languages: definition.languages,
    window: windowOf(definition, dayOf(r.now)),
    ...(definition.opens ? { opens: definition.opens } : {}),
    ...(definition.closes ? { closes: definition.closes } : {}),
    path: serviceUrl(slug),
  }
}

const feeOf = (fee: Fee, both: (key: string) => Both): FeeForOpenData => {
  const [title, paid] = [both(`fee.${fee.id}.label`), both(`fee.${fee.id}.paid`)]
  const said = (locale: 'sv' | 'en'): string => `${title[locale]}: ${feeSaid(fee, locale)}. ${paid[locale]}`
  return {
    identifier: fee.id,
    title,
    description: { sv: said('sv'), en: said('en') },
    ...(fee.kind === 'fixed' ? { value: fee.amount } : {}),
    ...(fee.kind === 'range' ? { from: fee.from, to: fee.to } : {}),
    per: fee.per,
    legalBasis: fee.legalBasis,
  }
}
