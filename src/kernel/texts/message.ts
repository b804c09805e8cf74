import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { swedishZone } from '../clock.ts'
import { type Language, languages } from './languages.ts'
import type { Locale } from './texts.ts'

/** What a placeholder may be filled with. */
export type TextValue = string | number | Temporal.Instant | Temporal.PlainDate

export type Compiled = (args?: Readonly<Record<string, TextValue>>) => string

/** `Intl` names. */
export const intlLocale: Record<Locale, string> = { sv: languages.sv.intl, en: languages.en.intl }

/** Compiles one ICU message. Throws on a broken one. A message without placeholders costs nothing to show. */
export const compile = (source: string, language: Language): Compiled => {
  const elements = parse(source, options)
  if (elements.every(element => element.type === TYPE.literal)) {
    const text = elements.map(element => (element.type === TYPE.literal ? element.value : '')).join('')
    return () => text
  }
  const message = new IntlMessageFormat(elements, languages[language].intl, undefined, { formatters })
  return args => String(message.format(args as Parameters<typeof message.format>[0]))
}

/** The placeholders of a message and what each takes: `{ n: 'number', name: 'string | number' }`. */
export const placeholders = (source: string): Map<string, string> => {
  const found = new Map<string, string>()
  collect(parse(source, options), found)
  return found
}

/** A message without its particulars, as a heading for many of them: "Skriv högst … tecken". */
export const gist = (source: string): string => gistOf(parse(source, options))

const gistOf = (elements: MessageFormatElement[]): string =>
  elements
    .map(element => {
      if (element.type === TYPE.literal) return element.value
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return gistOf((element.options.other ?? Object.values(element.options)[0])?.value ?? [])
      return '…'
    })
    .join('')

// `<` is a letter like any other: texts hold no markup.
const options = { ignoreTag: true, captureLocation: false }

const collect = (elements: MessageFormatElement[], found: Map<string, string>): void => {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue
    // A name that is used both plainly and as a number is a number.
    const kind = kinds[element.type]
    if (kind !== 'string | number' || !found.has(element.value)) found.set(element.value, kind)
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) collect(option.value, found)
    }
  }
}

const kinds = {
  [TYPE.argument]: 'string | number',
  [TYPE.number]: 'number',
  [TYPE.date]: 'Temporal.Instant | Temporal.PlainDate',
  [TYPE.time]: 'Temporal.Instant',
  [TYPE.select]: 'string',
  [TYPE.plural]: 'number',
}

const remember = <T>(make: (locale: string | string[] | undefined, options: object) => T) => {
  const made = new Map<string, T>()
  return (locale?: string | string[], options: object = {}): T => {
    const key = `${locale} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known) return known
    const fresh = make(locale, options)
    made.set(key, fresh)
    return fresh
  }
}

// Made once each, and always in Swedish time.
const formatters: Formatters = {
  getNumberFormat: remember((locale, options) => new Intl.NumberFormat(locale, options)),
  getDateTimeFormat: remember(
    (locale, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: swedishZone }),
  ),
  getPluralRules: remember((locale, options) => new Intl.PluralRules(locale, options)),
}
