import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Language } from '../../../kernel/texts/languages.ts'
import { type Words as Both, type UnitView, unitsBySlug } from '../../organisation/index.ts'
import type { PublishedService } from '../compiled-service.ts'
import { offeredService, offeredServices } from '../published.ts'
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
  languages: Language[]
  window: 'early' | 'open' | 'closed'
  opens?: string
  closes?: string
  path: string
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

const viewOf = (
  r: Read,
  { slug, definition, words }: PublishedService,
  units: Map<string, UnitView>,
): ServiceForOpenData => {
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
    languages: definition.languages,
    window: windowOf(definition, dayOf(r.now)),
    ...(definition.opens ? { opens: definition.opens } : {}),
    ...(definition.closes ? { closes: definition.closes } : {}),
    path: serviceUrl(slug),
  }
}
