import type { Context } from '../../kernel/http/context.ts'
import type { IconName } from '../../ui/components/icon.tsx'
import type { ServiceCard } from '../services/index.ts'
import { hrefs } from './entries.ts'

/** Services as cards lead to them, with whether one can apply now. */
export const serviceCards = (c: Context, services: ServiceCard[]) =>
  services.map(({ slug, name, summary, window, act }) => ({
    href: hrefs.service(slug),
    title: name,
    text: summary,
    icon: iconOf(window, act),
    meta: c.t(`site.window.${window}`),
  }))

const iconOf = (window: ServiceCard['window'], act: ServiceCard['act']): IconName => {
  if (window !== 'open') return 'clock'
  return act === 'application' ? 'edit' : 'chat'
}
