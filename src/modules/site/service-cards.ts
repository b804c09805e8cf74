import type { Context } from '../../kernel/http/context.ts'
import type { IconName } from '../../ui/components/icon.tsx'
import type { ServiceCard } from '../services/index.ts'
import { siteOf } from './content.ts'
import { hrefs } from './entries.ts'

/** Services as cards lead to them, with whether one can apply now. */
export const serviceCards = (c: Context, services: ServiceCard[]) =>
  services.map(service => ({
    href: hrefs.service(service.slug),
    title: service.name,
    text: service.summary,
    icon: iconOf(c, service),
    meta: c.t(service.pilot ? 'site.window.pilot' : `site.window.${service.window}`),
  }))

/** Of its first subject, so that many services are told apart at a glance. */
const iconOf = (c: Context, { window, subjects }: ServiceCard): IconName => {
  if (window !== 'open') return 'clock'
  return siteOf(c.municipality).subjects.find(({ slug }) => slug === subjects[0])?.icon ?? 'edit'
}
