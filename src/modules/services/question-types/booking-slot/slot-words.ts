import { formatClock, formatDayOfWeek } from '../../../../kernel/texts/format.ts'
import type { Locale } from '../../../../kernel/texts/texts.ts'
import type { Slot } from '../../booking/booking-slots.ts'

/** "tisdag 1 december 2026 kl. 09:00–09:30" */
export const slotInWords = (slot: Slot, locale: Locale): string =>
  `${formatDayOfWeek(slot.start.toPlainDate(), locale)}${locale === 'sv' ? ' kl.\u00a0' : ', '}${timesInWords(slot, locale)}`

/** "09:00–09:30" */
export const timesInWords = ({ start, minutes }: Slot, locale: Locale): string =>
  `${formatClock(start.toPlainTime(), locale)}–${formatClock(start.add({ minutes }).toPlainTime(), locale)}`
