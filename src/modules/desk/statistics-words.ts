import type { Context } from '../../kernel/http/context.ts'
import { formatNumber } from '../../kernel/texts/format.ts'
import type { ServiceStatistics, ShownCount, Span } from '../services/index.ts'

/** Whose words: a page's or a file's. */
export type Wording = Pick<Context, 't' | 'locale'>

/** A number, or that it is too small to be told. */
export const countWords = ({ t, locale }: Wording, n: ShownCount): string => {
  if (typeof n === 'number') return formatNumber(n, locale)
  return t(n === 'few' ? 'desk.statistics.few' : 'desk.statistics.hidden')
}

export const percentWords = ({ t }: Wording, n: number | undefined): string =>
  n === undefined ? '–' : t('desk.statistics.percent', { n })

/** "10–20 sekunder", "1–2 minuter". */
export const spanWords = ({ t }: Wording, span: Span | undefined): string => {
  if (span === undefined) return '–'
  const { from, to } = span
  if (to === undefined) return t('desk.statistics.over', { from: from / 60 })
  if (from === 0) return t('desk.statistics.under', { to })
  if (to < 60) return t('desk.statistics.seconds', { from, to })
  return from < 60 ? t('desk.statistics.half') : t('desk.statistics.minutes', { from: from / 60, to: to / 60 })
}

/** How long a question takes, and of what that is the time where it is not simply its own. */
export const timeWords = (w: Wording, time: ServiceStatistics['questions'][number]['time']): string => {
  if (time === undefined) return '–'
  const span = spanWords(w, time.span)
  return time.of === 'alone' ? span : w.t(`desk.statistics.time-${time.of}`, { span })
}

type By = ServiceStatistics['splits'][number]['by']

/** What a part of a split is called. */
export const partWords = ({ t, locale }: Wording, by: By, name: string): string => {
  if (name === '') return t('desk.statistics.unknown')
  if (by === 'device') return t(name === 'phone' ? 'desk.statistics.device-phone' : 'desk.statistics.device-desk')
  if (by === 'language') return languageNames[locale].of(name) ?? name
  return by === 'month' ? months[locale].format(Temporal.PlainYearMonth.from(name).toPlainDate({ day: 1 })) : name
}

const languageNames = {
  sv: new Intl.DisplayNames('sv', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

const months = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }),
}
