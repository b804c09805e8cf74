import { dayOf } from '../../kernel/clock.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { Service } from './compiled-service.ts'
import type { Asking } from './question.ts'

/** What a service's questions need to word themselves, now and in a language. */
export const askingOf = (service: Service, at: { now: Temporal.Instant; locale: Locale }): Asking => ({
  today: dayOf(at.now),
  locale: at.locale,
  words: service.words(at.locale),
})
