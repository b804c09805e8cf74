import type { Scope } from './scope.ts'
import type { Walk } from './walked.ts'

/** How many pages of questions there are at least and at most. `rows`: and some more for each row that is added to a list. */
export type Length = { least: number; most: number; rows: boolean }

type Condition = string | undefined

/**
 * How long a service is for somebody who has answered nothing. What no answer decides, such as somebody's age, is found out already;
 * a page whose condition rests on an answer may come or not.
 */
export const lengthOf = (scope: Scope, unanswered: Pick<Walk, 'holds'>): Length => {
  const facts = scope.names.flatMap(name => scope.dependents.get(name) ?? [])
  const undecided = new Set(facts)
  const certain = (when: Condition): boolean => when === undefined || (!undecided.has(when) && unanswered.holds(when))
  const possible = (when: Condition): boolean => certain(when) || (when !== undefined && undecided.has(when))
  const pagesWhere = (fits: (when: Condition) => boolean) =>
    scope.pages.filter(({ when, items }) => fits(when) && items.some(item => fits(item.when)))
  const longest = pagesWhere(possible)
  return {
    least: pagesWhere(certain).length,
    most: longest.length,
    rows: longest.some(({ items }) => items.some(({ kind }) => kind === 'group')),
  }
}
