import type { Question } from '../question.ts'
import type { Counted } from './counter.ts'
import type { Numbers } from './numbers.ts'
import { shownCount } from './shown-count.ts'
import { isSpan, medianSpan, type Span } from './time-spent.ts'

/**
 * How long a question takes, and how that is known. `alone`: it was the only one on its page, so the page's time is its own. `focus`: how
 * long its fields held those who have script. `page`: only its page's time is known, for all that the page asks together; sharing
 * it between them would be to make it up.
 */
export type QuestionTime = { of: 'alone' | 'focus' | 'page'; span: Span }

/** The surest that is known of at least five; undefined where nothing is. */
export const questionTime = (numbers: Numbers, page: string, fact: string): QuestionTime | undefined => {
  const known = (of: QuestionTime['of'], times: ReadonlyMap<string, number>): QuestionTime | undefined => {
    const count = times.values().reduce((sum, n) => sum + n, 0)
    const span = shownCount(count) === count ? medianSpan(times) : undefined
    return span && { of, span }
  }
  return (
    known('alone', numbers.details('time', page, fact)) ??
    known('focus', numbers.details('focus', page, fact)) ??
    known('page', numbers.details('time', page))
  )
}

/**
 * What is added for the questions of a page that was passed. `told` is what the browser says: `email:10 phone:0`, the lower ends of spans in
 * seconds; what is no question of the page or no span is nothing.
 */
export const questionTimes = (
  page: string,
  asked: readonly Question[],
  span: string | undefined,
  told: string,
): Counted[] => {
  const [only, ...others] = asked
  if (!only) return []
  if (others.length === 0) return span === undefined ? [] : [{ what: 'time', page, fact: only.fact, detail: span }]
  const spans = new Map(
    told
      .split(' ', 100)
      .map(splitAt)
      .filter(([, end]) => isSpan(end)),
  )
  return asked.flatMap(({ fact }) => {
    const detail = spans.get(fact)
    return detail === undefined ? [] : [{ what: 'focus' as const, page, fact, detail }]
  })
}

const splitAt = (one: string): [string, string] => {
  const at = one.lastIndexOf(':')
  return [one.slice(0, Math.max(at, 0)), one.slice(at + 1)]
}
