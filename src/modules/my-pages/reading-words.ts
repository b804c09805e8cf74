import type { Access } from '../../kernel/audit/access.ts'
import type { Context } from '../../kernel/http/context.ts'

const whats = ['case', 'case-file', 'case-list', 'my-cases', 'draft'] as const
const whys = ['handling', 'portal', 'helper'] as const

/** Who read: staff by name, a system as what it is. */
export const whoInWords = ({ by }: Access, { t }: Context): string => {
  if (by.kind === 'client') return t('my-pages.readings.client', { name: by.name })
  // Whom one has let in is named on the draft's own page.
  if (by.kind === 'resident') return t('my-pages.readings.helper')
  return by.kind === 'officer' ? by.name : t('my-pages.readings.system')
}

/** What was seen. A word that this page does not know yet is still shown as something that was read. */
export const whatInWords = ({ what }: Access, { t }: Context): string => {
  const known = whats.find(one => one === what)
  return known ? t(`my-pages.readings.what-${known}`) : t('my-pages.readings.what-other')
}

export const whyInWords = ({ why }: Access, { t }: Context): string => {
  const known = whys.find(one => one === why)
  return known ? t(`my-pages.readings.why-${known}`) : t('my-pages.readings.why-other')
}
