import type { Form, Said } from '../form.ts'
import { ownOf } from '../speech.ts'

/** The texts of a definition in every language that the form has, filled up where a translation is missing. */
export class Texts {
  readonly #form: Pick<Form, 'language' | 'languages'>
  readonly #said = new Map<string, Said>()

  constructor(form: Pick<Form, 'language' | 'languages'>) {
    this.#form = form
  }

  put(key: string, said: Said): void {
    this.#said.set(key, said)
  }

  /** The languages of the form itself; words of ours are in more. */
  get languages(): string[] {
    const { language, languages } = this.#form
    const found = new Set<string>()
    // Where the form itself is in Swedish its words look as ours do: what it has translations to counts.
    for (const said of this.#said.values())
      if (language in said && (!('sv' in said) || language === 'sv'))
        for (const one of Object.keys(said)) if (language !== 'sv' || languages.includes(one)) found.add(one)
    return [language, ...[...found].filter(one => one !== language)]
  }

  /** The table of one language; `missing` are keys whose text is in another. */
  table(language: string): { texts: Record<string, string>; missing: string[] } {
    const texts: Record<string, string> = {}
    const missing: string[] = []
    for (const [key, said] of this.#said) {
      const own = said[language]
      if (own === undefined || own.trim() === '') missing.push(key)
      texts[key] = escaped(own?.trim() ? own : ownOf(said, this.#form.language))
    }
    return { texts, missing }
  }
}

/** As an ICU message reads it: braces and quotes stand for themselves. */
export const escaped = (text: string): string => {
  const filled = text.trim() === '' ? '–' : text
  if (/[{}]/.test(filled)) return filled.replaceAll("'", "''").replaceAll(/[{}]+/g, braces => `'${braces}'`)
  return filled.replaceAll(/'+(?=[<>])|'{2,}/g, quotes => quotes.repeat(2))
}
