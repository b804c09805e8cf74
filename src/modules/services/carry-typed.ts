import { type Answers, findRow } from './answers.ts'
import { type At, type SetAside, scopeAt } from './aside.ts'
import type { Service } from './compiled-service.ts'
import { keyOf, pathOf } from './place.ts'
import type { Asking, Question } from './question.ts'
import { questionsOf, type Scope } from './scope.ts'
import type { Typed } from './table.ts'
import { typedInWords } from './typed-words.ts'

/**
 * Takes what is typed and not continued from into another version: to the page that asks for the same there, if it asks for nothing
 * else. What has no such page is set aside in words.
 */
export const carryTyped = (
  old: Service,
  next: Service,
  answers: Answers,
  typed: Record<string, Typed>,
  today: Temporal.PlainDate,
): { typed: Record<string, Typed>; aside: SetAside[] } => {
  const carried: Record<string, Typed> = {}
  const aside: SetAside[] = []
  for (const [key, here] of Object.entries(typed)) {
    const at = rowsTo(answers, pathOf(key))
    const scope = at && scopeAt(old, at)
    const page = scope?.pages.find(({ id }) => id === pathOf(key).at(-1))
    const asked = page ? questionsOf(page) : []
    const to = at && pageFor(next, at, asked)
    if (to !== undefined) carried[to] = here
    else aside.push(...asked.flatMap(question => inWords(question, here, at ?? [], old, today)))
  }
  return { typed: carried, aside }
}

/** The rows that the path of a page leads through; undefined where one is not there. */
const rowsTo = (answers: Answers, path: readonly string[]): At | undefined => {
  const [, row, ...rest] = path
  if (row === undefined) return []
  const place = findRow(answers, row)
  const inner = place && rowsTo(place.found.answers, rest)
  return inner && [{ group: place.group, row }, ...inner]
}

/** The key of the page of a record that asks for exactly these questions, each as it was. */
const pageFor = (next: Service, at: At, asked: readonly Question[]): string | undefined => {
  const scope = scopeAt(next, at)
  const page = scope?.pages.find(one => {
    const there = questionsOf(one)
    return (
      there.length === asked.length && there.every(({ key, type }) => asked.some(q => q.key === key && q.type === type))
    )
  })
  const above = pathTo(next, at)
  return page && above && keyOf([...above, page.id])
}

const pathTo = (scope: Scope, at: At): string[] | undefined => {
  const [first, ...rest] = at
  if (!first) return []
  const page = scope.pages.find(({ items }) =>
    items.some(item => item.kind === 'group' && item.group.key === first.group),
  )
  const group = scope.groups.get(first.group)
  const below = group && pathTo(group.scope, rest)
  return page && below && [page.id, first.row, ...below]
}

const inWords = (
  question: Question,
  { fields }: Typed,
  at: At,
  old: Service,
  today: Temporal.PlainDate,
): SetAside[] => {
  const words = (locale: 'sv' | 'en') => {
    const ask: Asking = { today, locale, words: old.words(locale) }
    return { label: ask.words.text(`fact.${question.fact}.label`), lines: typedInWords(question, fields, ask) }
  }
  const both = { sv: words('sv'), en: words('en') }
  if (both.sv.lines.length === 0) return []
  return [{ at, key: question.key, fact: question.fact, type: 'typed', stored: null, why: 'changed', words: both }]
}
