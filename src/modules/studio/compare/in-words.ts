import type { Context } from '../../../kernel/http/context.ts'
import { formatMoney, formatNumber } from '../../../kernel/texts/format.ts'
import type { Change, Measure } from '../../processes/index.ts'

type Words = Pick<Context, 't' | 'locale'>

const [hour, day] = [60, 1440]

/** How long something takes, in the unit one would say it in: "12 minuter", "3,5 timmar", "34 dagar". */
export const timeWords = ({ t }: Words, minutes: number): string => {
  if (minutes < 90) return t('studio.compare.minutes', { n: Math.round(minutes) })
  if (minutes < 2 * day) return t('studio.compare.hours', { n: rounded(minutes / hour) })
  return t('studio.compare.days', { n: Math.round(minutes / day) })
}

/** Of work, which is not counted in days of the clock. */
const workWords = ({ t }: Words, minutes: number): string =>
  minutes < 90
    ? t('studio.compare.minutes', { n: Math.round(minutes) })
    : t('studio.compare.hours', { n: rounded(minutes / hour) })

/** One decimal below ten, none above. */
const rounded = (value: number): number => (Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value))

const kinds: Record<Measure, 'time' | 'work' | 'money' | 'number'> = {
  waiting: 'time',
  elapsed: 'time',
  resident: 'work',
  staff: 'work',
  creates: 'work',
  law: 'work',
  none: 'work',
  unmarked: 'work',
  cost: 'money',
  steps: 'number',
  handOffs: 'number',
}

/** A measure in words. Money is shown in whole kronor: more would say that one knows more. */
export const inWords = (c: Words, measure: Measure, value: number): string => {
  switch (kinds[measure]) {
    case 'time':
      return timeWords(c, value)
    case 'work':
      return workWords(c, value)
    case 'money':
      return formatMoney(Math.round(value / 100), c.locale)
    case 'number':
      return formatNumber(rounded(value), c.locale)
  }
}

/** "12 minuter mindre": the sign as a word. */
export const changeWords = (c: Words, measure: Measure, by: number): string => {
  const words = inWords(c, measure, Math.abs(by))
  if (words === inWords(c, measure, 0)) return c.t('studio.compare.same')
  return by < 0 ? c.t('studio.compare.less', { words }) : c.t('studio.compare.more', { words })
}

/** What a year comes to, and how far from it chance may take it in nineteen years of twenty. */
export const yearWords = (c: Words, measure: Measure, { perYear, within }: Change): string => {
  const words = changeWords(c, measure, perYear)
  const spread = inWords(c, measure, within)
  return spread === inWords(c, measure, 0) ? words : c.t('studio.compare.give-or-take', { words, spread })
}
