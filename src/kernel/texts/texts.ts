import type { Complaint } from '../errors.ts'
import type { Municipality } from '../municipalities.ts'
import type { TextArgs, TextKey } from './keys.ts'
import { type Compiled, compile, type TextValue } from './message.ts'
import { readTexts, type TextTables } from './read-texts.ts'

/** The languages that everything exists in. Swedish is the first. */
export type Locale = 'sv' | 'en'

/** What a key's text needs: nothing, or one object with its placeholders. */
export type ArgsOf<K extends TextKey> = K extends keyof TextArgs ? [args: TextArgs[K]] : []

/** The text of a key, in the language and with the municipality's own wordings of whoever made it. */
export type Translate = <K extends TextKey>(key: K, ...args: ArgsOf<K>) => string

/** Every text of the program, ready to be asked for. */
export type Texts = {
  keys: string[]
  /** For `translator` only: the compiled text of a key. */
  find: (municipality: Municipality['slug'], locale: Locale, key: string) => Compiled
}

/**
 * Reads all texts below `src/` and the municipalities' own wordings. `root` is the repository.
 * Throws with every fault at once, each with its file and key: the program must not start with a missing text.
 */
export const loadTexts = (root: string): Texts => {
  const tables = readTexts(root)
  if (tables.faults.length > 0)
    throw new Error(`The texts can't be used:\n${tables.faults.map(f => `  ${f}`).join('\n')}`)
  return asTexts(tables)
}

/** Gives the function that pages and mails word themselves with. */
export const translator = (texts: Texts, municipality: Municipality['slug'], locale: Locale): Translate => {
  return (key, ...args) => texts.find(municipality, locale, key)(args[0])
}

/** For keys that stand in data (a mail's template): no type knows them, so a missing one throws here. */
export const looseTranslator =
  (texts: Texts, municipality: Municipality['slug'], locale: Locale) =>
  (key: string, args: Record<string, TextValue>): string =>
    texts.find(municipality, locale, key)(args)

/** Words a complaint. Its arguments were checked by whoever threw it, not by the type. */
export const wordComplaint = (t: Translate, complaint: Complaint): string =>
  'text' in complaint ? complaint.text : (t as LooseTranslate)(complaint.key, complaint.args)

type LooseTranslate = (key: TextKey, args?: Record<string, TextValue>) => string

const asTexts = (tables: TextTables): Texts => {
  const cache = new Map<string, Compiled>()
  return {
    keys: [...tables.own.sv.keys()],
    find: (municipality, locale, key) => {
      const override = tables.overrides.get(municipality)?.[locale].get(key)
      const at = `${override === undefined ? '' : municipality}/${locale}/${key}`
      const known = cache.get(at)
      if (known) return known
      const source = override ?? tables.own[locale].get(key)
      if (source === undefined) throw new Error(`There is no text with the key ${key}`)
      const compiled = compile(source, locale)
      cache.set(at, compiled)
      return compiled
    },
  }
}
