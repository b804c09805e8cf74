import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Expression } from '../../kernel/feel/feel.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { Definition } from './definition.ts'
import type { Question } from './question.ts'
import type { TextSources, Words } from './words.ts'

/** A page as the walk takes it: its facts in order, each with its own condition if it has one. */
export type ServicePage = {
  id: string
  section: string
  when: string | undefined
  known: ('name' | 'age')[]
  facts: { question: Question; when: string | undefined }[]
}

/** A definition that has been checked and compiled: everything that can fail has failed before one of these exists. */
export type Service = {
  slug: string
  hash: string
  definition: Definition
  questions: ReadonlyMap<string, Question>
  pages: ServicePage[]
  /** In an order in which each condition comes after those it uses. */
  conditions: { name: string; expression: Expression }[]
  words: (locale: Locale) => Words
}

/** A service as published: the immutable version that drafts and submissions are pinned to. */
export type PublishedService = Service & { version: number }

/** SHA-256 of the definition and all its texts in canonical form. */
export const hashOf = (definition: unknown, texts: TextSources): string =>
  createHash('sha256').update(canonical({ definition, texts })).digest('hex')

/** The heading of a page: its own, or the label of the one fact it asks for. */
export const titleOf = (page: ServicePage, words: Words): string => {
  const own = words.maybe(`page.${page.id}.title`)
  const [only] = page.facts
  return own ?? words.text(`fact.${only?.question.fact}.label`)
}

/** Whether the label of the page's only fact is its heading. */
export const headedByQuestion = (page: ServicePage, words: Words): boolean =>
  page.facts.length === 1 && words.maybe(`page.${page.id}.title`) === undefined
