import type { Language } from '../../kernel/texts/languages.ts'
import { compile } from '../../kernel/texts/message.ts'
import type { Term } from './rdf.ts'
import en from './texts/en.json' with { type: 'json' }
import sv from './texts/sv.json' with { type: 'json' }

type Both = { sv: string; en: string }

/** What a catalogue is of, and where. */
export type Catalogue = {
  origin: string
  municipality: string
  contact: { email: string; phone: string }
  /** Ten digits. */
  organisationNumber: string
  topics: {
    subjects: readonly { slug: string; name: Both }[]
    lifeSituations: readonly { slug: string; name: Both; event?: 'life' | 'business' | undefined }[]
  }
}

type Key = Extract<keyof typeof sv, `rdf.${string}`> extends `rdf.${infer Name}` ? Name : never

/** Words of the catalogue's own, in both languages: a record is read by programs that speak neither or both. */
export const words = (key: Key, municipality = ''): Both => ({
  sv: compile(said.sv.get(`open-data.rdf.${key}`) ?? '', 'sv')({ municipality }),
  en: compile(said.en.get(`open-data.rdf.${key}`) ?? '', 'en')({ municipality }),
})

const namespaced = (texts: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(texts).map(([key, text]) => [`open-data.${key}`, text]))
const said = { sv: namespaced(sv), en: namespaced(en) }

export const both = (predicate: string, { sv: swedish, en: english }: Both): [string, Term][] => [
  [predicate, { text: swedish, lang: 'sv' }],
  [predicate, { text: english, lang: 'en' }],
]

/** A value in no language; nothing where there is none. */
export const plain = (predicate: string, text: string | undefined): [string, Term][] =>
  text ? [[predicate, { text, type: 'xsd:string' }]] : []

export const identified = (identifier: string): [string, Term][] => plain('dct:identifier', identifier)

/** The language in the EU's list, which goes by the three letters of ISO 639-3. */
export const languageIri = (code: Language): string =>
  `http://publications.europa.eu/resource/authority/language/${threeLetters[code]}`

const threeLetters: Record<Language, string> = {
  sv: 'SWE',
  en: 'ENG',
  fi: 'FIN',
  fit: 'FIT',
  se: 'SME',
  smj: 'SMJ',
  sma: 'SMA',
  rom: 'ROM',
  yi: 'YID',
  ar: 'ARA',
  fa: 'FAS',
  ckb: 'CKB',
  so: 'SOM',
  ti: 'TIR',
  uk: 'UKR',
  pl: 'POL',
  de: 'DEU',
}
