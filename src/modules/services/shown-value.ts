import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import { formatDate, formatMoney, formatNumber } from '../../kernel/texts/format.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { answerWord } from './answer-words.ts'
import type { Calculated } from './scope.ts'

/** A calculated value in words; "Inte angivet" where what it rests on has no value. Money is in kronor. */
export const shownValue = (value: FeelValue, unit: Calculated['unit'], locale: Locale): string => {
  if (value === null) return answerWord(locale, 'empty')
  if (typeof value === 'boolean') return answerWord(locale, value ? 'yes' : 'no')
  if (typeof value === 'number') return unit === 'money' ? formatMoney(value, locale) : formatNumber(value, locale)
  return value instanceof Temporal.PlainDate ? formatDate(value, locale) : String(value)
}
