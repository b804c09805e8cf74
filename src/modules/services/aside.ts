import { canonical } from '../../kernel/events/leaf.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { type Answers, rowsOf } from './answers.ts'
import type { Json } from './question.ts'
import type { Scope } from './scope.ts'

/** The rows that lead to a record: nothing for the service itself. */
export type At = readonly { group: string; row: string }[]

/** What a question was called and what was answered, in the words of the version in which it was. */
export type InWords = { label: string; lines: string[] }

/**
 * An answer that a new version of the service has no room for: kept beside the answers, never sent. Where the question comes back it
 * is an answer again.
 */
export type SetAside = {
  at: At
  /** The fact, by its short name and by its path. */
  key: string
  fact: string
  /** The type of the question that it answered; `typed` where it was never continued from. */
  type: string
  stored: Json
  /** `removed`: nobody asks for it any more. `changed`: it is asked for in another way. `unfit`: the answer no longer holds. */
  why: 'removed' | 'changed' | 'unfit'
  words: Record<Locale, InWords>
}

export const samePlace = (a: At, b: At): boolean => canonical(a) === canonical(b)

/** The record that rows lead to; undefined where it is not there. */
export const recordAt = (answers: Answers, at: At): Answers | undefined => {
  const [first, ...rest] = at
  if (!first) return answers
  const found = rowsOf(answers[first.group])?.find(({ row }) => row === first.row)
  return found && recordAt(found.answers, rest)
}

/** The answers with those of one record changed. What is not there stays as it is. */
export const changedIn = (answers: Answers, at: At, change: (inner: Answers) => Answers): Answers => {
  const [first, ...rest] = at
  if (!first) return change(answers)
  const rows = rowsOf(answers[first.group])
  if (!rows) return answers
  const changed = rows.map(one =>
    one.row === first.row ? { row: one.row, answers: changedIn(one.answers, rest, change) } : one,
  )
  return { ...answers, [first.group]: changed }
}

/** The facts of a record as a version asks for them; undefined where it has no such group. */
export const scopeAt = (scope: Scope, at: At): Scope | undefined =>
  at.reduce<Scope | undefined>((inner, { group }) => inner?.groups.get(group)?.scope, scope)

/** The type of a fact: that of its question, or `group`; undefined where it is not asked for. */
export const typeIn = (scope: Scope, key: string): string | undefined =>
  scope.questions.get(key)?.type ?? (scope.groups.has(key) ? 'group' : undefined)
