import type { Read } from '../../../kernel/hands.ts'
import { gist } from '../../../kernel/texts/message.ts'
import { titleOf } from '../compiled-service.ts'
import type { Question } from '../question.ts'
import type { Scope } from '../scope.ts'
import en from '../texts/en.json' with { type: 'json' }
import sv from '../texts/sv.json' with { type: 'json' }
import type { Words } from '../words.ts'
import { checkPage } from './page-counts.ts'

const own = { sv: new Map(Object.entries(sv)), en: new Map(Object.entries(en)) }

/** The pages of a service in their order, those of rows after the page that lists them. */
export type NamedPage = { page: string; title: string; inRow: boolean }

export const pagesInOrder = (r: Read, scope: Scope, words: Words): NamedPage[] => [
  ...pagesOf(scope, words),
  { page: checkPage, title: r.t('services.check.title'), inRow: false },
]

const pagesOf = (scope: Scope, words: Words): NamedPage[] =>
  scope.pages.flatMap(page => [
    { page: `${scope.path}${page.id}`, title: titleOf(page, words, scope.path), inRow: scope.path !== '' },
    ...page.items.flatMap(item => (item.kind === 'group' ? pagesOf(item.group.scope, words) : [])),
  ])

/** What a question is called; by its name where the service asks it no longer. */
export const questionLabel = (words: Words, fact: string): string => words.maybe(`fact.${fact}.label`) ?? fact

/** What those were told whose answer could not be taken, without what they had written. */
export const complaintWords = (r: Read, words: Words, fact: string, name: string): string => {
  const key = name.startsWith('services.') ? name.slice('services.'.length) : undefined
  const source = key === undefined ? undefined : own[r.locale].get(key)
  if (source !== undefined) return gist(source)
  return words.maybe(`fact.${fact}.${name}`) ?? r.t('services.statistics.other')
}

/** The questions in the order in which they are asked. */
export const questionsInOrder = (scope: Scope): { page: string; question: Question }[] =>
  scope.pages.flatMap(page =>
    page.items.flatMap(item => {
      if (item.kind === 'question') return [{ page: `${scope.path}${page.id}`, question: item.question }]
      return item.kind === 'group' ? questionsInOrder(item.group.scope) : []
    }),
  )
