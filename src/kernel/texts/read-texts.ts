import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { readOwnJson, whyUnreadable } from '../own-file.ts'
import { placeholders } from './message.ts'
import type { Locale } from './texts.ts'

type Table = Record<Locale, Map<string, string>>

export type TextTables = {
  own: Table
  /** By municipality. */
  overrides: Map<string, Table>
  /** In plain words, each with file and key. */
  faults: string[]
}

const locales: Locale[] = ['sv', 'en']

/** Reads every `texts/{sv,en}.json` under `src/` and `municipalities/<slug>/texts/`, and compares the languages. */
export const readTexts = (root: string): TextTables => {
  const faults: string[] = []
  const own: Table = { sv: new Map(), en: new Map() }
  for (const folder of textFolders(join(root, 'src'))) {
    const part = readFolder(root, folder, `${namespaceOf(root, folder)}.`, faults)
    sameInBoth(part, relative(root, folder), faults)
    for (const locale of locales) {
      for (const [key, text] of part[locale]) {
        if (own[locale].has(key))
          faults.push(`${relative(root, folder)}/${locale}.json: ${key} exists in another file too`)
        own[locale].set(key, text)
      }
    }
  }
  const overrides = new Map<string, Table>()
  for (const slug of foldersIn(join(root, 'municipalities'))) {
    const folder = join(root, 'municipalities', slug, 'texts')
    if (!existsSync(folder)) continue
    const part = readFolder(root, folder, '', faults)
    for (const locale of locales)
      overridesFit(part[locale], own[locale], `${relative(root, folder)}/${locale}.json`, faults)
    overrides.set(slug, part)
  }
  return { own, overrides, faults }
}

/** The first segment of its keys: the folder that holds `texts`; the kernel's pieces share `kernel`. */
const namespaceOf = (root: string, folder: string): string =>
  relative(root, folder).startsWith(join('src', 'kernel') + sep) ? 'kernel' : basename(dirname(folder))

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort()
    : []

const textFolders = (folder: string): string[] =>
  foldersIn(folder).flatMap(name => {
    const inner = join(folder, name)
    const holds = name === 'texts' && locales.some(locale => existsSync(join(inner, `${locale}.json`)))
    return holds ? [inner] : textFolders(inner)
  })

const readFolder = (root: string, folder: string, prefix: string, faults: string[]): Table => ({
  sv: readFile(root, join(folder, 'sv.json'), prefix, faults),
  en: readFile(root, join(folder, 'en.json'), prefix, faults),
})

const readFile = (root: string, path: string, prefix: string, faults: string[]): Map<string, string> => {
  const texts = new Map<string, string>()
  if (!existsSync(path)) return texts
  const file = relative(root, path)
  for (const [name, text] of entriesOf(path, file, faults)) {
    const key = prefix + name
    if (typeof text !== 'string') faults.push(`${file}: ${key} must be a text in quotes; keys are flat, with dots`)
    else if (text.trim() === '') faults.push(`${file}: ${key} is empty; write the text, or take the key away`)
    else if (parses(text, file, key, faults)) texts.set(key, text)
  }
  return texts
}

const entriesOf = (path: string, file: string, faults: string[]): [string, unknown][] => {
  try {
    return Object.entries(readOwnJson(path) ?? {})
  } catch (fault) {
    faults.push(`${file}: ${whyUnreadable(fault)}`)
    return []
  }
}

const parses = (text: string, file: string, key: string, faults: string[]): boolean => {
  try {
    placeholders(text)
    return true
  } catch (error) {
    faults.push(
      `${file}: ${key} is not a valid ICU message (${error instanceof Error ? error.message : error}): ${text}`,
    )
    return false
  }
}

const sameInBoth = (part: Table, folder: string, faults: string[]): void => {
  for (const [one, other] of [
    ['sv', 'en'],
    ['en', 'sv'],
  ] as const) {
    for (const key of part[one].keys()) {
      if (!part[other].has(key)) faults.push(`${folder}/${other}.json: ${key} is missing (${one}.json has it)`)
    }
  }
  for (const [key, text] of part.sv) {
    const english = part.en.get(key)
    if (english === undefined || named(english) === named(text)) continue
    faults.push(`${folder}/en.json: ${key} must have the placeholders ${named(text) || 'none'}, as in sv.json`)
  }
}

const overridesFit = (part: Map<string, string>, own: Map<string, string>, file: string, faults: string[]): void => {
  for (const [key, text] of part) {
    const original = own.get(key)
    if (original === undefined) faults.push(`${file}: there is no text ${key} to override`)
    else if (named(original) !== named(text)) {
      faults.push(`${file}: ${key} must have the placeholders ${named(original) || 'none'}, as the text it replaces`)
    }
  }
}

const named = (text: string): string =>
  [...placeholders(text).keys()]
    .sort()
    .map(name => `{${name}}`)
    .join(' ')
