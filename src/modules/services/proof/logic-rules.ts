import type { TextKey } from '../../../kernel/texts/keys.ts'
import { domainOf } from './domain.ts'
import { type Finding, finding, type Level } from './finding.ts'
import type { Goal } from './goal.ts'
import { sampleFor } from './samples.ts'
import type { Sought } from './search.ts'
import { type ServiceMap, sourceOf } from './service-map.ts'
import { askingIn } from './situation.ts'

/** What can never happen though it is written that it should, and what happens always though there is a condition. */
export const logicFindings = (
  map: ServiceMap,
  goals: readonly Goal[],
  outcomes: ReadonlyMap<string, Sought>,
): Finding[] => [
  ...goals.flatMap(goal => {
    const outcome = outcomes.get(goal.id)
    return outcome && !outcome.found ? unmet(goal, outcome.complete, outcomes) : []
  }),
  ...withoutAnswer(map),
]

const unmet = (goal: Goal, sure: boolean, outcomes: ReadonlyMap<string, Sought>): Finding[] => {
  const tell = (level: Level, rule: string, key: TextKey): Finding[] => [
    finding(sure ? level : 'warns', rule, goal.place, key, argsOf(goal)),
  ]
  const isFound = (id: string): boolean => outcomes.get(id)?.found !== undefined
  if (goal.kind === 'page')
    return tell('stops', 'page-never-shown', sure ? 'services.proof.page-never' : 'services.proof.page-not-found')
  if (goal.kind === 'shown') {
    // Told of already: the page, or the condition itself.
    if (!isFound(`page ${pageOf(goal)}`) || !isFound(`holds ${goal.when}`)) return []
    return tell('stops', 'against-page', sure ? 'services.proof.against-page' : 'services.proof.item-not-found')
  }
  if (goal.kind === 'hidden') {
    if (!isFound(`page ${pageOf(goal)}`) || !isFound(`fails ${goal.when}`)) return []
    return tell('warns', 'needless-condition', sure ? 'services.proof.item-always' : 'services.proof.item-not-hidden')
  }
  if (goal.kind === 'holds')
    return tell('stops', 'never-true', sure ? 'services.proof.never-true' : 'services.proof.not-found-true')
  // Neither true nor false: it rests on what is never asked, which is told of already.
  if (goal.kind === 'fails' && !isFound(`holds ${goal.name}`)) return []
  if (goal.kind === 'fails')
    return tell('warns', 'always-true', sure ? 'services.proof.always-true' : 'services.proof.not-found-false')
  if (!isFound(`page ${pageOf(goal)}`)) return []
  if (goal.kind === 'bites')
    return tell('warns', 'rule-never-bites', sure ? 'services.proof.never-bites' : 'services.proof.not-found-biting')
  const level = isOptional(goal) ? 'warns' : 'stops'
  return tell(level, 'rule-always-bites', sure ? 'services.proof.never-taken' : 'services.proof.not-found-taken')
}

const pageOf = ({ record, page }: Goal): string => `${record.scope.path}${page?.id ?? ''}`

const isOptional = ({ item }: Goal): boolean =>
  item?.kind === 'question' ? item.question.optional : item?.kind === 'group' && item.group.min === 0

const argsOf = (goal: Goal): Record<string, string> => {
  const condition = goal.item?.when ?? goal.page?.when ?? ''
  if (goal.kind === 'page') return { page: goal.name, condition }
  if (goal.kind === 'shown' || goal.kind === 'hidden') return { page: pageOf(goal), item: goal.name, condition }
  if (goal.kind === 'holds' || goal.kind === 'fails') return { condition: goal.name }
  return { fact: goal.name, condition: goal.condition ?? '' }
}

/** Questions whose settings leave no answer: a last day before the first, a least number above the greatest. */
const withoutAnswer = (map: ServiceMap): Finding[] =>
  map.records.flatMap(record =>
    [...record.scope.questions.values()].flatMap(question => {
      const [situation] = map.situations.all
      if (!situation) return []
      const { values } = domainOf(map.service, question, sourceOf(record, question.key), map.mentions, situation)
      const ask = askingIn(map.service, situation)
      if (values.some(value => value !== null) || sampleFor(question, ask) !== undefined) return []
      const place = { file: 'service.json', path: `${record.at}facts.${question.key}`, fact: question.fact }
      const { type } = question
      return [finding('warns', 'no-answer', place, 'services.proof.no-answer', { fact: question.fact, type })]
    }),
  )
