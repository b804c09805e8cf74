import type { Read } from '../../../kernel/hands.ts'
import { type ServiceCard, servicesForVisitor } from '../../services/index.ts'
import { type Site, siteOf, type Topic } from '../content.ts'

export type FrontView = Pick<Site, 'front' | 'lifeSituations'> & {
  /** What is asked for now. */
  services: ServiceCard[]
  /** Everything, by subject; within each by name. */
  subjects: (Topic & { services: ServiceCard[] })[]
}

const shown = 6

/** The front page: what is asked for now, then by life situation, then everything by subject. */
export const frontForVisitor = async (r: Read): Promise<FrontView> => {
  const { front, subjects, lifeSituations } = siteOf(r.municipality)
  const services = await servicesForVisitor(r)
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name, r.locale))
  return {
    front,
    lifeSituations,
    services: services.slice(0, shown),
    subjects: subjects.map(subject => ({
      ...subject,
      services: byName.filter(service => service.subjects.includes(subject.slug)),
    })),
  }
}
