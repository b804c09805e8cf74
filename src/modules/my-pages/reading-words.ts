import type { Access } from '../../kernel/audit/access.ts'
import type { Context } from '../../kernel/http/context.ts'

const whats = [
  'case',
  'case-file',
  'case-list',
  'my-cases',
  'draft',
  'signature',
  'register',
  'concerned',
  'map-comment',
] as const
const whys = ['handling', 'portal', 'helper', 'handed-over', 'signing', 'custody', 'organisation', 'maps'] as const

/** Who read: staff by name, a system as what it is. */
export const whoInWords = ({ by, what, why }: Access, { t }: Context): string => {
  if (by.kind === 'client') return t('my-pages.readings.client', { name: by.name })
  // Who that is stands in the case, as the applicant wrote it, or on the draft's own page.
  if (by.kind === 'resident' && why === 'organisation') return t('my-pages.readings.colleague')
  if (by.kind === 'resident' && what === 'register') return t('my-pages.readings.guardian')
  if (by.kind === 'resident') return t(what === 'draft' ? 'my-pages.readings.helper' : 'my-pages.readings.co-signer')
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
