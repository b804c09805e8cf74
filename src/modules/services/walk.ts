import type { Complaint } from '../../kernel/errors.ts'
import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import type { Asking, Json, Question } from './question.ts'
import type { Service, ServicePage } from './service.ts'

/** Answers by fact. A fact that is not there was never asked; `null` was asked and left empty. */
export type Answers = Readonly<Record<string, Json>>

/** What conditions may know of the person. */
export type Known = { birthDate?: Temporal.PlainDate | undefined }

export type WalkedPage = {
  page: ServicePage
  /** The facts of the page that are asked, now. */
  asked: Question[]
  /** `answered`: nothing left to do here; `open`: something was never asked; `faulty`: an answer no longer holds. */
  state: 'answered' | 'open' | 'faulty'
}

export type Walk = {
  /** The pages asked of this person with these answers, in order. */
  pages: WalkedPage[]
  /** The page after this one; undefined after the last: then the answers are checked. Undefined too for a page that is not asked. */
  next: (pageId: string) => string | undefined
  /** The page before; undefined before the first. */
  previous: (pageId: string) => string | undefined
  /** Whether a page may be shown: all before it are answered. */
  reachable: (pageId: string) => boolean
  /** The last page that may be shown. */
  furthest: string
  /** The answers that count: those to facts that are asked. All others stay in the draft and are never sent. */
  relevant: Answers
  /** What is wrong with answers that are there, by fact. */
  faults: Record<string, Complaint>
  /** Whether all is answered: it can be sent. */
  complete: boolean
  /** Whether a condition of the service holds. */
  holds: (condition: string) => boolean
}

/**
 * Replays the answers from the first page. The law of relevance: a fact that is not asked has no value, whatever the draft
 * holds; a condition that rests on a fact without a value is not true, however it is written; what is not asked is not sent.
 * Never looks ahead, so it always ends: pages may only rest on facts of pages before them.
 */
export const walk = (service: Service, answers: Answers, ask: Asking, known: Known): Walk => {
  const facts: Record<string, FeelValue> = whatIsKnown(ask.today, known)
  const truths = new Map<string, boolean>()
  const holds = (name: string): boolean => truths.get(name) ?? false
  const relevant: Record<string, Json> = {}
  const faults: Record<string, Complaint> = {}
  const pages: WalkedPage[] = []

  const conclude = (): void => {
    for (const { name, expression } of service.conditions) {
      // An unknown inner condition stays unknown in the outer one, so that `not(inner)` does not turn it into true.
      const value = expression.evaluate(facts)
      facts[name] = value
      truths.set(name, value === true)
    }
  }

  conclude()
  for (const page of service.pages) {
    if (page.when !== undefined && !holds(page.when)) continue
    const asked = page.facts.filter(shown => shown.when === undefined || holds(shown.when)).map(shown => shown.question)
    if (asked.length === 0) continue
    for (const question of asked) take(question, answers, ask, { facts, relevant, faults })
    pages.push({ page, asked, state: stateOf(asked, relevant, faults) })
    conclude()
  }
  return asWalk(pages, relevant, faults, holds)
}

/** Whether the person may apply; otherwise the conditions that say no. Asked before the first page. */
export const refusals = (service: Service, ask: Asking, known: Known): string[] => {
  const { holds } = walk(service, {}, ask, known)
  return (service.definition.applicant.refusedWhen ?? []).filter(holds)
}

/** The facts about the day and the person that every condition may use. */
const whatIsKnown = (today: Temporal.PlainDate, { birthDate }: Known): Record<string, FeelValue> => ({
  today,
  ...(birthDate
    ? {
        'person.birthDate': birthDate,
        'person.age': birthDate.until(today, { largestUnit: 'years' }).years,
        'person.ageThisYear': today.year - birthDate.year,
      }
    : {}),
})

type Gathering = { facts: Record<string, FeelValue>; relevant: Record<string, Json>; faults: Record<string, Complaint> }

/** A fact counts when it is asked and its answer holds today; only then conditions see it. */
const take = (question: Question, answers: Answers, ask: Asking, { facts, relevant, faults }: Gathering): void => {
  const stored = Object.hasOwn(answers, question.fact) ? answers[question.fact] : undefined
  if (stored === undefined) return
  if (stored === null) {
    if (question.optional) relevant[question.fact] = null
    return
  }
  const fault = question.check(stored, ask)
  if (fault) {
    faults[question.fact] = fault
    return
  }
  relevant[question.fact] = stored
  facts[question.fact] = question.toFeel(stored)
}

const stateOf = (asked: Question[], relevant: Answers, faults: Record<string, Complaint>): WalkedPage['state'] => {
  if (asked.some(question => faults[question.fact])) return 'faulty'
  return asked.every(question => Object.hasOwn(relevant, question.fact)) ? 'answered' : 'open'
}

const asWalk = (
  pages: WalkedPage[],
  relevant: Answers,
  faults: Record<string, Complaint>,
  holds: (name: string) => boolean,
): Walk => {
  const at = new Map(pages.map(({ page }, i) => [page.id, i]))
  const firstOpen = pages.findIndex(({ state }) => state !== 'answered')
  const last = firstOpen === -1 ? pages.length - 1 : firstOpen
  const beside = (pageId: string, step: number): string | undefined => {
    const here = at.get(pageId)
    return here === undefined ? undefined : pages[here + step]?.page.id
  }
  return {
    pages,
    next: pageId => beside(pageId, 1),
    previous: pageId => beside(pageId, -1),
    reachable: pageId => (at.get(pageId) ?? Number.POSITIVE_INFINITY) <= last,
    furthest: pages[last]?.page.id ?? '',
    relevant,
    faults,
    complete: firstOpen === -1,
    holds,
  }
}
