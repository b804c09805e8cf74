import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Mentions } from './mentions.ts'
import { taken } from './samples.ts'
import { rowOf, tableValues } from './table-domain.ts'

const most = 40

/**
 * Answers that lie on, before and after what other facts are worth, and at the distances that are spoken of: what facts that are
 * compared with each other turn on.
 */
export const nearby = (
  question: Question,
  values: Readonly<Record<string, FeelValue>>,
  mentions: Mentions,
  ask: Asking,
): Json[] => {
  const distances = (mentions.get(question.fact)?.literals ?? []).map(literal => literal({ today: ask.today }))
  const others = Object.values(values)
  const found = nearbyOf(question, others, distances, ask)
  return [...new Set(found)].filter(value => taken(question, value, ask)).slice(0, most)
}

const nearbyOf = (question: Question, others: FeelValue[], distances: FeelValue[], ask: Asking): Json[] => {
  if (question.feel?.kind === 'date') return days(others, distances)
  if (rowOf(question)) return tableValues(question, [...others, ...distances], ask)
  return numbers(question, others, distances).flatMap(n => question.fromFeel(n) ?? [])
}

const days = (others: FeelValue[], distances: FeelValue[]): Json[] =>
  others.flatMap(other => {
    if (!(other instanceof Temporal.PlainDate)) return []
    const jumps = distances.flatMap(one => (one instanceof Temporal.Duration ? [one, one.negated()] : []))
    return [other, ...jumps.map(jump => other.add(jump))].flatMap(day =>
      [0, 1, -1].map(step => day.add({ days: step }).toString()),
    )
  })

const numbers = ({ feel }: Question, others: FeelValue[], distances: FeelValue[]): number[] => {
  if (feel?.kind !== 'number') return []
  const jumps = distances.filter(one => typeof one === 'number')
  return others.flatMap(other =>
    typeof other === 'number'
      ? [other, ...jumps.flatMap(jump => [other + jump, other - jump, jump - other, other * jump])].flatMap(n =>
          [0, 1, -1].map(step => n + step),
        )
      : [],
  )
}
