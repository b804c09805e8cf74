import { buildService } from '../build.ts'
import { renderAll } from '../rendering/every-state.ts'
import type { Stage } from '../rendering/views.ts'
import { factsIn } from './form.ts'
import { type Imported, importForm, Unreadable } from './import-form.ts'
import type { Note } from './ledger.ts'
import { Names } from './names.ts'
import { decoded } from './source-text.ts'
import { namedLanguage } from './translations.ts'
import type { Folder } from './writing/write.ts'

/** What is told of one file: a line of JSON. */
export type Line = {
  file: string
  ok: boolean
  /** Why it can't be used; only where `ok` is false. */
  error?: string
  slug?: string
  questions: number
  pages: number
  conditions: number
  converted: number
  approximated: Note[]
  refused: Note[]
  renderErrors: string[]
}

/** What became of a form: how much there was, how many of its conditions mean here what they meant there, and all that changed. */
export type FormReport = Pick<Line, 'questions' | 'pages' | 'conditions' | 'converted' | 'approximated' | 'refused'>

export type Taken = { line: Line; files: { path: string; text: string }[] }

/** A file beside a form, as it was brought. */
export type BesideBytes = { name: string; bytes: Uint8Array }

const textOf = ({ name, bytes }: BesideBytes) => ({ name, text: decoded(bytes) })

/** Takes in forms from elsewhere, one after another, for one folder of services: no two get the same name. */
export class Forms {
  readonly #folder: Folder
  readonly #stage: Stage | undefined

  /** With a stage, every page is rendered too. `slugs` are given already. */
  constructor(stage?: Stage, slugs: Iterable<string> = []) {
    this.#stage = stage
    this.#folder = { slugs: new Names(slugs), prefixes: new Names() }
  }

  /** One file, with the files that lie beside it and may hold translations. Never throws for what is in the file. */
  take(file: string, bytes: Uint8Array | undefined, beside: readonly BesideBytes[] = []): Taken {
    if (!bytes) return failure(file, 'can not be read: is the path right?')
    try {
      const imported = importForm(decoded(bytes), this.#folder, beside.map(textOf))
      return { line: this.#lineOf(file, imported), files: filesOf(imported) }
    } catch (fault) {
      if (fault instanceof Unreadable) return failure(file, fault.message)
      // What nobody thought of in one file must not keep the others from being read.
      return failure(file, `stops the reading: ${fault instanceof Error ? fault.message : fault}`)
    }
  }

  /** The name of the form whose translations a file is named as: `form.json` for `form.en.json`. */
  mainOf(name: string): string | undefined {
    return namedLanguage(name)?.main
  }

  #lineOf(file: string, { form, made, faults }: Imported): Line {
    const facts = form.pages.flatMap(page => factsIn(page.items))
    return {
      file,
      ok: faults.length === 0,
      ...(faults.length > 0 ? { error: `the definition has faults: ${faults.slice(0, 5).join('; ')}` } : {}),
      slug: made.slug,
      questions: facts.filter(fact => fact.kind === 'question').length,
      pages: made.definition.pages.length,
      conditions: form.conditions,
      converted: form.converted,
      approximated: form.approximated,
      refused: form.refused,
      renderErrors: this.#render(made.definition, made.texts),
    }
  }

  #render(definition: unknown, texts: Record<string, Record<string, string>>): string[] {
    if (!this.#stage) return []
    const built = buildService(definition, texts)
    return 'faults' in built ? ['the definition can not be built'] : renderAll(built.service, this.#stage)
  }
}

const failure = (file: string, error: string): Taken => ({
  line: {
    file,
    ok: false,
    error,
    questions: 0,
    pages: 0,
    conditions: 0,
    converted: 0,
    approximated: [],
    refused: [],
    renderErrors: [],
  },
  files: [],
})

const filesOf = ({ form, made }: Imported): Taken['files'] => [
  { path: `${made.slug}/service.json`, text: pretty(made.definition) },
  ...Object.entries(made.texts).map(([language, table]) => ({
    path: `${made.slug}/texts/${language}.json`,
    text: pretty(table),
  })),
  {
    path: `${made.slug}/import.json`,
    text: pretty({
      format: form.format,
      language: form.language,
      facts: made.keys,
      choices: choicesOf(form.pages.flatMap(page => page.items)),
      approximated: form.approximated,
      refused: form.refused,
    }),
  },
]

/** What the source stores for each choice, where we call it something else. */
const choicesOf = (items: Parameters<typeof factsIn>[0]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    factsIn(items).flatMap(fact => {
      const renamed =
        fact.kind === 'question' ? (fact.choices ?? []).filter(choice => choice.name !== choice.value) : []
      return renamed.length === 0
        ? []
        : [[fact.key, Object.fromEntries(renamed.map(choice => [choice.name, choice.value]))]]
    }),
  )

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
