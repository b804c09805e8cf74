import { dayOf } from '../../kernel/clock.ts'
import type { Speech } from '../../kernel/texts/languages.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { Service } from './compiled-service.ts'
import type { Asking } from './question.ts'
import type { Words } from './words.ts'

type At = { now: Temporal.Instant; locale: Locale; speech?: Speech }

/** What a service's questions need to word themselves, now and in a language. */
export const askingOf = (service: Service, at: At): Asking => ({
  today: dayOf(at.now),
  locale: at.locale,
  words: wordsFor(service, at),
})

/**
 * A service's words in the language that was chosen for it, where it has that; otherwise in that of the pages. What is said in another
 * language than theirs is noted, so that it can be marked.
 */
export const wordsFor = ({ words, definition: { languages } }: Service, { locale, speech }: Omit<At, 'now'>): Words => {
  for (const language of languages) speech?.offered.add(language)
  if (!speech?.language || !languages.includes(speech.language)) return words(locale)
  const { language, text, maybe, filled } = words(speech.language)
  const noted = <T extends string | undefined>(said: T): T => {
    // A text of several lines is shown line by line.
    for (const part of [said ?? '', ...(said ?? '').split('\n')]) speech.said.add(part.replace(/^- /, '').trim())
    return said
  }
  speech.said.delete('')
  return {
    language,
    text: (...asked) => noted(text(...asked)),
    maybe: (...asked) => noted(maybe(...asked)),
    filled: (...asked) => noted(filled(...asked)),
  }
}
