import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Service } from '../compiled-service.ts'
import type { Group, Item, ServicePage } from '../scope.ts'
import type { Walk, WalkedItem, WalkedPage } from '../walked.ts'
import type { Place } from './finding.ts'
import { nameOf, ownerOf, type Written } from './record.ts'
import type { ServiceMap } from './service-map.ts'

/**
 * Something that can happen in a service, and should be able to. `shown` and `hidden`: of an item, on a page that is shown; `bites`: a
 * rule refuses an answer; `taken`: an answer to a fact with rules is taken.
 */
export type Goal = {
  id: string
  kind: 'page' | 'shown' | 'hidden' | 'holds' | 'fails' | 'bites' | 'taken'
  record: Written
  place: Place
  /** The page, the condition, or the fact that it is about. */
  name: string
  /** The conditions that decide it. */
  rests: readonly string[]
  page?: ServicePage
  item?: Item
  /** The condition of the item, by its path. */
  when?: string
  /** The rule that bites. */
  condition?: string
  /** Whether it happens in these walks: of the service, and of the rows that lead to the record. */
  met: (chain: readonly Walk[]) => boolean
  /** Whether it can't happen any more, whatever is answered next. */
  hopeless: (chain: readonly Walk[]) => boolean
}

export const goalsOf = (map: Pick<ServiceMap, 'service' | 'records'>): Goal[] =>
  map.records.flatMap(record => [
    ...record.scope.pages.flatMap((page, i) => pageGoals(map, record, page, i)),
    ...[...record.scope.conditions.keys()].flatMap(name => conditionGoals(record, name)).filter(goal => !isRule(goal)),
  ])

/** An answer that breaks a rule does not count, so the rule is never seen to be false: that it bites is a goal of its own. */
const isRule = ({ kind, record, rests: [name] }: Goal): boolean =>
  kind === 'fails' &&
  record.scope.pages.some(page =>
    page.items.some(item => 'rules' in item && name !== undefined && item.rules.must.includes(name)),
  )

/** The walks of every row at the end of a trail of groups, each with those around it, outermost first. */
export const chainsIn = (walk: Walk, trail: readonly Group[]): Walk[][] =>
  trail.reduce<Walk[][]>(
    (chains, group) => chains.flatMap(chain => rowsIn(chain.at(-1), group).map(row => [...chain, row])),
    [[walk]],
  )

export const happens = (goal: Goal, walk: Walk): boolean =>
  chainsIn(walk, goal.record.trail).some(chain => goal.met(chain))

/** Whether a goal is about a condition that decides who may apply. */
export const isAboutApplying = (service: Service, { kind, rests, record }: Goal): boolean => {
  if ((kind !== 'holds' && kind !== 'fails') || record.trail.length > 0) return false
  const names = [...(service.definition.applicant.refusedWhen ?? [])]
  for (const name of names) names.push(...(service.conditions.get(name)?.expression.names ?? []))
  return rests.every(name => names.includes(name))
}

const rowsIn = (walk: Walk | undefined, group: Group): Walk[] =>
  (walk?.pages ?? [])
    .flatMap(page => page.items)
    .flatMap(item => (item.kind === 'group' && item.group.key === group.key ? item.rows.map(row => row.walk) : []))

/** true, false, or null where it rests on what has no value. */
const truthOf = (name: string, chain: readonly Walk[]): FeelValue => {
  const own = chain.findLast(walk => walk.scope.conditions.has(name))
  if (!own) return null
  return own.holds(name) ? true : (own.values[name] ?? null)
}

const shownPage = (id: string, chain: readonly Walk[]): WalkedPage | undefined =>
  chain.at(-1)?.pages.find(({ page }) => page.id === id)

const isOf = (item: Item, walked: WalkedItem): boolean =>
  walked.kind === item.kind &&
  nameOf(item) ===
    (walked.kind === 'info'
      ? walked.text
      : walked.kind === 'question'
        ? walked.question.key
        : walked.kind === 'group'
          ? walked.group.key
          : walked.calculated.key)

const pageGoals = (
  { service, records }: Pick<ServiceMap, 'service' | 'records'>,
  record: Written,
  page: ServicePage,
  i: number,
): Goal[] => {
  const path = `${record.scope.path}${page.id}`
  const at = `${record.at}pages[${i}]`
  const place: Place = { file: 'service.json', path: page.when === undefined ? at : `${at}.when`, page: path }
  const allUnder = page.items.every(item => item.when !== undefined)
  const inItems = allUnder ? page.items.flatMap(item => item.when ?? []) : []
  const needs = page.when === undefined ? [] : [page.when]
  const never = (chain: readonly Walk[]): boolean => needs.some(name => truthOf(name, chain) === false)
  const shown = (chain: readonly Walk[]) => shownPage(page.id, chain)
  const goal: Goal = {
    id: `page ${path}`,
    kind: 'page',
    record,
    place,
    name: path,
    rests: [...needs, ...inItems],
    page,
    met: chain => shown(chain) !== undefined,
    hopeless: never,
  }
  const items = page.items.flatMap((item, j): Goal[] => {
    const here = { ...place, path: `${at}.facts[${j}]` }
    const owner = item.when === undefined ? undefined : ownerOf(records, record, item.when)
    const when = owner && { when: `${owner.scope.path}${item.when}` }
    const name = item.kind === 'info' ? item.text : `${record.scope.path}${nameOf(item)}`
    const about = { record, page, item, name, ...when }
    return [...itemGoals(goal, about, here), ...ruleGoals(service, goal, about, here)]
  })
  return [goal, ...items]
}

type About = { record: Written; page: ServicePage; item: Item; name: string; when?: string }

const itemGoals = (page: Goal, about: About, at: Place): Goal[] => {
  const { when } = about.item
  if (when === undefined) return []
  const place = { ...at, path: `${at.path}.when`, ...(about.item.kind === 'info' ? {} : { fact: about.name }) }
  const on = (chain: readonly Walk[]): boolean | undefined =>
    shownPage(about.page.id, chain)?.items.some(item => isOf(about.item, item))
  const common = { ...about, place, rests: [...page.rests, when] }
  return [
    {
      ...common,
      id: `shown ${page.name} ${about.name}`,
      kind: 'shown',
      met: chain => on(chain) === true,
      hopeless: chain => page.hopeless(chain) || truthOf(when, chain) === false,
    },
    {
      ...common,
      id: `hidden ${page.name} ${about.name}`,
      kind: 'hidden',
      // A page whose only item is hidden is not there at all.
      met: chain => on(chain) === false || (about.page.items.length === 1 && truthOf(when, chain) === false),
      hopeless: chain => page.hopeless(chain) || truthOf(when, chain) === true,
    },
  ]
}

const ruleGoals = (service: Service, page: Goal, about: About, at: Place): Goal[] => {
  const { item } = about
  if (item.kind !== 'question' && item.kind !== 'group') return []
  const when = item.when === undefined ? [] : [item.when]
  const key = nameOf(item)
  const taken: Goal = {
    ...about,
    id: `taken ${about.name}`,
    kind: 'taken',
    place: { ...at, path: `${about.record.at}facts.${key}.must`, fact: about.name },
    rests: [...page.rests, ...when, ...item.rules.must, key],
    met: chain => {
      const walk = chain.at(-1)
      return walk?.relevant[key] !== undefined && walk.relevant[key] !== null && walk.faults[key] === undefined
    },
    hopeless: page.hopeless,
  }
  const bites = item.rules.must.map((must, k): Goal => {
    const text = service.words('sv').text(`fact.${about.name}.must.${must}`)
    return {
      ...about,
      id: `bites ${about.name} ${must}`,
      kind: 'bites',
      condition: must,
      place: { ...at, path: `${about.record.at}facts.${nameOf(item)}.must[${k}]`, fact: about.name },
      rests: [...page.rests, ...when, must, nameOf(item)],
      met: chain => {
        const fault = chain.at(-1)?.faults[nameOf(item)]
        return fault !== undefined && 'text' in fault && fault.text === text
      },
      hopeless: page.hopeless,
    }
  })
  return bites.length === 0 ? [] : [...bites, taken]
}

const conditionGoals = (record: Written, name: string): Goal[] => {
  const common = {
    record,
    name: `${record.scope.path}${name}`,
    place: { file: 'service.json', path: `${record.at}conditions.${name}` },
    rests: [name],
  }
  return [
    {
      ...common,
      id: `holds ${common.name}`,
      kind: 'holds',
      met: chain => truthOf(name, chain) === true,
      hopeless: chain => truthOf(name, chain) === false,
    },
    {
      ...common,
      id: `fails ${common.name}`,
      kind: 'fails',
      met: chain => truthOf(name, chain) === false,
      hopeless: chain => truthOf(name, chain) === true,
    },
  ]
}
