import type { Locale } from '../../kernel/texts/texts.ts'
import en from './texts/en.json' with { type: 'json' }
import sv from './texts/sv.json' with { type: 'json' }

const tables: Record<Locale, Map<string, string>> = { sv: namespaced(sv), en: namespaced(en) }

type AnswerWord =
  | 'yes'
  | 'no'
  | 'declared'
  | 'empty'
  | 'consented'
  | 'not-consented'
  | 'sum'
  | 'signed'
  | 'checksum'
  | 'born'
  | 'from-register'
  | 'signed-for'
  | 'protected-child'

/**
 * The few words that answers are made of. An officer reads an application in Swedish also when it was written in English, so they
 * are taken by the language asked for and not by that of the request.
 */
export const answerWord = (locale: Locale, word: AnswerWord): string => {
  const text = tables[locale].get(`services.answer.${word}`)
  if (text === undefined) throw new Error(`There is no word for ${word} in ${locale}`)
  return text
}

function namespaced(texts: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(texts).map(([key, text]) => [`services.${key}`, text]))
}
