import type { FactSource } from '../definition.ts'
import type { Json } from '../question.ts'
import { inside, itemKey, partsOfPath, recordAt, recordPaths, type SketchRecord, whenOf } from './record.ts'
import type { Sketch } from './sketch.ts'

/**
 * Something that would no longer hold if a question, a page or a condition were taken away. `name` is that of the condition, the question, the
 * page or the example, in `record`.
 */
export type Use = {
  kind: 'condition' | 'calculated' | 'rule' | 'setting' | 'page' | 'item' | 'refusal' | 'signer' | 'example'
  record: string
  name: string
}

/** What uses a question, or anything in it; not what stands in it itself. */
export const usesOfFact = (sketch: Sketch, path: string): Use[] => {
  const { record, key } = partsOfPath(path)
  const own = (at: string, name: string): boolean => {
    const full = inside(at, name)
    return full === path || full.startsWith(`${path}.`)
  }
  const speaking = recordPaths(sketch.body).flatMap(at => {
    if (at === path || at.startsWith(`${path}.`)) return []
    // In its own record and the rows in it a fact is called by its name; from around by that of its group too.
    const within = at === record || record === '' || at.startsWith(`${record}.`)
    const speaks = (feel: string): boolean => (within ? says(feel, key) : saysOfRows(feel, at, path))
    const { facts, conditions } = recordAt(sketch.body, at)
    return [
      ...Object.entries(conditions).flatMap(([name, feel]) => (speaks(feel) ? [use('condition', at, name)] : [])),
      ...Object.entries(facts).flatMap(([name, fact]) => {
        if (own(at, name)) return []
        if (fact.type === 'calculated') return speaks(String(fact.expression)) ? [use('calculated', at, name)] : []
        const named = at === record || inside(at, name) === record
        return named && settingsName(fact, key) ? [use('setting', at, name)] : []
      }),
    ]
  })
  const signs = (sketch.body.coSigners ?? []).filter(({ number, name, email }) =>
    [number, name, email].some(one => one === path || one?.startsWith(`${path}.`)),
  )
  return [
    ...speaking,
    ...signs.map(({ id }) => use('signer', '', id)),
    ...examplesWith(sketch, value => value === key || value === path),
  ]
}

/** What uses a condition: other conditions, and what is shown, asked or refused by it. */
export const usesOfCondition = (sketch: Sketch, record: string, condition: string): Use[] => {
  const found = recordPaths(sketch.body).flatMap(at => {
    const within = at === record || record === '' || at.startsWith(`${record}.`)
    if (!within) return []
    const { facts, conditions, pages } = recordAt(sketch.body, at)
    const speaks = (feel: unknown): boolean => typeof feel === 'string' && says(feel, condition)
    return [
      ...Object.entries(conditions).flatMap(([name, feel]) =>
        !(at === record && name === condition) && speaks(feel) ? [use('condition', at, name)] : [],
      ),
      ...Object.entries(facts).flatMap(([name, fact]) => [
        ...(fact.type === 'calculated' && speaks(fact.expression) ? [use('calculated', at, name)] : []),
        ...(fact.requiredWhen === condition || (fact.must ?? []).includes(condition) ? [use('rule', at, name)] : []),
      ]),
      ...pages.flatMap(page => [
        ...(page.when === condition ? [use('page', at, page.id)] : []),
        ...page.facts.flatMap(shown => (whenOf(shown) === condition ? [use('item', at, itemKey(shown))] : [])),
      ]),
    ]
  })
  const refuses = record === '' && (sketch.body.applicant.refusedWhen ?? []).includes(condition)
  return [
    ...found,
    ...(refuses ? [use('refusal', '', condition)] : []),
    ...(sketch.body.coSigners ?? []).flatMap(({ id, when }) =>
      record === '' && when === condition ? [use('signer', '', id)] : [],
    ),
    ...examplesWith(sketch, value => value === condition),
  ]
}

/** What uses the questions on a page, and does not go with it. */
export const usesOfPage = (sketch: Sketch, record: string, id: string): Use[] => {
  const inner: SketchRecord = recordAt(sketch.body, record)
  const keys = (inner.pages.find(page => page.id === id)?.facts ?? [])
    .map(itemKey)
    .filter(key => !key.startsWith('info:'))
  const gone = (one: Use): boolean =>
    (one.kind === 'calculated' || one.kind === 'setting') && one.record === record && keys.includes(one.name)
  const all = [
    ...keys.flatMap(key => usesOfFact(sketch, inside(record, key))),
    ...examplesWith(sketch, value => value === id),
  ].filter(one => !gone(one))
  return all.filter(
    (one, at) =>
      all.findIndex(other => other.kind === one.kind && other.record === one.record && other.name === one.name) === at,
  )
}

/** What compares a question with one of its choices. */
export const usesOfChoice = (sketch: Sketch, path: string, choice: string): Use[] =>
  usesOfFact(sketch, path).filter(({ kind, record, name }) => {
    const { facts, conditions } = recordAt(sketch.body, record)
    const feel = kind === 'condition' ? conditions[name] : kind === 'calculated' ? facts[name]?.expression : undefined
    return typeof feel === 'string' && feel.includes(JSON.stringify(choice))
  })

const use = (kind: Use['kind'], record: string, name: string): Use => ({ kind, record, name })

/** Whether an expression speaks of a name by itself: not in a text, and not as a part of something else. */
const says = (feel: string, name: string): boolean =>
  new RegExp(`(?<![\\w.åäöÅÄÖ])${name}(?![\\wåäöÅÄÖ])`).test(withoutTexts(feel))

/** Whether it speaks of what is in the rows of a group, from outside of them: of the group, and of the name after a dot. */
const saysOfRows = (feel: string, at: string, path: string): boolean => {
  if (at !== '' && !path.startsWith(`${at}.`)) return false
  const [group = '', ...rest] = (at === '' ? path : path.slice(at.length + 1)).split('.')
  const bare = withoutTexts(feel)
  return says(feel, group) && rest.every(part => new RegExp(`\\.\\s*${part}(?![\\wåäöÅÄÖ])`).test(bare))
}

const withoutTexts = (feel: string): string => feel.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')

/** Whether a question names another of its record in its settings: what a row is called by, who signs. */
const settingsName = (fact: FactSource, key: string): boolean =>
  Object.entries(fact).some(
    ([setting, value]) =>
      !ownWords.has(setting) && (value === key || (Array.isArray(value) && value.some(one => one === key))),
  )

/** What is no name of a question, whatever it says. */
const ownWords = new Set([
  'type',
  'choices',
  'rows',
  'purpose',
  'prefill',
  'must',
  'requiredWhen',
  'expression',
  'unit',
  'types',
])

const examplesWith = ({ examples }: Sketch, is: (value: string) => boolean): Use[] =>
  examples.flatMap((example, at) =>
    spokenOf(example).some(one => holds(one, is)) ? [use('example', '', nameOf(example) ?? String(at + 1))] : [],
  )

/** What an example says of questions: its answers, and what is expected of them. */
const spokenOf = (example: Json): Json[] => {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return []
  const { answers = null, expect = null } = example
  const expected = typeof expect === 'object' && expect !== null && !Array.isArray(expect) ? Object.values(expect) : []
  return [answers, ...expected]
}

const holds = (value: Json, is: (value: string) => boolean): boolean => {
  if (typeof value === 'string') return is(value) || value.split('.').some(is)
  if (Array.isArray(value)) return value.some(one => holds(one, is))
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, one]) => key.split('.').some(is) || is(key) || holds(one, is))
}

const nameOf = (example: Json): string | undefined =>
  typeof example === 'object' && example !== null && !Array.isArray(example) && typeof example.name === 'string'
    ? example.name
    : undefined
