import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { type PilotForBuilder, pilots, type ServiceForBuilder, servicesForBuilder } from '../../services/index.ts'

export type PilotView = {
  service: ServiceForBuilder
  pilot: PilotForBuilder | undefined
  /** What an invitation is good to unless one says otherwise. */
  until: Temporal.PlainDate
}

/** The group that tries a service of the builder's units. Throws Missing. */
export const pilotView = async (r: Read<Officer>, slug: string): Promise<PilotView> => {
  const service = (await servicesForBuilder(r)).find(one => one.slug === slug)
  if (!service) throw new Missing('No such service')
  return { service, pilot: await pilots.pilotForBuilder(r, slug), until: dayOf(r.now).add({ days: 30 }) }
}
