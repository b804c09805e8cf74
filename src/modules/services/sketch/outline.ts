import type { Translate } from '../../../kernel/texts/texts.ts'
import type { ItemSource } from '../definition.ts'
import { conditionInWords } from './condition-in-words.ts'
import { inside, itemKey, prefixOf, recordAt, type SketchPage, whenOf } from './record.ts'
import { sectionsOf } from './sections.ts'
import { type Sketch, textOf } from './sketch.ts'
import { type Term, termsOf } from './vocabulary.ts'

/** When something is asked or shown: the name of its condition, and what that says. */
export type Shown = { name: string; words: string }

export type OutlineItem = {
  kind: 'question' | 'group' | 'calculated' | 'info'
  /** As the page names it: a fact's short name, or `info:<name>`. */
  key: string
  /** A fact's path. */
  path: string
  label: string
  type: string
  optional: boolean
  when: Shown | undefined
  /** Languages in which it has no words. */
  missing: string[]
  /** The pages of its rows. */
  pages: OutlinePage[]
}

export type OutlinePage = {
  record: string
  id: string
  title: string
  when: Shown | undefined
  items: OutlineItem[]
  missing: string[]
}

export type Outline = { name: string; words: string; pages: OutlinePage[] }[]

/** What a sketch asks for, in order: sections, their pages, and what stands on them. */
export const outlineOf = (sketch: Sketch, t: Translate): Outline => {
  const pages = pagesAt(sketch, '', t)
  const sectionOf = new Map(sketch.body.pages.map(page => [page.id, page.section]))
  return sectionsOf(sketch).map(({ name, words }) => ({
    name,
    words,
    pages: pages.filter(page => sectionOf.get(page.id) === name),
  }))
}

/** The pages of a record in their order. */
const pagesAt = (sketch: Sketch, record: string, t: Translate): OutlinePage[] => {
  const terms = termsOf(sketch, record, t)
  return recordAt(sketch.body, record).pages.map(page => ({
    record,
    id: page.id,
    title: titleOfPage(sketch, record, page),
    when: shownWhen(page.when, terms, t),
    items: page.facts.map(shown => itemOf(sketch, record, shown, terms, t)),
    missing: page.facts.length === 1 ? [] : lacking(sketch, `page.${prefixOf(record)}${page.id}.title`),
  }))
}

/** What a page is called: its title, or what its only question asks. */
export const titleOfPage = (sketch: Sketch, record: string, page: SketchPage): string => {
  const own = textOf(sketch, 'sv', `page.${prefixOf(record)}${page.id}.title`)
  const [only] = page.facts
  if (own !== '' || only === undefined || page.facts.length > 1) return own || page.id
  return textOf(sketch, 'sv', `fact.${prefixOf(record)}${itemKey(only)}.label`) || page.id
}

/** A condition by name, with what it says. */
const shownWhen = (name: string | undefined, terms: readonly Term[], t: Translate): Shown | undefined => {
  if (name === undefined) return undefined
  const feel = terms.find(term => term.name === name)?.feel
  return { name, words: (feel !== undefined && conditionInWords(feel, terms, t, [name])) || feel || name }
}

const itemOf = (
  sketch: Sketch,
  record: string,
  shown: ItemSource,
  terms: readonly Term[],
  t: Translate,
): OutlineItem => {
  const key = itemKey(shown)
  const when = shownWhen(whenOf(shown), terms, t)
  if (typeof shown !== 'string' && 'info' in shown) {
    const text = `info.${prefixOf(record)}${shown.info}`
    const label = textOf(sketch, 'sv', text) || shown.info
    const missing = lacking(sketch, text)
    return {
      kind: 'info',
      key,
      path: shown.info,
      label,
      type: shown.tone ?? 'info',
      optional: false,
      when,
      missing,
      pages: [],
    }
  }
  const fact = recordAt(sketch.body, record).facts[key]
  const path = inside(record, key)
  const text = `fact.${path}.label`
  return {
    kind: fact?.type === 'group' ? 'group' : fact?.type === 'calculated' ? 'calculated' : 'question',
    key,
    path,
    label: textOf(sketch, 'sv', text) || key,
    type: fact?.type ?? '',
    optional: fact?.optional ?? false,
    when,
    missing: lacking(sketch, text),
    pages: fact?.type === 'group' ? pagesAt(sketch, path, t) : [],
  }
}

const lacking = (sketch: Sketch, key: string): string[] =>
  sketch.body.languages.filter(language => textOf(sketch, language, key).trim() === '')
