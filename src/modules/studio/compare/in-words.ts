import type { Context } from '../../../kernel/http/context.ts'
import { formatMoney, formatNumber } from '../../../kernel/texts/format.ts'
import type { Change, Measure } from '../../processes/index.ts'

type Words = Pick<Context, 't' | 'locale'>

const [hour, day] = [60, 1440]

type Unit = 'minutes' | 'hours' | 'days'

const sizes: Record<Unit, number> = { minutes: 1, hours: hour, days: day }

/** The unit one would say it in; work is not counted in days of the clock. */
const unitOf = (minutes: number, isWork: boolean): Unit => {
  if (minutes < 90) return 'minutes'
  return minutes < day || isWork ? 'hours' : 'days'
}

/** How long something takes: "12 minuter", "3,5 timmar", "34 dagar". */
export const timeWords = ({ t }: Words, minutes: number, unit: Unit = unitOf(minutes, false)): string =>
  t(`studio.compare.${unit}`, { n: unit === 'minutes' ? Math.round(minutes) : rounded(minutes / sizes[unit]) })

/** More of a small unit than this is hard to grasp, even beside something that is said in it. */
const graspable = 600

/** Two times beside each other in the same unit: that of the shorter, as long as the longer can be grasped in it. */
export const bothInWords = (c: Words, measure: Measure, a: number, b: number): [string, string] => {
  const kind = kinds[measure]
  if (kind !== 'time' && kind !== 'work') return [inWords(c, measure, a), inWords(c, measure, b)]
  const [short, long] = [Math.min(a, b), Math.max(a, b)].map(minutes => unitOf(minutes, kind === 'work'))
  const unit = (Math.max(a, b) / sizes[short ?? 'minutes'] <= graspable ? short : long) ?? 'minutes'
  return [timeWords(c, a, unit), timeWords(c, b, unit)]
}

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
const inWords = (c: Words, measure: Measure, value: number): string => {
  switch (kinds[measure]) {
    case 'time':
      return timeWords(c, value)
    case 'work':
      return timeWords(c, value, unitOf(Math.abs(value), true))
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
