import { type Compiled, compile, type TextValue } from '../../kernel/texts/message.ts'
import type { Locale } from '../../kernel/texts/texts.ts'

export type Args = Readonly<Record<string, TextValue>>

/** The texts of one service in one language. */
export type Words = {
  locale: Locale
  /** Throws for a key that is not there: loading has made sure of every key that is asked for. */
  text: (key: string, args?: Args) => string
  /** For what may be left out: hints, introductions. */
  maybe: (key: string, args?: Args) => string | undefined
}

export type TextSources = Record<string, Record<string, string>>

/** Compiles every message once. Throws on a broken one. A language that a service lacks is answered with Swedish. */
export const wordsOf = (texts: TextSources): ((locale: Locale) => Words) => {
  const compiled: Record<Locale, Words> = {
    sv: inLanguage(texts.sv ?? {}, 'sv'),
    en: inLanguage(texts.en ?? texts.sv ?? {}, 'en'),
  }
  return locale => compiled[locale]
}

const inLanguage = (source: Record<string, string>, locale: Locale): Words => {
  const messages = new Map<string, Compiled>(Object.entries(source).map(([key, text]) => [key, compile(text, locale)]))
  const maybe: Words['maybe'] = (key, args) => messages.get(key)?.(args)
  return {
    locale,
    maybe,
    text: (key, args) => {
      const text = maybe(key, args)
      if (text === undefined) throw new Error(`The service has no text ${key} in ${locale}`)
      return text
    },
  }
}
