import { Refused } from '../../kernel/errors.ts'
import { formatDate } from '../../kernel/texts/format.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { Definition } from './definition.ts'

/** Whether one can apply on a day. Both days of the definition are inside. */
export const windowOf = (
  definition: Pick<Definition, 'opens' | 'closes'>,
  today: Temporal.PlainDate,
): 'early' | 'open' | 'closed' => {
  if (definition.opens && today.toString() < definition.opens) return 'early'
  return definition.closes && today.toString() > definition.closes ? 'closed' : 'open'
}

/** Throws Refused, with the day, outside the time in which one can apply. */
export const refuseOutside = (
  definition: Pick<Definition, 'opens' | 'closes'>,
  today: Temporal.PlainDate,
  locale: Locale,
): void => {
  const state = windowOf(definition, today)
  if (state === 'early')
    throw new Refused({ key: 'services.window.early', args: { date: dayIn(definition.opens, locale) } })
  if (state === 'closed')
    throw new Refused({ key: 'services.window.closed', args: { date: dayIn(definition.closes, locale) } })
}

/** A day of the definition in words. */
export const dayIn = (day: string | undefined, locale: Locale): string =>
  day ? formatDate(Temporal.PlainDate.from(day), locale) : ''
