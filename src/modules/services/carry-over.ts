import { canonical } from '../../kernel/events/leaf.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { type Answers, rowsOf } from './answers.ts'
import { type At, changedIn, type InWords, recordAt, type SetAside, scopeAt, typeIn } from './aside.ts'
import type { Service } from './compiled-service.ts'
import type { Asking, Json, Question } from './question.ts'
import { allQuestions, type Scope } from './scope.ts'

export type CarriedOver = {
  answers: Answers
  /** How many answers go along as they are. */
  kept: number
  /** Answers to questions that are asked in another way now, or that no longer hold. */
  changed: SetAside[]
  /** Answers to questions that are not asked any more. */
  removed: SetAside[]
  /** Questions, by path, that were not there before. */
  added: string[]
  /** Questions whose words have changed under an answer that goes along. */
  reworded: string[]
  /** All that is set aside from now on, earlier versions' too. */
  aside: SetAside[]
}

/**
 * Takes the answers of a draft into another version of the service. What still fits is kept where it is; everything else is set aside
 * with its words, and what an earlier version set aside comes back where it fits again. Nothing is ever lost.
 */
export const carryOver = (
  old: Service,
  next: Service,
  answers: Answers,
  today: Temporal.PlainDate,
  before: readonly SetAside[] = [],
): CarriedOver => {
  const carrying: Carrying = {
    old: asking(old, today),
    next: asking(next, today),
    set: [],
    reworded: new Set(),
    kept: 0,
  }
  const carried = carryRecord(old, next, answers, [], carrying)
  const back = bringBack(next, carried, before, carrying)
  const { set } = carrying
  const known = new Set(factsIn(old))
  return {
    answers: back.answers,
    kept: carrying.kept,
    changed: set.filter(one => one.why !== 'removed'),
    removed: set.filter(one => one.why === 'removed'),
    added: factsIn(next).filter(fact => !known.has(fact)),
    reworded: [...carrying.reworded],
    aside: [...back.left, ...set],
  }
}

/** Whether there is nothing to tell: the person need not know that there is a new version. */
export const isSmooth = ({ changed, removed, added, reworded }: CarriedOver): boolean =>
  [changed, removed, added, reworded].every(list => list.length === 0)

type Asks = (locale: Locale) => Asking

const locales: Locale[] = ['sv', 'en']

type Carrying = { old: Asks; next: Asks; set: SetAside[]; reworded: Set<string>; kept: number }

const asking =
  (service: Service, today: Temporal.PlainDate): Asks =>
  locale => ({ today, locale, words: service.words(locale) })

const factsIn = (scope: Scope): string[] => [...allQuestions(scope).map(({ fact }) => fact), ...groupsOf(scope)]

const groupsOf = (scope: Scope): string[] =>
  [...scope.groups.values()].flatMap(group => [group.fact, ...groupsOf(group.scope)])

const carryRecord = (old: Scope, next: Scope, answers: Answers, at: At, carrying: Carrying): Answers => {
  const carried: Record<string, Json> = {}
  for (const [key, stored] of Object.entries(answers)) {
    const [oldGroup, nextGroup] = [old.groups.get(key), next.groups.get(key)]
    const rows = rowsOf(stored)
    if (oldGroup && nextGroup && rows) {
      carried[key] = rows.map(({ row, answers: inner }) => ({
        row,
        answers: { ...carryRecord(oldGroup.scope, nextGroup.scope, inner, [...at, { group: key, row }], carrying) },
      }))
    } else if (typeIn(old, key) === undefined && typeIn(next, key) === undefined) {
      // Of a version before that: it disturbs nobody.
      carried[key] = stored
    } else {
      const fate = fateOf(old.questions.get(key), next.questions.get(key), stored, carrying)
      if (fate !== 'changed') carried[key] = stored
      if (fate === 'kept') carrying.kept += stored === null ? 0 : 1
      else if (stored !== null) carrying.set.push(setAside(old, next, key, stored, at, fate, carrying))
    }
  }
  return carried
}

/** What becomes of an answer: what is left in its place is shown again with what is wrong with it. */
const fateOf = (
  old: Question | undefined,
  next: Question | undefined,
  stored: Json,
  { old: before, next: after, reworded }: Carrying,
): 'kept' | 'unfit' | 'changed' => {
  if (!old || !next || old.type !== next.type) return 'changed'
  if (stored === null) return 'kept'
  // A consent and a declaration are all their words; of other questions the hint and the like may be mended.
  const spoken = binding.has(old.type) ? old.texts.required : ['label']
  const said = (question: Question, ask: Asking): string =>
    canonical([
      ...spoken.map(text => ask.words.maybe(`fact.${question.fact}.${text}`) ?? ''),
      ...linesOf(question, stored, ask),
    ])
  const differs = locales.some(locale => said(old, before(locale)) !== said(next, after(locale)))
  // Nobody has declared or agreed to other words than those that they read.
  if (differs && binding.has(old.type)) return 'changed'
  const wasRight = old.check(stored, before('sv')) === undefined
  if (wasRight && next.check(stored, after('sv')) !== undefined) return 'unfit'
  if (differs) reworded.add(next.fact)
  return 'kept'
}

const binding = new Set(['consent', 'declaration', 'signature'])

const setAside = (
  old: Scope,
  next: Scope,
  key: string,
  stored: Json,
  at: At,
  fate: 'unfit' | 'changed',
  { old: before }: Carrying,
): SetAside => ({
  at,
  key,
  fact: `${old.path}${key}`,
  type: typeIn(old, key) ?? 'unknown',
  stored,
  why: fate === 'unfit' ? 'unfit' : typeIn(next, key) === undefined ? 'removed' : 'changed',
  words: { sv: inWords(old, key, stored, before('sv')), en: inWords(old, key, stored, before('en')) },
})

/** An answer as it was shown; a list of rows answer by answer. */
const inWords = (scope: Scope, key: string, stored: Json, ask: Asking): InWords => {
  const fact = `${scope.path}${key}`
  const label = ask.words.maybe(`fact.${fact}.summary`) ?? ask.words.maybe(`fact.${fact}.label`) ?? key
  const question = scope.questions.get(key)
  if (question) return { label, lines: linesOf(question, stored, ask) }
  const group = scope.groups.get(key)
  const rows = rowsOf(stored)
  if (!group || !rows) return { label, lines: [canonical(stored)] }
  const lines = rows.flatMap((row, i) =>
    Object.entries(row.answers).flatMap(([name, answer]) => {
      if (answer === null) return []
      const inner = inWords(group.scope, name, answer, ask)
      return [`${i + 1}. ${inner.label}: ${inner.lines.join(', ')}`]
    }),
  )
  return { label, lines }
}

/** What is no answer of its type is shown as it stands. */
const linesOf = (question: Question, stored: Json, ask: Asking): string[] => {
  try {
    return question.show(stored, ask)
  } catch {
    return [typeof stored === 'string' ? stored : canonical(stored)]
  }
}

/** Puts what was set aside earlier back where its question is asked again as it was, and nothing has been answered since. */
const bringBack = (
  next: Service,
  answers: Answers,
  before: readonly SetAside[],
  carrying: Carrying,
): { answers: Answers; left: SetAside[] } => {
  let now = answers
  const left = before.filter(one => {
    const [scope, record] = [scopeAt(next, one.at), recordAt(now, one.at)]
    if (!scope || !record || typeIn(scope, one.key) !== one.type) return true
    const question = scope.questions.get(one.key)
    if (question && (question.check(one.stored, carrying.next('sv')) !== undefined || binding.has(one.type)))
      return true
    const there = record[one.key]
    if (there !== undefined && there !== null) return canonical(there) !== canonical(one.stored)
    now = changedIn(now, one.at, inner => ({ ...inner, [one.key]: one.stored }))
    return false
  })
  return { answers: now, left }
}
