import type { TextSources } from '../words.ts'

/** One text in each language, as it was written. */
export type Words = Record<string, string>

/** The same under a key. */
export const perLanguage = (words: Words, key: string): TextSources =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, { [key]: text.trim() }]))

/** Several such together. */
export const together = (...all: TextSources[]): TextSources =>
  Object.fromEntries(
    [...new Set(all.flatMap(one => Object.keys(one)))].map(language => [
      language,
      Object.fromEntries(all.flatMap(one => Object.entries(one[language] ?? {}))),
    ]),
  )
