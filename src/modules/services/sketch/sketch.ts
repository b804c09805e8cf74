import { z } from 'zod'
import { languageCodes } from '../../../kernel/texts/languages.ts'
import { type Definition, definitionSchema, retentionYears } from '../definition.ts'
import type { Json } from '../question.ts'
import type { TextSources } from '../words.ts'
import type { Beside } from './beside.ts'

/** A definition under work, as it is written, with the files that go with it. It may be unfinished: `buildService` says what is missing. */
export type Sketch = { body: Definition; texts: TextSources; examples: Json[]; beside?: Beside }

/** A change of a sketch. `did` names the verb and `about` what it was done with, for those who read the history. */
export type Edit = { did: Did; about: string; apply: (sketch: Sketch) => Sketch }

/** The verbs of the history. */
export const verbs = [
  'begin',
  'import',
  'add-page',
  'change-page',
  'move-page',
  'remove-page',
  'add-fact',
  'change-fact',
  'remove-fact',
  'add-info',
  'change-info',
  'remove-info',
  'move-item',
  'show-item',
  'set-condition',
  'remove-condition',
  'set-texts',
  'set-service',
  'set-examples',
  'undo',
  'redo',
  'go-back',
] as const
export type Did = (typeof verbs)[number]

const page = z.object({
  ...definitionSchema.shape.pages.element.shape,
  id: z.string(),
  section: z.string().default(''),
  facts: z.array(
    z.union([
      z.string(),
      z.strictObject({ fact: z.string(), when: z.string().optional() }),
      z.strictObject({
        info: z.string(),
        tone: z.enum(['info', 'warning', 'success']).optional(),
        when: z.string().optional(),
      }),
    ]),
  ),
})

const retention = z.object({ years: retentionYears.or(z.number()), decision: z.string() })

/** The shape alone: what a finished definition has to say may still be missing. */
const bodySchema = z.object({
  ...definitionSchema.shape,
  slug: z.string(),
  numberPrefix: z.string().default(''),
  unit: z.string().default(''),
  caseType: z.string().default(''),
  languages: z.array(z.enum(languageCodes)).default(['sv', 'en']),
  subjects: z.array(z.string()).default([]),
  legalBasis: z.array(z.string()).default([]),
  retention: retention.default({ years: 2, decision: '' }),
  purposes: z
    .record(z.string(), z.object({ legalBasis: z.array(z.string()), retention: retention.optional() }))
    .default({}),
  opens: z.string().optional(),
  closes: z.string().optional(),
  facts: z.record(z.string(), definitionSchema.shape.facts.valueType),
  conditions: z.record(z.string(), z.string()).default({}),
  pages: z.array(page).default([]),
  next: z.array(z.string()).default([]),
})

const textsSchema = z.record(z.string(), z.record(z.string(), z.string()))

/** A sketch from what is stored, or was brought from elsewhere. Throws for what no sketch can be made of. */
export const readSketch = (body: unknown, texts: unknown, examples: unknown, beside: unknown = {}): Sketch => {
  const files = z.record(z.string(), z.string()).parse(beside)
  return {
    body: bodySchema.parse(body),
    texts: textsSchema.parse(texts),
    examples: z.array(z.json()).parse(examples),
    ...(Object.keys(files).length > 0 ? { beside: files } : {}),
  }
}

/** The text of a key in a language; '' where there is none. */
export const textOf = ({ texts }: Pick<Sketch, 'texts'>, language: string, key: string): string =>
  texts[language]?.[key] ?? ''

/** With texts set by language and key; an empty one is taken away. */
export const withTexts = (sketch: Sketch, changed: TextSources): Sketch => ({
  ...sketch,
  texts: Object.fromEntries(
    [...new Set([...Object.keys(sketch.texts), ...Object.keys(changed)])].map(language => {
      const all = { ...sketch.texts[language], ...changed[language] }
      return [language, Object.fromEntries(Object.entries(all).filter(([, text]) => text.trim() !== ''))]
    }),
  ),
})

/** With the keys of texts changed, or taken away where there is no new one. */
export const withTextKeys = (sketch: Sketch, rename: (key: string) => string | undefined): Sketch => ({
  ...sketch,
  texts: Object.fromEntries(
    Object.entries(sketch.texts).map(([language, own]) => [
      language,
      Object.fromEntries(
        Object.entries(own).flatMap(([key, text]) => {
          const name = rename(key)
          return name === undefined ? [] : [[name, text] as const]
        }),
      ),
    ]),
  ),
})
