import type { Form } from './form.ts'
import { isPlain, isPlainOfForm } from './formio/plain.ts'
import { isFormio, readFormio } from './formio/read-formio.ts'
import { reasons } from './formio/reasons.ts'
import { type Cursor, leftIn, type Note, opened } from './ledger.ts'
import { isPlainOfSchema } from './schema/questions.ts'
import { isSchema, readSchema } from './schema/read-schema.ts'
import { repeatedNames, unwrapped } from './source-text.ts'
import { type Beside, translationsIn } from './translations.ts'
import { mended } from './writing/mend.ts'
import { type Folder, type Written, written } from './writing/write.ts'
import { isPlainOfXgov, reasonsOfXgov } from './xgov/plain.ts'
import { isXgov, readXgov } from './xgov/read-xgov.ts'

/** What became of one file. */
export type Imported = {
  form: Form
  made: Written
  /** What the loader still says against the definition: then it can't be used as it is. */
  faults: string[]
}

/** A source that can't be read at all, in words. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

type Format = {
  is: (source: unknown) => boolean
  read: (source: Cursor, beside: Cursor | undefined) => Form
  plain: (key: string, value: unknown, path: string) => boolean
  reasons?: Readonly<Record<string, string>>
}

const formats: Format[] = [
  { is: isXgov, read: readXgov, plain: isPlainOfXgov, reasons: reasonsOfXgov },
  {
    is: isFormio,
    read: readFormio,
    plain: (key, value, path) => isPlainOfForm(key, path) || isPlain(key, value, path),
    reasons,
  },
  { is: isSchema, read: readSchema, plain: isPlainOfSchema },
]

/**
 * Reads a form in one of the formats that are known, and writes it as a definition that the loader takes. `beside` are translations that
 * lie in another file. Throws Unreadable.
 */
export const importForm = (text: string, folder: Folder, beside: readonly Beside[] = []): Imported => {
  const source = opened(unwrapped(parsed(text)))
  const format = formats.find(one => one.is(source.peek))
  if (!format)
    throw new Unreadable(
      'is none of the formats that are known: form.io (components), XGov (pages) or JSON Schema (properties)',
    )
  const { found, notes } = translationsIn(source.peek, beside, one => isKnownForm(unwrapped(one)))
  const translations = Object.keys(found).length === 0 ? undefined : opened(found)
  const form = format.read(source, translations)
  form.refused.push(
    ...notes,
    ...repeatedNames(text),
    ...leftIn(source, format.plain, format.reasons),
    ...unusedIn(translations),
  )
  if (form.unshown.size > 0)
    form.approximated.push({
      path: '',
      what: [...form.unshown].join(' | '),
      why: 'what the builder calls parts of the form: never shown to whoever answers, there or here',
    })
  const made = written(form, folder)
  const faults = mended(made, form).map(({ file, path, message }) => `${file}: ${path}: ${message}`)
  return { form, made, faults }
}

const isKnownForm = (source: unknown): boolean => formats.some(one => one.is(source))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (fault) {
    throw new Unreadable(`is not JSON: ${fault instanceof Error ? fault.message : fault}`)
  }
}

/** Translations of what is not in the form: one note for each language, so that they are not lost from sight. */
const unusedIn = (translations: Cursor | undefined): Note[] =>
  (translations?.keys() ?? []).flatMap(language => {
    const table = translations?.at(language)
    const unused = (table?.keys() ?? []).filter(key => table && !table.ledger.has(...table.at(key).place))
    if (unused.length === 0) return []
    return [
      {
        path: `translations.${language}`,
        what: unused.map(key => key.slice(0, 60)).join(' | '),
        why: `${unused.length} translations of texts that are not in the form`,
      },
    ]
  })
