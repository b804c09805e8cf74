import { guessLanguage } from './guess-language.ts'
import { isRecord, type Note } from './ledger.ts'
import { languageOf } from './speech.ts'

/** A file that lies beside a form. */
export type Beside = { name: string; text: string }

/** By language, and then by the text in the form that is translated. */
export type Translations = Record<string, Record<string, string>>

const endings = 'sv|en|nb|nn|no|da|fi|se|is|de|fr|nl|es|pl|uk|cy|ga|ar|fa|so|ti|et|lv|lt|pt|it|ru|tr'
const ending = new RegExp(`^(?:(.+)[._-])?(${endings})(?:[-_]([a-z]{2}))?\\.json$`, 'i')

/** `form.en.json` is `form.json` in English; undefined where a name says no language. */
export const namedLanguage = (name: string): { main: string | undefined; language: string } | undefined => {
  const [, main, language = ''] = ending.exec(name) ?? []
  return language === '' ? undefined : { main: main && `${main}.json`, language: languageOf(language) }
}

/**
 * What files beside a form say of its texts in other languages: tables by language, a table in the language that the file is named by, or the
 * same form written in another language. What could not be matched is told.
 */
export const translationsIn = (
  form: unknown,
  files: readonly Beside[],
  isForm: (source: unknown) => boolean,
): { found: Translations; notes: Note[] } => {
  const found: Translations = {}
  const notes: Note[] = []
  for (const { name, text } of files) {
    const tables = tablesIn(form, name, text, isForm)
    const all = typeof tables === 'string' ? [] : Object.entries(tables).filter(([, words]) => isAny(words))
    if (all.length === 0)
      notes.push({
        path: name,
        what: name,
        why: typeof tables === 'string' ? tables : 'no translation in it fits the form',
      })
    for (const [language, words] of all) found[language] = { ...words, ...found[language] }
  }
  return { found, notes }
}

const isAny = (words: object): boolean => Object.keys(words).length > 0

/** The tables in a file; or why there are none. */
const tablesIn = (
  form: unknown,
  name: string,
  text: string,
  isForm: (source: unknown) => boolean,
): Translations | string => {
  const source = parsed(text)
  if (source === undefined) return 'the file of translations is not JSON'
  const named = namedLanguage(name)?.language
  if (isForm(source)) {
    const words = pairedTexts(form, source)
    const said = isRecord(source) ? String(source.language ?? source.locale ?? '') : ''
    const language = named ?? (languageOf(said) || guessLanguage(Object.values(words)))
    return language === undefined ? 'the file says no language: name it as form.en.json' : { [language]: words }
  }
  if (!isRecord(source)) return 'the file of translations holds no table'
  const byLanguage = Object.entries(source).filter(([key, value]) => languageOf(key) !== '' && isRecord(value))
  if (byLanguage.length > 0)
    return Object.fromEntries(byLanguage.map(([key, value]) => [languageOf(key), wordsIn(value)]))
  const words = wordsIn(source)
  if (!isAny(words)) return 'the file of translations holds no table'
  return named === undefined ? 'the file says no language: name it as form.en.json' : { [named]: words }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The texts of a table, and of tables in it. */
const wordsIn = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, one]) =>
          typeof one === 'string' ? [[key, one] as const] : Object.entries(wordsIn(one)),
        ),
      )
    : {}

/** The texts of two forms that are alike, by where they stand: what is said in one, and in the other. */
const pairedTexts = (one: unknown, other: unknown, key = ''): Record<string, string> => {
  if (typeof one === 'string' && typeof other === 'string') {
    const apart = one.trim() !== '' && other.trim() !== '' && one !== other && !bookkeeping.has(key)
    return apart ? { [one.trim()]: other } : {}
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    const known = new Map(other.map((item, at) => [nameOf(item) ?? at, item]))
    return joined(one.map((item, at) => pairedTexts(item, known.get(nameOf(item) ?? at), key)))
  }
  if (!isRecord(one) || !isRecord(other)) return {}
  return joined(Object.keys(one).map(name => pairedTexts(one[name], other[name], name)))
}

const joined = (tables: readonly Record<string, string>[]): Record<string, string> =>
  Object.assign({}, ...tables.toReversed())

/** What a part of a form is known by, in both. */
const nameOf = (item: unknown): string | undefined => {
  if (!isRecord(item)) return undefined
  const name = ['key', 'name', 'id', 'path', 'value']
    .map(one => item[one])
    .find(one => typeof one === 'string' && one !== '')
  return typeof name === 'string' ? name : undefined
}

/** What names things and is never shown. */
const bookkeeping = new Set([
  'key',
  'name',
  'id',
  '_id',
  'path',
  'value',
  'type',
  'language',
  'locale',
  'created',
  'modified',
  'machineName',
  'owner',
  '$id',
  '$schema',
  'controller',
  'list',
])
