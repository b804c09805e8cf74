import type { Context } from '../../../../kernel/http/context.ts'

/** Why something on a page in another language is in Swedish: the language of the authorities (språklagen 10 §). */
export const InSwedish = ({ c }: { c: Context }) =>
  c.locale === 'sv' ? null : <p class="torg-meta">{c.t('services.sender.swedish')}</p>
