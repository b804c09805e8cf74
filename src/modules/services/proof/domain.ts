import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Service } from '../compiled-service.ts'
import type { FactSource } from '../definition.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Mention, Mentions } from './mentions.ts'
import { sampleFor, taken } from './samples.ts'
import { askingIn, dayOfNumber, numberOfDay, type Situation } from './situation.ts'
import { stretches } from './stretches.ts'

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
  { feel, type }: Question,
  source: FactSource,
  literals: FeelValue[],
  counts: number[],
  ask: Asking,
): Domain => {
  if (feel?.kind === 'boolean') return { values: [true, false], complete: true }
  if (feel?.kind === 'text' && feel.oneOf) return { values: [...feel.oneOf], complete: true }
  if (feel?.kind === 'list' && feel.of.kind === 'text' && feel.of.oneOf)
    return subsets(feel.of.oneOf, literals, counts, Number(source.min ?? 1))
  if (feel?.kind === 'number') return numbers(source, literals, type)
  if (feel?.kind === 'date') return days(source, literals, ask)
  if (feel?.kind === 'text') return { values: texts(literals), complete: true }
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

/** A sum may be kept in hundredths: both are tried, and only what the type takes is left. */
const numbers = (source: FactSource, literals: FeelValue[], type: string): Domain => {
  const settings = Object.values(source).filter(value => typeof value === 'number')
  const limits = [source.min, source.max].filter(value => typeof value === 'number')
  const decimals = typeof source.decimals === 'number' ? source.decimals : 0
  const points = [...literals.filter(value => typeof value === 'number'), ...limits]
  const found = stretches(points, 10 ** -decimals)
  const plain = type === 'number'
  const hundreds = plain
    ? []
    : stretches(
        points.map(point => point * 100),
        1,
      )
  return { values: [...found, ...hundreds, ...settings], complete: plain }
}

const days = (source: FactSource, literals: FeelValue[], { today }: Asking): Domain => {
  const settings = Object.values(source).flatMap(setting => daysIn(setting, today))
  const points = [...literals.filter(value => value instanceof Temporal.PlainDate), ...settings, today]
  const found = stretches(points.map(numberOfDay), 1).map(number => dayOfNumber(number).toString())
  const usual = [today.add({ days: 30 }), today.subtract({ years: 1 })].map(String)
  return { values: [...usual, ...found], complete: source.type === 'date' || source.type === 'birth-date' }
}

/** A day, or a distance in days from today, among the settings of a fact. */
const daysIn = (setting: unknown, today: Temporal.PlainDate): Temporal.PlainDate[] => {
  if (typeof setting === 'number' && Number.isInteger(setting) && Math.abs(setting) < 50_000)
    return [today.add({ days: setting }), today.subtract({ days: setting })]
  if (typeof setting === 'object' && setting !== null)
    return Object.values(setting).flatMap(inner => daysIn(inner, today))
  if (typeof setting !== 'string') return []
  if (/^\d{4}-\d{2}-\d{2}$/.test(setting)) return [Temporal.PlainDate.from(setting)]
  return /^[-+]?P\d+[YMWD]$/.test(setting) ? [today.add(setting)] : []
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
