import { readSimple, type Simple, type SimpleOperator, type SimpleValue } from '../../../kernel/feel/simple.ts'
import { formatDate, formatList, formatNumber } from '../../../kernel/texts/format.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import { answerWord } from '../answer-words.ts'
import type { Asking } from '../question.ts'
import type { Scope } from '../scope.ts'

/** A record and those around it, the innermost first, each with its conditions as they are written. */
export type Surroundings = { scope: Scope; sources: Record<string, string> }[]

export type Wording = {
  ask: Asking
  t: Translate
  /** The number of a question on the paper, by its path. */
  numbers: ReadonlyMap<string, string>
}

/**
 * A condition as one would say it: "du svarade ”Nej” på fråga 3". The service's own words go first (`condition.<name>`); undefined
 * where it says more than can be said so.
 */
export const conditionWords = (name: string, around: Surroundings, w: Wording): string | undefined => {
  const at = around.findIndex(({ sources }) => Object.hasOwn(sources, name))
  const source = around[at]?.sources[name]
  const own = w.ask.words.maybe(`condition.${around[at]?.scope.path ?? ''}${name}`)
  if (own !== undefined || source === undefined) return own
  const simple = readSimple(source)
  return simple && inWords(simple, around.slice(at), w)
}

const inWords = (condition: Simple, around: Surroundings, w: Wording, not = false): string | undefined => {
  const { t } = w
  if (condition.is === 'not') return inWords(condition.of, around, w, !not)
  if ('of' in condition) {
    // With both "and" and "or" in it, a sentence can be read in two ways.
    if (condition.of.some(part => 'of' in part && part.is !== 'not')) return undefined
    const parts = condition.of.map(part => inWords(part, around, w, not))
    const all = parts.filter(part => part !== undefined)
    // "Not both" is "not the one or not the other".
    const joined = (condition.is === 'and') !== not ? 'and' : 'or'
    return all.length === parts.length ? formatList(all, w.ask.locale, joined) : undefined
  }
  if (condition.is === 'true' && around.some(({ sources }) => Object.hasOwn(sources, condition.name)))
    return not ? negated(condition.name, around, w) : conditionWords(condition.name, around, w)
  if (condition.name === 'person.age') return ageWords(condition, w, not)
  const question = around.flatMap(({ scope }) => scope.questions.get(condition.name) ?? [])[0]
  const number = question && w.numbers.get(question.fact)
  if (!question || number === undefined) return undefined
  const answered = (values: SimpleValue[], turned: boolean): string | undefined => {
    const words = values.map(value => valueWords(value, question.fact, w.ask))
    const all = words.filter(word => word !== undefined)
    if (all.length < words.length) return undefined
    const answer = formatList(
      all.map(word => t('services.paper.quoted', { word })),
      w.ask.locale,
      'or',
    )
    return t(turned !== not ? 'services.paper.not-answered' : 'services.paper.answered', { answer, number })
  }
  switch (condition.is) {
    case 'true':
      return t('services.paper.answered', {
        answer: t('services.paper.quoted', { word: answerWord(w.ask.locale, not ? 'no' : 'yes') }),
        number,
      })
    case 'one of':
      return answered(condition.values, false)
    case 'holding':
      return answered([condition.value], false)
    case 'answered':
      return t(condition.answered !== not ? 'services.paper.filled' : 'services.paper.empty', { number })
    case 'compared': {
      const { operator, value } = condition
      if (operator === '=' || operator === '!=') return answered([value], operator === '!=')
      const limit = valueWords(value, question.fact, w.ask)
      return limit === undefined
        ? undefined
        : t(`services.paper.${sizes[not ? opposite[operator] : operator]}`, { limit, number })
    }
  }
}

const negated = (name: string, around: Surroundings, w: Wording): string | undefined => {
  const at = around.findIndex(({ sources }) => Object.hasOwn(sources, name))
  const simple = readSimple(around[at]?.sources[name] ?? '')
  return simple && inWords(simple, around.slice(at), w, true)
}

const ageWords = (condition: Simple, { t }: Wording, not: boolean): string | undefined => {
  if (condition.is !== 'compared' || typeof condition.value !== 'number') return undefined
  const { operator, value } = condition
  if (operator === '=' || operator === '!=') return undefined
  const age = not ? opposite[operator] : operator
  if (age === '<') return t('services.paper.younger', { age: value })
  if (age === '<=') return t('services.paper.younger', { age: value + 1 })
  return t('services.paper.older', { age: age === '>' ? value + 1 : value })
}

type Size = Exclude<SimpleOperator, '=' | '!='>

const sizes = { '<': 'less', '<=': 'at-most', '>': 'more-than', '>=': 'at-least' } as const satisfies Record<
  Size,
  string
>
const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<Size, Size>

const valueWords = (value: SimpleValue, fact: string, { words, locale }: Asking): string | undefined => {
  if (typeof value === 'boolean') return answerWord(locale, value ? 'yes' : 'no')
  if (typeof value === 'number') return formatNumber(value, locale)
  if (typeof value === 'string') return words.maybe(`fact.${fact}.choice.${value}`) ?? value
  return value instanceof Temporal.PlainDate ? formatDate(value, locale) : undefined
}
