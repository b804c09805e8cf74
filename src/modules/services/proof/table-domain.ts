import type { FeelType } from '../../../kernel/feel/feel-type.ts'
import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Asking, Json, Question } from '../question.ts'
import { stretches } from './stretches.ts'

/** What the rows of a table are, to conditions; undefined for a question of another kind. */
export const rowOf = ({ feel }: Question): ReadonlyMap<string, FeelType> | undefined =>
  feel?.kind === 'list' && feel.of.kind === 'record' ? feel.of.of : undefined

/**
 * Tables that differ in what is spoken of: a number of each stretch, or a text, in one column; in every row, or in one and as little as
 * may be in the others. That says much and not all, since cells are weighed together.
 */
export const tableValues = (question: Question, points: readonly FeelValue[], ask: Asking): Json[] => {
  const samples = question.samples(ask)
  const [rows] = samples.map(sample => question.toFeel(sample))
  if (!Array.isArray(rows)) return []
  const numbers = stretches(
    points.filter(point => typeof point === 'number'),
    1,
  )
  const texts = points.filter(point => typeof point === 'string')
  const values = [...(rowOf(question) ?? [])].flatMap(([column, type]) => {
    if (column === 'row') return []
    const tried = type.kind === 'number' ? numbers.flatMap(n => [n, n / rows.length]) : texts
    return tried.flatMap(value => [
      rows.map(row => withCell(row, column, value)),
      ...rows.map((_, at) => rows.map((row, other) => (other === at ? withCell(row, column, value) : row))),
    ])
  })
  return [...samples, ...values.flatMap(value => question.fromFeel(value) ?? [])]
}

const withCell = (row: FeelValue, column: string, value: FeelValue): FeelValue =>
  Object.fromEntries([...Object.entries(row ?? {}), [column, value]])
