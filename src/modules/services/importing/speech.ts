import type { Said } from './form.ts'
import { type Cursor, isRecord, type Note } from './ledger.ts'
import { plainLine, plainText } from './plain-text.ts'

/** Languages as they are called today: some exports write them as names, or with a country. */
const languageNames: Record<string, string> = {
  'nb-no': 'nb',
  'nn-no': 'nn',
  no: 'nb',
  norsk: 'nb',
  'en-gb': 'en',
  'en-us': 'en',
  english: 'en',
  'sv-se': 'sv',
  'cy-gb': 'cy',
}

export const languageOf = (written: string): string => {
  const low = written.trim().toLowerCase()
  const known = languageNames[low] ?? low
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(known) ? known : ''
}

/** Puts the source's texts into words without markup, in all languages that there is a translation to. */
export class Speech {
  readonly language: string
  readonly #translations = new Map<string, Map<string, Cursor>>()
  readonly #lost: Note[]

  constructor(language: string, lost: Note[]) {
    this.language = language
    this.#lost = lost
  }

  /** Takes in translations, by language and then by the text that is translated. */
  learn(translations: Cursor): void {
    for (const written of translations.keys()) {
      const language = languageOf(written)
      const inner = translations.at(written)
      if (language === '' || !isRecord(inner.peek)) continue
      const words = this.#translations.get(language) ?? new Map<string, Cursor>()
      for (const key of inner.keys()) words.set(key.trim(), inner.at(key))
      this.#translations.set(language, words)
    }
  }

  get languages(): string[] {
    return [this.language, ...[...this.#translations.keys()].filter(one => one !== this.language)]
  }

  /** What stands at a place: a text, or one for each language. Undefined where there is none. */
  at(c: Cursor, lines: 'one' | 'several' = 'one'): Said | undefined {
    const say = (source: string): Said => (lines === 'one' ? this.line(source, c.path) : this.text(source, c.path))
    if (!isRecord(c.peek)) {
      const source = c.text()
      const said = source === '' ? undefined : say(source)
      return isSaid(said) ? said : undefined
    }
    const said: Record<string, string> = {}
    for (const key of c.keys()) {
      const language = languageOf(key)
      const source = language === '' ? '' : c.text(key)
      if (source !== '') said[language] = Object.values(say(source))[0] ?? ''
    }
    return isSaid(said) ? { [this.language]: Object.values(said)[0] ?? '', ...said } : undefined
  }

  /** One line, as labels are. */
  line(source: string, path: string): Said {
    return this.#said(source, path, plainLine)
  }

  /** Several lines, as what is told between questions is. */
  text(source: string, path: string): Said {
    return this.#said(source, path, plainText)
  }

  #said(source: string, path: string, plain: typeof plainText): Said {
    const own = plain(source)
    for (const what of own.lost)
      this.#lost.push({ path, what, why: 'texts hold words only: show it in another way, or leave it out' })
    // A text may stand for another: some keep their words beside the form, under a key.
    const named = this.#translations.get(this.language)?.get(source.trim())?.text()
    const said: Record<string, string> = { [this.language]: named ? plain(named).text : own.text }
    for (const [language, words] of this.#translations) {
      const found = words.get(source.trim())?.text()
      if (found && language !== this.language) said[language] = plain(found).text
    }
    return said
  }
}

export const isSaid = (said: Said | undefined): said is Said =>
  said !== undefined && Object.values(said).some(text => text !== '')

/** The text in the source's own language, whatever that is. */
export const ownOf = (said: Said, language: string): string => said[language] ?? said.sv ?? Object.values(said)[0] ?? ''

/** Two texts after each other. */
export const together = (first: Said | undefined, second: Said | undefined, between: string): Said | undefined => {
  if (!isSaid(first)) return isSaid(second) ? second : undefined
  if (!isSaid(second)) return first
  const languages = new Set([...Object.keys(first), ...Object.keys(second)])
  const source = Object.keys(first)[0] ?? 'sv'
  return Object.fromEntries(
    [...languages].map(language => [
      language,
      [first[language] ?? ownOf(first, source), second[language] ?? ownOf(second, source)]
        .filter(text => text !== '')
        .join(between),
    ]),
  )
}
