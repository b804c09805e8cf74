import { isLanguage, type Language } from '../../kernel/texts/languages.ts'
import { type Compiled, compile, placeholders, type TextValue } from '../../kernel/texts/message.ts'

export type Args = Readonly<Record<string, TextValue>>

/** The texts of one service in one language. */
export type Words = {
  language: Language
  /** Throws for a key that is not there: loading has made sure of every key that is asked for. */
  text: (key: string, args?: Args) => string
  /** For what may be left out: hints, introductions. */
  maybe: (key: string, args?: Args) => string | undefined
  /** The same as `text`, with what `of` says in each place that it leaves open. */
  filled: (key: string, of: (name: string) => string) => string
}

export type TextSources = Record<string, Record<string, string>>

/** Compiles every message once. Throws on a broken one. A language that a service lacks is answered with Swedish. */
export const wordsOf = (texts: TextSources): ((language: Language) => Words) => {
  const compiled = new Map(
    Object.entries(texts).flatMap(([language, source]) =>
      isLanguage(language) ? [[language, inLanguage(source, language)] as const] : [],
    ),
  )
  const swedish = compiled.get('sv') ?? inLanguage({}, 'sv')
  return language => compiled.get(language) ?? swedish
}

const inLanguage = (source: Record<string, string>, language: Language): Words => {
  const messages = new Map<string, Compiled>(
    Object.entries(source).map(([key, text]) => [key, compile(text, language)]),
  )
  const maybe: Words['maybe'] = (key, args) => messages.get(key)?.(args)
  const text: Words['text'] = (key, args) => {
    const said = maybe(key, args)
    if (said === undefined) throw new Error(`The service has no text ${key} in ${language}`)
    return said
  }
  return {
    language,
    maybe,
    text,
    filled: (key, of) =>
      text(key, Object.fromEntries([...placeholders(source[key] ?? '').keys()].map(name => [name, of(name)]))),
  }
}
