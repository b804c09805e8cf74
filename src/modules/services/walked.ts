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
  const beside = (pageId: string, step: number): string | undefined => {
    const here = at.get(pageId)
    return here === undefined ? undefined : pages[here + step]?.page.id
  }
  const free = pages.filter((_, i) => mayBeShown(i, pages, scope))
  const open = free.find(({ state }) => state !== 'answered') ?? free.at(-1)
  const reachable = new Set(free.map(({ page }) => page.id))
  return {
    scope,
    pages,
    next: pageId => beside(pageId, 1),
    previous: pageId => beside(pageId, -1),
    reachable: pageId => reachable.has(pageId),
    furthest: open?.page.id ?? '',
    complete: pages.every(({ state }) => state === 'answered'),
    ...gathered,
  }
}

/** Whether all before a page is answered: everything in a row, or, among tasks, its own section and what decides what that asks. */
const mayBeShown = (i: number, pages: readonly WalkedPage[], { needs }: Scope): boolean => {
  const section = pages[i]?.page.section
  const needed = section === undefined ? undefined : needs?.get(section)
  return pages.slice(0, i).every(before => {
    if (before.state === 'answered') return true
    if (!needs || before.page.section === section) return false
    return !before.items.some(item => {
      const key = item.kind === 'question' ? item.question.key : item.kind === 'group' ? item.group.key : undefined
      return key !== undefined && needed?.has(key)
    })
  })
}
