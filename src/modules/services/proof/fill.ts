import type { Answers } from '../answers.ts'
import { rowsOf } from '../answers.ts'
import type { Json, Question } from '../question.ts'
import type { Group } from '../scope.ts'
import { walk } from '../walk.ts'
import type { Walk, WalkedItem, WalkedPage } from '../walked.ts'
import { domainOf } from './domain.ts'
import { nearby } from './nearby.ts'
import type { Given } from './search.ts'
import { type ServiceMap, sourceOf } from './service-map.ts'
import { askingIn } from './situation.ts'

/** Answers to everything that is left, so that it can be sent; or the fact where no answer of ours is taken. */
export type Filled = { answers: Record<string, Json> } | { stuck: string }

const mostSteps = 2000

/** Answers what is not answered yet, with as little as will do. What is given already is left as it is. */
export const fillIn = (map: ServiceMap, { situation, answers: given }: Given): Filled => {
  const ask = askingIn(map.service, situation)
  const walked = (tried: Answers): Walk => walk(map.service, tried, ask, situation.known)
  let answers: Record<string, Json> = { ...given }
  for (let step = 0; step < mostSteps; step += 1) {
    const open = firstOpen(walked(answers), [])
    if (!open) return { answers }
    const { spot, item } = open
    const set = (key: string, value: Json): Record<string, Json> => changed(answers, spot, key, value)
    if (item?.kind === 'group') {
      const rows = oneMore(item.group, answersIn(answers, spot)[item.group.key])
      if (!rows) return { stuck: item.group.fact }
      answers = set(item.group.key, rows)
      continue
    }
    if (item?.kind !== 'question') return { stuck: open.page.page.id }
    const { question } = item
    const { key } = question
    if (answersIn(answers, spot)[key] !== undefined) return { stuck: question.fact }
    const taken = candidatesFor(map, question, open.walk, situation, spot.length).find(value => {
      const then = walkIn(walked(set(key, value)), spot)
      return then?.relevant[key] !== undefined && then.faults[key] === undefined
    })
    if (taken === undefined) return { stuck: question.fact }
    answers = set(key, taken)
  }
  return { stuck: '' }
}

/** Where a record lies: the rows that lead to it. */
type Spot = readonly { key: string; at: number }[]

type Open = { spot: Spot; walk: Walk; page: WalkedPage; item: WalkedItem | undefined }

/** The first item that is not answered, inside the first row that is not ready. */
const firstOpen = (walk: Walk, spot: Spot): Open | undefined => {
  const page = walk.pages.find(({ state }) => state !== 'answered')
  if (!page) return undefined
  const item = page.items.find(one => isOpen(one, walk))
  if (item?.kind !== 'group') return { spot, walk, page, item }
  const at = item.rows.findIndex(row => !row.walk.complete)
  const row = item.rows[at]
  return row ? firstOpen(row.walk, [...spot, { key: item.group.key, at }]) : { spot, walk, page, item }
}

const isOpen = (item: WalkedItem, { relevant, faults }: Walk): boolean => {
  if (item.kind === 'group') return !item.answered || item.complaint !== undefined
  if (item.kind !== 'question') return false
  const { key } = item.question
  return relevant[key] === undefined || faults[key] !== undefined
}

const walkIn = (walk: Walk, spot: Spot): Walk | undefined => {
  const [step, ...rest] = spot
  if (!step) return walk
  const items = walk.pages.flatMap(page => page.items)
  const group = items.find(item => item.kind === 'group' && item.group.key === step.key)
  const row = group?.kind === 'group' ? group.rows[step.at] : undefined
  return row && walkIn(row.walk, rest)
}

const answersIn = (answers: Answers, spot: Spot): Answers => {
  const [step, ...rest] = spot
  if (!step) return answers
  const row = rowsOf(answers[step.key])?.[step.at]
  return row ? answersIn(row.answers, rest) : {}
}

const changed = (answers: Answers, spot: Spot, key: string, value: Json): Record<string, Json> => {
  const [step, ...rest] = spot
  if (!step) return { ...answers, [key]: value }
  const rows = (rowsOf(answers[step.key]) ?? []).map(({ row, answers: inner }, i) => ({
    row,
    answers: i === step.at ? changed(inner, rest, key, value) : { ...inner },
  }))
  return { ...answers, [step.key]: rows }
}

/** The rows with one more where that is needed; undefined where more rows would not help. */
const oneMore = (group: Group, stored: Json | undefined): Json | undefined => {
  const rows = rowsOf(stored)
  if (!rows) return Array.from({ length: group.min }, (_, i) => ({ row: `${group.key}-${i + 1}`, answers: {} }))
  if (rows.length >= Math.max(group.min, 1)) return undefined
  const kept = rows.map(({ row, answers }) => ({ row, answers: { ...answers } }))
  return [...kept, { row: `${group.key}-${rows.length + 1}`, answers: {} }]
}

/** Nothing where nothing has to be said; otherwise what the conditions speak of, and what lies near other answers. */
const candidatesFor = (
  map: ServiceMap,
  question: Question,
  walk: Walk,
  at: Given['situation'],
  depth: number,
): Json[] => {
  const record = map.records.find(({ scope, trail }) => trail.length === depth && scope.path === walk.scope.path)
  if (!record) return []
  const { values } = domainOf(map.service, question, sourceOf(record, question.key), map.mentions, at)
  const near = nearby(question, walk.values, map.mentions, askingIn(map.service, at))
  const others = values.filter(value => value !== null)
  return [...(question.optional ? [null] : []), ...others, ...near, ...moreOf(others)]
}

/** The same again in other words, where rows may not say the same. */
const moreOf = (values: readonly Json[]): Json[] =>
  values.slice(0, 1).flatMap((value): Json[] => {
    if (typeof value === 'number') return [2, 3, 4, 5].map(n => value + n)
    return typeof value === 'string' && /^[\p{L} ]+$/u.test(value) ? [2, 3, 4, 5].map(n => `${value} ${n}`) : []
  })
