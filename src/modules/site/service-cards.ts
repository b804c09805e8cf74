import type { Context } from '../../kernel/http/context.ts'
import type { IconName } from '../../ui/components/icon.tsx'
import type { ServiceCard } from '../services/index.ts'
import { hrefs } from './entries.ts'

/** Services as cards lead to them, with whether one can apply now. */
export const serviceCards = (c: Context, services: ServiceCard[]) =>
  services.map(({ slug, name, summary, window }) => ({
    href: hrefs.service(slug),
    title: name,
    text: summary,
    icon: iconOf(window),
    meta: c.t(`site.window.${window}`),
  }))

const iconOf = (window: ServiceCard['window']): IconName => (window === 'open' ? 'edit' : 'clock')
