import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Service } from '../compiled-service.ts'
import type { FactSource } from '../definition.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Mention, Mentions } from './mentions.ts'
import { sampleFor, taken } from './samples.ts'
import { askingIn, dayOfNumber, numberOfDay, type Situation } from './situation.ts'
import { stretches } from './stretches.ts'
import { rowOf, tableValues } from './table-domain.ts'

/** The answers that a search tries. `complete`: every other answer does the same to the conditions as one of these. */
export type Domain = { values: Json[]; complete: boolean }

/** Answers to a question that conditions can tell apart, at a time and for a person. */
export const domainOf = (
  service: Service,
  question: Question,
  source: FactSource,
  mentions: Mentions,
  situation: Situation,
): Domain => {
  const ask = askingIn(service, situation)
  const mention = mentions.get(question.fact) ?? unmentioned
  const context = { today: situation.today }
  const literals = mention.literals.map(literal => literal(context))
  const counts = mention.counts.map(literal => literal(context)).filter(value => typeof value === 'number')
  const { values, complete } = candidates(question, source, literals, counts, ask)
  const sample = sampleFor(question, ask, literals.length === 0 ? values : [])
  const fitting = unique([...(sample === undefined ? [] : [sample]), ...values]).filter(value =>
    taken(question, value, ask),
  )
  return {
    values: question.optional ? [...fitting, null] : fitting,
    complete: complete && mention.plain && fitting.length > 0,
  }
}

const unmentioned: Mention = { literals: [], counts: [], plain: true, asksIfDefined: false }

const unique = (values: readonly Json[]): Json[] => {
  const seen = new Set<string>()
  return values.filter(value => {
    const print = JSON.stringify(value)
    return !seen.has(print) && seen.add(print)
  })
}

const candidates = (
  question: Question,
  source: FactSource,
  literals: FeelValue[],
  counts: number[],
  ask: Asking,
): Domain => {
  const { feel } = question
  const stored = (values: readonly FeelValue[]): Json[] => values.flatMap(value => question.fromFeel(value) ?? [])
  if (feel?.kind === 'boolean') return { values: [true, false], complete: true }
  if (feel?.kind === 'text' && feel.oneOf) return { values: [...feel.oneOf], complete: true }
  if (feel?.kind === 'list' && feel.of.kind === 'text' && feel.of.oneOf)
    return subsets(feel.of.oneOf, literals, counts, Number(source.min ?? 1))
  if (feel?.kind === 'list' && feel.of.kind === 'date')
    return { values: stored(ranges(days(question, literals, ask))), complete: false }
  if (rowOf(question))
    return { values: tableValues(question, [...literals, ...counts], ask), complete: literals.length === 0 }
  if (feel?.kind === 'number') return { values: stored(numbers(source, literals)), complete: true }
  if (feel?.kind === 'date') return { values: stored(days(question, literals, ask)), complete: true }
  if (feel?.kind === 'time') return { values: stored(times(question, literals, ask)), complete: true }
  if (feel?.kind === 'text') return { values: stored(texts(literals)), complete: true }
  return { values: [], complete: feel === undefined }
}

/** The texts that are spoken of, and some as long as is spoken of. */
const texts = (literals: FeelValue[]): string[] => {
  const lengths = stretches(
    literals.filter(value => typeof value === 'number'),
    1,
  ).filter(n => n > 0 && n < 5000)
  return [...literals.filter(value => typeof value === 'string'), ...lengths.map(length => 'a'.repeat(length))]
}

const numbers = (source: FactSource, literals: FeelValue[]): number[] => {
  const points = [...literals, source.min, source.max].filter(value => typeof value === 'number')
  const decimals = typeof source.decimals === 'number' ? source.decimals : 0
  const ore = source.type === 'money' && source.whole !== true
  return stretches(points, ore ? 0.01 : 10 ** -decimals)
}

const days = (question: Question, literals: FeelValue[], ask: Asking): Temporal.PlainDate[] => {
  const { today } = ask
  // The samples of a day hold the limits that it is asked for with.
  const known = question.samples(ask).flatMap(sample => question.toFeel(sample))
  const points = [...literals, ...known, today].filter(value => value instanceof Temporal.PlainDate)
  const found = stretches(points.map(numberOfDay), 1).map(dayOfNumber)
  return [today.add({ days: 30 }), today.subtract({ years: 1 }), ...found]
}

/** First and last days: every two of some. */
const ranges = (some: readonly Temporal.PlainDate[]): FeelValue[] => {
  const few = some.slice(0, 10).toSorted(Temporal.PlainDate.compare)
  return few.flatMap((from, at) => few.slice(at).map((to): FeelValue => [from, to]))
}

const midnight = Temporal.PlainTime.from('00:00')

const times = (question: Question, literals: FeelValue[], ask: Asking): Temporal.PlainTime[] => {
  const known = question.samples(ask).map(sample => question.toFeel(sample))
  const points = [...literals, ...known].filter(value => value instanceof Temporal.PlainTime)
  return stretches(
    points.map(time => time.hour * 60 + time.minute),
    1,
  )
    .filter(minute => minute >= 0 && minute < 24 * 60)
    .map(minutes => midnight.add({ minutes }))
}

/** All subsets of few choices; of many, those that hold what is spoken of, with and without others. */
const subsets = (choices: readonly string[], literals: FeelValue[], counts: number[], least: number): Domain => {
  if (choices.length <= 6) return { values: powerSet(choices).filter(set => set.length > 0), complete: true }
  const spoken = choices.filter(choice => literals.includes(choice)).slice(0, 6)
  const others = choices.filter(choice => !spoken.includes(choice))
  const values: Json[] = powerSet(spoken).map(set => (set.length === 0 ? others.slice(0, 1) : set))
  for (const count of stretches(counts, 1)) if (count > 0) values.push(choices.slice(0, count))
  // A least number that is asked for may need others along.
  const filled = values.flatMap(set => (Array.isArray(set) ? [1, 2].map(n => [...set, ...others.slice(0, n)]) : []))
  const literal = literals.every(value => typeof value !== 'string' || spoken.includes(value))
  return { values: [...values, ...filled, [...choices]], complete: counts.length === 0 && literal && least <= 2 }
}

const powerSet = ([first, ...rest]: readonly string[]): string[][] => {
  if (first === undefined) return [[]]
  const smaller = powerSet(rest)
  return smaller.flatMap(set => [set, [first, ...set]])
}
