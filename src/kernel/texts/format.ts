import { dayOf, swedishZone } from '../clock.ts'
import { intlLocale } from './message.ts'
import type { Locale, Translate } from './texts.ts'

/** "3 mars 2026". An instant is shown as its day in Sweden. */
export const formatDate = (when: Temporal.PlainDate | Temporal.Instant, locale: Locale): string =>
  dayIn(dates[locale], when)

/** "23 nov. 2026": where many dates stand below each other. */
export const formatDateShort = (when: Temporal.PlainDate | Temporal.Instant, locale: Locale): string =>
  dayIn(shortDates[locale], when)

/** "3 mars 2026 kl. 14:05", "3 March 2026, 14:05": Swedish time. */
export const formatDateTime = (at: Temporal.Instant, locale: Locale): string =>
  `${formatDate(at, locale)}${locale === 'sv' ? ' kl.\u00a0' : ', '}${times[locale].format(at)}`

/** "14:05": Swedish time of day. */
export const formatTime = (at: Temporal.Instant, locale: Locale): string => times[locale].format(at)

/** "tisdag 1 december 2026" */
export const formatDayOfWeek = (day: Temporal.PlainDate, locale: Locale): string => weekdays[locale].format(day)

/** "09:00": a time of day that is in no zone. */
export const formatClock = (time: Temporal.PlainTime, locale: Locale): string => clocks[locale].format(time)

export const formatNumber = (n: number, locale: Locale): string => numbers[locale].format(n)

/** "1 234,50 kr"; whole kronor without decimals. */
export const formatMoney = (kronor: number, locale: Locale): string =>
  money[locale][Number.isInteger(kronor) ? 'whole' : 'exact'].format(kronor)

/** "12 dagar kvar", "sista dagen är i dag", "3 dagar för sent": how long until the end of a day. */
export const daysLeft = (t: Translate, due: Temporal.PlainDate, now: Temporal.Instant): string =>
  daysInWords(t, daysUntil(due, now))

const daysInWords = (t: Translate, days: number): string =>
  days < 0 ? t('ui.days.late', { days: -days }) : t('ui.days.left', { days })

/** Whole days from today in Sweden to a day; negative when it has passed. */
const daysUntil = (due: Temporal.PlainDate, now: Temporal.Instant): number =>
  dayOf(now).until(due, { largestUnit: 'days' }).days

/** "340 kB", "2,4 MB". Decimal units, as in the file manager of a phone. */
export const formatFileSize = (bytes: number, locale: Locale): string => {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`
  if (bytes < 999_500) return `${formatNumber(Math.round(bytes / 1000), locale)} kB`
  return `${formatNumber(Math.round(bytes / 100_000) / 10, locale)} MB`
}

/** A telephone number that never breaks over two lines: such a one is hard to read and to dial. */
export const formatPhone = (phone: string): string => phone.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0')

/** "PDF, JPEG och PNG". */
export const formatList = (items: string[], locale: Locale, kind: 'and' | 'or' = 'and'): string =>
  lists[locale][kind].format(items)

/** A title or a law as it stands in the middle of a sentence: "Handläggare" -> "handläggare". Abbreviations stay. */
export const inSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** For `datetime` attributes: what machines read. */
export const machineDate = (when: Temporal.PlainDate | Temporal.Instant): string =>
  when instanceof Temporal.Instant
    ? when.toZonedDateTimeISO(swedishZone).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
    : when.toString()

// Wording a day takes longer than all else in a row of a list, and the same days come again and again.
const worded = new WeakMap<Intl.DateTimeFormat, Map<string, string>>()
const mostDays = 2_000

const dayIn = (format: Intl.DateTimeFormat, when: Temporal.PlainDate | Temporal.Instant): string => {
  const day = when instanceof Temporal.Instant ? dayOf(when) : when
  const days = worded.get(format) ?? new Map<string, string>()
  worded.set(format, days)
  const key = day.toString()
  const known = days.get(key)
  if (known !== undefined) return known
  const words = format.format(day)
  if (days.size >= mostDays) days.clear()
  days.set(key, words)
  return words
}

const perLocale = <T>(make: (name: string) => T): Record<Locale, T> => ({
  sv: make(intlLocale.sv),
  en: make(intlLocale.en),
})

const dates = perLocale(name => new Intl.DateTimeFormat(name, { day: 'numeric', month: 'long', year: 'numeric' }))
const shortDates = perLocale(name => new Intl.DateTimeFormat(name, { day: 'numeric', month: 'short', year: 'numeric' }))
const times = perLocale(
  name => new Intl.DateTimeFormat(name, { hour: '2-digit', minute: '2-digit', timeZone: swedishZone }),
)
const weekdays = perLocale(
  name => new Intl.DateTimeFormat(name, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
)
const clocks = perLocale(name => new Intl.DateTimeFormat(name, { hour: '2-digit', minute: '2-digit' }))
const numbers = perLocale(name => new Intl.NumberFormat(name))
const currency = { style: 'currency', currency: 'SEK' } as const
const money = perLocale(name => ({
  whole: new Intl.NumberFormat(name, { ...currency, maximumFractionDigits: 0 }),
  exact: new Intl.NumberFormat(name, currency),
}))
const lists = perLocale(name => ({
  and: new Intl.ListFormat(name, { type: 'conjunction' }),
  or: new Intl.ListFormat(name, { type: 'disjunction' }),
}))
