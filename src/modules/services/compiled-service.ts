import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Language } from '../../kernel/texts/languages.ts'
import type { Definition } from './definition.ts'
import { questionsOf, type Scope, type ServicePage } from './scope.ts'
import type { TextSources, Words } from './words.ts'

/** A definition that has been checked and compiled: everything that can fail has failed before one of these exists. */
export type Service = Scope & {
  slug: string
  hash: string
  definition: Definition
  words: (language: Language) => Words
}

/** A service as published: the immutable version that drafts and submissions are pinned to. */
export type PublishedService = Service & { version: number }

/** SHA-256 of the definition and all its texts in canonical form. */
export const hashOf = (definition: unknown, texts: TextSources): string =>
  createHash('sha256').update(canonical({ definition, texts })).digest('hex')

/** The heading of a page: its own, or the label of the one fact it asks for. `path` is that of the record: '' for the service. */
export const titleOf = (page: ServicePage, words: Words, path = ''): string =>
  words.maybe(pageKey(page, path, 'title')) ?? words.text(`fact.${onlyFactOf(page)}.label`)

/** Whether the label of the page's only fact is its heading. A group's label never is: it stands above its rows. */
export const headedByQuestion = (page: ServicePage, words: Words, path = ''): boolean =>
  page.items.length === 1 && questionsOf(page).length === 1 && words.maybe(pageKey(page, path, 'title')) === undefined

/** The key of a page's text: `page.om-dig.title`, for the page of a row `page.children.barnet.title`. */
export const pageKey = (page: Pick<ServicePage, 'id'>, path: string, what: 'title' | 'lead'): string =>
  `page.${path}${page.id}.${what}`

const onlyFactOf = ({ items: [only] }: ServicePage): string | undefined =>
  only?.kind === 'question' ? only.question.fact : only?.kind === 'group' ? only.group.fact : undefined
