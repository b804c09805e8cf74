import { canonical } from '../../../kernel/events/leaf.ts'
import type { Definition } from '../definition.ts'
import { inside, itemKey, prefixOf, recordAt, whenOf } from './record.ts'
import { type Sketch, textOf } from './sketch.ts'

/**
 * What a sketch is made of, part by part: two who change different parts never disturb each other. The order of things is no part:
 * whoever moves something moves it where it stands then.
 */
export type PartKind = 'service' | 'purpose' | 'fact' | 'condition' | 'page' | 'item' | 'order' | 'text' | 'examples'

export type Part = { kind: PartKind; id: string; value: string }

/** One part that is different, as it was and as it is; '' where it was not there, or is no longer. */
export type Difference = { kind: PartKind; id: string; before: string; after: string }

export const differencesOf = (before: Sketch, after: Sketch): Difference[] => {
  const [old, now] = [partsOf(before), partsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)]
    const part = was ?? is
    if (!part || was?.value === is?.value) return []
    return [{ kind: part.kind, id: part.id, before: was?.value ?? '', after: is?.value ?? '' }]
  })
}

/** What both have changed since, and not to the same: what one of them would write over. */
export const collisions = (base: Sketch, theirs: Sketch, mine: Sketch): Difference[] => {
  const wanted = new Map(differencesOf(base, mine).map(one => [`${one.kind} ${one.id}`, one]))
  return differencesOf(base, theirs).filter(other => {
    const own = wanted.get(`${other.kind} ${other.id}`)
    return own !== undefined && other.kind !== 'order' && own.after !== other.after
  })
}

/** What a part is called by those who made it: the label of a question, the title of a page. */
export const nameOfPart = (sketch: Sketch, { kind, id }: Pick<Part, 'kind' | 'id'>): string => {
  const label = (fact: string): string => textOf(sketch, 'sv', `fact.${fact}.label`) || fact
  if (kind === 'fact') return label(id)
  if (kind === 'page' || kind === 'order') return textOf(sketch, 'sv', `page.${id}.title`) || id
  if (kind === 'item') return label(id)
  if (kind !== 'text') return id
  const [language = '', key = ''] = id.split(' ')
  const [space, ...steps] = key.split('.')
  if (space !== 'fact') return `${key} (${language})`
  // The longest path that is a fact with a label; what follows says which of its texts it is.
  for (let length = steps.length - 1; length > 0; length -= 1) {
    const own = textOf(sketch, 'sv', `fact.${steps.slice(0, length).join('.')}.label`)
    const rest = steps.slice(length).join('.')
    if (own !== '') return rest === 'label' ? `${own} (${language})` : `${own}: ${rest} (${language})`
  }
  return `${key} (${language})`
}

const partsOf = (sketch: Sketch): Map<string, Part> => {
  const { facts: _f, conditions: _c, pages: _p, purposes, ...rest } = sketch.body
  const parts = [
    ...Object.entries(rest).map(([key, value]) => part('service', key, value)),
    ...Object.entries(purposes).map(([name, value]) => part('purpose', name, value)),
    ...recordParts(sketch.body, ''),
    ...Object.entries(sketch.texts).flatMap(([language, own]) =>
      Object.entries(own).map(([key, text]): Part => ({ kind: 'text', id: `${language} ${key}`, value: text })),
    ),
    ...(sketch.examples.length > 0 ? [part('examples', '', sketch.examples)] : []),
  ]
  return new Map(parts.map(one => [`${one.kind} ${one.id}`, one]))
}

const recordParts = (body: Definition, path: string): Part[] => {
  const { facts, conditions, pages } = recordAt(body, path)
  const prefix = prefixOf(path)
  return [
    ...Object.entries(facts).flatMap(([name, fact]) => {
      if (fact.type !== 'group') return [part('fact', `${prefix}${name}`, fact)]
      const { facts: _f, conditions: _c, pages: _p, ...own } = fact
      return [part('fact', `${prefix}${name}`, own), ...recordParts(body, inside(path, name))]
    }),
    ...Object.entries(conditions).map(
      ([name, feel]): Part => ({ kind: 'condition', id: `${prefix}${name}`, value: feel }),
    ),
    part(
      'order',
      prefix,
      pages.map(({ id }) => id),
    ),
    ...pages.flatMap(({ facts: items, ...page }) => [
      part('page', `${prefix}${page.id}`, page),
      part('order', `${prefix}${page.id}`, items.map(itemKey)),
      ...items.flatMap(shown => {
        const tone = typeof shown === 'string' || !('info' in shown) ? undefined : shown.tone
        const about = { ...(whenOf(shown) ? { when: whenOf(shown) } : {}), ...(tone ? { tone } : {}) }
        return Object.keys(about).length > 0 ? [part('item', `${prefix}${itemKey(shown)}`, about)] : []
      }),
    ]),
  ]
}

const part = (kind: PartKind, id: string, value: unknown): Part => ({ kind, id, value: plainly(value) })

const plainly = (value: unknown): string => (typeof value === 'string' ? value : canonical(value))
