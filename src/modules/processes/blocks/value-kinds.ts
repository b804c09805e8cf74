import { isList, isMoment, isRecord, type OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { isSpan } from '../../../kernel/feel/open/span.ts'
import type { ValueKind } from './block.ts'

const fitsKind: Record<ValueKind, (value: OpenValue) => boolean> = {
  text: value => typeof value === 'string',
  number: value => typeof value === 'number',
  'yes-no': value => typeof value === 'boolean',
  date: value => value instanceof Temporal.PlainDate,
  'date-time': isMoment,
  duration: isSpan,
  money: value => Number.isSafeInteger(value),
  list: isList,
  context: isRecord,
  any: () => true,
}

/** Whether a value is what it is said to be. Nothing is never anything. */
export const fits = (value: OpenValue | undefined, kind: ValueKind): boolean =>
  value !== undefined && value !== null && fitsKind[kind](value)
