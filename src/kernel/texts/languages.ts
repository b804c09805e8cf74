import type { Locale } from './texts.ts'

type Spoken = {
  /** In its own words, so that who needs it finds it. */
  name: string
  dir: 'ltr' | 'rtl'
  /**
   * What `Intl` is asked for. For a language that it does not know it takes that of the machine without a word, so each of those
   * says here what it is counted and dated like: the language of the pages around it.
   */
  intl: string
}

const known = {
  sv: { name: 'Svenska', dir: 'ltr', intl: 'sv-SE' },
  // Plain `en` would write American dates.
  en: { name: 'English', dir: 'ltr', intl: 'en-GB' },
  // The national minority languages (lagen 2009:724, 2 §). Intl knows Finnish, North Sámi and Yiddish.
  fi: { name: 'Suomi', dir: 'ltr', intl: 'fi-FI' },
  fit: { name: 'Meänkieli', dir: 'ltr', intl: 'sv-SE' },
  se: { name: 'Davvisámegiella', dir: 'ltr', intl: 'se-SE' },
  smj: { name: 'Julevsámegiella', dir: 'ltr', intl: 'sv-SE' },
  sma: { name: 'Åarjelsaemien gïele', dir: 'ltr', intl: 'sv-SE' },
  rom: { name: 'Romani čhib', dir: 'ltr', intl: 'sv-SE' },
  yi: { name: 'ייִדיש', dir: 'rtl', intl: 'yi' },
  // With the digits that the pages around them are written with.
  ar: { name: 'العربية', dir: 'rtl', intl: 'ar-u-nu-latn' },
  fa: { name: 'فارسی', dir: 'rtl', intl: 'fa-u-nu-latn-ca-gregory' },
  ckb: { name: 'کوردیی ناوەندی', dir: 'rtl', intl: 'ckb-u-nu-latn' },
  so: { name: 'Soomaali', dir: 'ltr', intl: 'so' },
  ti: { name: 'ትግርኛ', dir: 'ltr', intl: 'ti' },
  uk: { name: 'Українська', dir: 'ltr', intl: 'uk' },
  pl: { name: 'Polski', dir: 'ltr', intl: 'pl' },
  de: { name: 'Deutsch', dir: 'ltr', intl: 'de' },
} as const satisfies Record<string, Spoken>

/** A language that a service may be written in. `sv` and `en` are those that everything exists in. */
export type Language = keyof typeof known

export const languages: Readonly<Record<Language, Spoken>> = known

/** Every one, as the schema of a definition lists them. */
export const languageCodes = Object.keys(known) as [Language, ...Language[]]

export const isLanguage = (code: string): code is Language => Object.hasOwn(known, code)

export const isLocale = (code: string): code is Locale => code === 'sv' || code === 'en'

/** What a page says in other languages than its own, found out while it is made. */
export type Speech = {
  /** The language chosen for a service's own texts, where it has them; none where it is that of the pages. */
  language: Language | undefined
  /** Those that the services on the page have. */
  offered: Set<Language>
  /** What has been said in the chosen language: these words are marked with it, wherever they stand. */
  said: Set<string>
}

export const speechIn = (language: Language | undefined): Speech => ({ language, offered: new Set(), said: new Set() })
