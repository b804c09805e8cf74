import type { Complaint } from '../../kernel/errors.ts'
import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import type { Answers } from './answers.ts'
import type { Question } from './question.ts'
import type { Calculated, Group, Scope, ServicePage, Tone } from './scope.ts'

/** What stands on a page now, in order. */
export type WalkedItem =
  | { kind: 'question'; question: Question }
  | { kind: 'group'; group: Group; rows: WalkedRow[]; answered: boolean; complaint: Complaint | undefined }
  | { kind: 'calculated'; calculated: Calculated; value: FeelValue }
  | { kind: 'info'; text: string; tone: Tone }

/** A row of a group, what is stored in it, and the pages asked for it. */
export type WalkedRow = { row: string; stored: Answers; walk: Walk }

export type WalkedPage = {
  page: ServicePage
  items: WalkedItem[]
  /** The questions of the page that are asked, now. */
  asked: Question[]
  /** `answered`: nothing left to do here; `open`: something was never asked; `faulty`: an answer no longer holds. */
  state: 'answered' | 'open' | 'faulty'
}

export type Walk = {
  scope: Scope
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
  /** The answers that count: those to facts that are asked, and what is calculated. All others stay in the draft and are never sent. */
  relevant: Answers
  /** What is wrong with answers that are there, by fact. */
  faults: Record<string, Complaint>
  /** Whether all is answered: it can be sent. */
  complete: boolean
  /** Whether a condition holds. */
  holds: (condition: string) => boolean
  /** The record as conditions outside it see it. */
  values: Record<string, FeelValue>
}

/** What was gathered on the way through a record. */
type Gathered = Pick<Walk, 'relevant' | 'faults' | 'holds' | 'values'>

/** Says where one may go among the pages that are asked. */
export const asWalk = (scope: Scope, pages: WalkedPage[], gathered: Gathered): Walk => {
  const at = new Map(pages.map(({ page }, i) => [page.id, i]))
  const firstOpen = pages.findIndex(({ state }) => state !== 'answered')
  const last = firstOpen === -1 ? pages.length - 1 : firstOpen
  const beside = (pageId: string, step: number): string | undefined => {
    const here = at.get(pageId)
    return here === undefined ? undefined : pages[here + step]?.page.id
  }
  return {
    scope,
    pages,
    next: pageId => beside(pageId, 1),
    previous: pageId => beside(pageId, -1),
    reachable: pageId => (at.get(pageId) ?? Number.POSITIVE_INFINITY) <= last,
    furthest: pages[last]?.page.id ?? '',
    complete: firstOpen === -1,
    ...gathered,
  }
}
