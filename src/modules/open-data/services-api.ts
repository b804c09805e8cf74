import type { z } from 'zod'
import { Missing } from '../../kernel/errors.ts'
import { api } from '../../kernel/http/api.ts'
import { anyone } from '../../kernel/http/who.ts'
import { type ServiceForOpenData, serviceForOpenData, servicesForOpenData } from '../services/index.ts'
import { publicService, publicServices } from './shapes.ts'

const tag = 'Services'

export const listServices = api('GET', '/api/v1/services', {
  who: anyone(),
  tag,
  summary: 'List the services that the municipality offers',
  answer: publicServices,
  load: async r => ({ value: { items: (await servicesForOpenData(r)).map(asPublic) }, sights: [] }),
})

export const showService = api('GET', '/api/v1/services/:service', {
  who: anyone(),
  tag,
  summary: 'Read one service',
  answer: publicService,
  load: async (r, { params }) => {
    const slug = params.service ?? ''
    if (!/^[a-z0-9-]+$/.test(slug)) throw new Missing('No such service')
    return { value: asPublic(await serviceForOpenData(r, slug)), sights: [] }
  },
})

const asPublic = (service: ServiceForOpenData): z.infer<typeof publicService> => {
  const { unit, window, opens, closes } = service
  return {
    identifier: service.slug,
    title: service.name,
    description: service.summary,
    audience: service.who,
    hasCompetentAuthority: { identifier: unit.authority.slug, title: unit.authority.name },
    contactPoint: { identifier: unit.slug, title: unit.name, hasEmail: unit.email, hasTelephone: unit.phone },
    hasLegalResource: service.legalBasis,
    isGroupedBy: service.lifeSituations,
    thematicArea: service.subjects,
    language: service.languages,
    processingTime: Temporal.Duration.from({ days: service.handlingTimeDays }).toString(),
    processingTimeFrom: service.countsFrom,
    ...(service.fees
      ? {
          hasCost: service.fees.map(({ identifier, title, description, value, from, to, per }) => ({
            identifier,
            title,
            description,
            hasValue: inKronor(value),
            lowest: inKronor(from),
            highest: inKronor(to),
            currency: 'SEK' as const,
            per,
          })),
        }
      : {}),
    hasChannel: [{ type: 'e-service', path: service.path, state: window, opens, closes }],
  }
}

const inKronor = (ore: number | undefined): number | undefined => (ore === undefined ? undefined : ore / 100)
