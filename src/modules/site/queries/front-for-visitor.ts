import type { Read } from '../../../kernel/hands.ts'
import { type ServiceCard, servicesForVisitor } from '../../services/index.ts'
import { type Site, siteOf } from '../content.ts'

export type FrontView = Pick<Site, 'front' | 'subjects' | 'lifeSituations'> & { services: ServiceCard[] }

/** The front page: what one can do, by service, life situation and subject. Those that can be applied for now come first. */
export const frontForVisitor = async (r: Read): Promise<FrontView> => {
  const { front, subjects, lifeSituations } = siteOf(r.municipality)
  const services = await servicesForVisitor(r)
  return { front, subjects, lifeSituations, services: openFirst(services) }
}

const openFirst = (services: ServiceCard[]): ServiceCard[] =>
  services.toSorted((a, b) => Number(b.window === 'open') - Number(a.window === 'open'))
