import { z } from 'zod'
import { Missing } from '../../../kernel/errors.ts'
import type { Definition, FactSource, ItemSource, PageSource } from '../definition.ts'

/** A page as a sketch has it. Those of rows are in no section. */
export type SketchPage = Omit<PageSource, 'section'> & { section?: string }

/** The facts, conditions and pages of the service, or of the rows of a group. */
export type SketchRecord = {
  facts: Record<string, FactSource>
  conditions: Record<string, string>
  pages: SketchPage[]
}

const item = z.union([
  z.string(),
  z.strictObject({ fact: z.string(), when: z.string().optional() }),
  z.strictObject({
    info: z.string(),
    tone: z.enum(['info', 'warning', 'success']).optional(),
    when: z.string().optional(),
  }),
])

const groupSchema = z.looseObject({
  type: z.literal('group'),
  facts: z.record(z.string(), z.looseObject({ type: z.string() })).default({}),
  conditions: z.record(z.string(), z.string()).default({}),
  pages: z
    .array(z.object({ id: z.string(), when: z.string().optional(), facts: z.array(item).default([]) }))
    .default([]),
})

/** A path through groups: '' is the service itself, `children` the rows of a group, `children.pets` those of a group in them. */
export const partsOfPath = (path: string): { record: string; key: string } => {
  const at = path.lastIndexOf('.')
  return { record: at === -1 ? '' : path.slice(0, at), key: path.slice(at + 1) }
}

/** The path of what is inside a record. */
export const inside = (record: string, key: string): string => (record === '' ? key : `${record}.${key}`)

/** As it stands before the names of facts in text keys: '' or `children.`. */
export const prefixOf = (record: string): string => (record === '' ? '' : `${record}.`)

/** The record at a path. Throws Missing. */
export const recordAt = (body: Definition, path: string): SketchRecord =>
  path === '' ? body : stepsOf(path).reduce<SketchRecord>(within, body)

/** The body with the record at a path changed. Throws Missing. */
export const changeRecord = (
  body: Definition,
  path: string,
  change: (record: SketchRecord) => SketchRecord,
): Definition => {
  const { facts, conditions, pages } = changedIn(body, stepsOf(path), change)
  return { ...body, facts, conditions, pages: pages.map(page => ({ ...page, section: page.section ?? '' })) }
}

/** The fact at a path. Throws Missing. */
export const factAt = (body: Definition, path: string): FactSource => {
  const { record, key } = partsOfPath(path)
  const fact = recordAt(body, record).facts[key]
  if (!fact) throw new Missing(`There is no fact ${path}`)
  return fact
}

/** Every record there is: the service first, then the groups in it, the outer before the inner. */
export const recordPaths = (body: Definition, from = ''): string[] => [
  from,
  ...Object.entries(recordAt(body, from).facts)
    .filter(([, fact]) => fact.type === 'group')
    .flatMap(([key]) => recordPaths(body, inside(from, key))),
]

/** The page in a record. Throws Missing. */
export const pageIn = (body: Definition, record: string, id: string): SketchPage => {
  const page = recordAt(body, record).pages.find(one => one.id === id)
  if (!page) throw new Missing(`There is no page ${id}`)
  return page
}

/** What an item is called by: the name of its fact, or of its text. */
export const itemKey = (shown: ItemSource): string =>
  typeof shown === 'string' ? shown : 'fact' in shown ? shown.fact : `info:${shown.info}`

export const whenOf = (shown: ItemSource): string | undefined => (typeof shown === 'string' ? undefined : shown.when)

/** The page that holds an item. */
export const pageWith = (record: SketchRecord, item: string): SketchPage | undefined =>
  record.pages.find(page => page.facts.some(shown => itemKey(shown) === item))

const stepsOf = (path: string): string[] => (path === '' ? [] : path.split('.'))

const within = ({ facts }: SketchRecord, key: string): SketchRecord => {
  const read = groupSchema.safeParse(Object.hasOwn(facts, key) ? facts[key] : undefined)
  if (!read.success) throw new Missing(`There is no group ${key}`)
  return read.data
}

const changedIn = (
  record: SketchRecord,
  steps: string[],
  change: (record: SketchRecord) => SketchRecord,
): SketchRecord => {
  const [step, ...rest] = steps
  if (step === undefined) return change(record)
  const inner = changedIn(within(record, step), rest, change)
  const pages = inner.pages.map(({ id, when, facts }) => ({ id, ...(when === undefined ? {} : { when }), facts }))
  const group = record.facts[step]
  if (!group) throw new Missing(`There is no group ${step}`)
  return {
    ...record,
    facts: { ...record.facts, [step]: { ...group, facts: inner.facts, conditions: inner.conditions, pages } },
  }
}
