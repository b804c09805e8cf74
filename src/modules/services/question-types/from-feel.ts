import type { FeelValue } from '../../../kernel/feel/feel-value.ts'

/** A text that is stored as conditions see it. */
export const asText = (value: FeelValue): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** A number that is stored as conditions see it. */
export const asNumber = (value: FeelValue): number | undefined => (typeof value === 'number' ? value : undefined)

/** A day is stored as it is written: 2026-06-30. */
export const asDay = (value: FeelValue): string | undefined =>
  value instanceof Temporal.PlainDate ? value.toString() : undefined
