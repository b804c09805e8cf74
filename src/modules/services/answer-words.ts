import type { Locale } from '../../kernel/texts/texts.ts'
import en from './texts/en.json' with { type: 'json' }
import sv from './texts/sv.json' with { type: 'json' }

/**
 * The few words that answers are made of. An officer reads an application in Swedish also when it was written in English, so they
 * are taken by the language asked for and not by that of the request.
 */
export const answerWord = (locale: Locale, word: 'yes' | 'no' | 'declared' | 'empty'): string =>
  (locale === 'en' ? en : sv)[`answer.${word}`]
