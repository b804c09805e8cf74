import { formatDate } from '../../kernel/texts/format.ts'
import type { Locale, Translate } from '../../kernel/texts/texts.ts'
import type { ReceiptForResident } from './queries/receipt-for-resident.ts'

/** When an answer has been promised, for who has just sent. */
export const promiseOf = (
  { decideBy, countsFrom, days }: Pick<ReceiptForResident, 'decideBy' | 'countsFrom' | 'days'>,
  { t, locale }: { t: Translate; locale: Locale },
): string =>
  countsFrom === 'complete'
    ? t('services.receipt.by-complete', { days, date: formatDate(decideBy, locale) })
    : t('services.receipt.by', { date: formatDate(decideBy, locale) })
