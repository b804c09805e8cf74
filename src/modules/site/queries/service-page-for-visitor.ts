import type { Read } from '../../../kernel/hands.ts'
import { type UnitView, unitBySlug } from '../../organisation/index.ts'
import { changeOf } from '../../processes/index.ts'
import { type ServiceForVisitor, serviceForVisitor } from '../../services/index.ts'
import { siteOf, type Topic } from '../content.ts'

export type ServiceView = {
  service: ServiceForVisitor
  unit: UnitView
  subjects: Topic[]
  /** Where it is told how the way of the service through the municipality is changed. */
  change?: string
}

/** A service with who answers for it, and where it belongs. Throws Missing. */
export const servicePageForVisitor = async (r: Read, slug: string): Promise<ServiceView> => {
  const service = await serviceForVisitor(r, slug)
  const unit = await unitBySlug(r, service.unit)
  if (!unit) throw new Error(`The service ${slug} is at a unit that does not exist`)
  const change = await changeOf(r.municipality, slug)
  return {
    service,
    unit,
    subjects: siteOf(r.municipality).subjects.filter(one => service.subjects.includes(one.slug)),
    ...(change ? { change } : {}),
  }
}
