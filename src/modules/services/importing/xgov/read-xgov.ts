import { allOf, always, type Expr, opposed } from '../expression.ts'
import { type Form, type FormPage, type Holder, noNotes, type Said } from '../form.ts'
import { guessLanguage } from '../guess-language.ts'
import { type Cursor, excerpt, isRecord } from '../ledger.ts'
import { newPlace } from '../places.ts'
import { languageOf, Speech } from '../speech.ts'
import { conditionsIn, type Named, type Sight } from './conditions.ts'
import type { Reader } from './fields.ts'
import { journeyOf, type Stop } from './journey.ts'
import { closingIn, pageIn } from './pages.ts'

/** Whether a source looks like a definition of the British form runners: pages with paths. */
export const isXgov = (source: unknown): boolean =>
  isRecord(source) &&
  Array.isArray(source.pages) &&
  source.pages.some(page => isRecord(page) && ('path' in page || 'components' in page))

/** Reads a definition of XGov's or DEFRA's runner, in the old model of links and in the new one of order. */
export const readXgov = (source: Cursor, beside: Cursor | undefined): Form => {
  const notes = noNotes()
  const speech = speechOf(source, beside, notes)
  const root = newPlace('')
  const { lists, items } = listsIn(source, speech, notes)
  const reader: Reader = { speech, notes, lists, byId: new Map(), used: new Set() }
  const pages = source.list('pages')
  const sections = sectionsIn(source, speech)
  const made = pages.map((page, i) => pageIn(page, i, root, sections, reader)).map(ownPath)
  const sight: Sight = { root, byId: reader.byId, lists: items, notes, gone: [] }
  const conditions = conditionsIn(source.list('conditions'), sight)
  for (const { apply } of made) apply(name => use(conditions, name, notes))
  const linked = pages.some(page => page.list('next').length > 0)
  const ordered = linked ? byLinks(source, pages, made, conditions, notes) : byOrder(pages, made, conditions, notes)
  unusedIn(source, reader)
  for (const one of new Set(conditions.values()))
    if (!one.used)
      notes.refused.push({ path: one.path, what: one.what, why: 'a condition that nothing in the form uses' })
  const name = source.text('name') || source.at('metadata').text('title') || titleIn(ordered)
  return {
    format: 'XGov',
    key: name,
    language: speech.language,
    languages: speech.languages,
    title: speech.line(name, 'name'),
    pages: [...ordered, ...closingIn(source, speech)],
    ...notes,
  }
}

/** A second page at the same path can never be reached by it: it gets one of its own. */
const ownPath = (one: Made, at: number, all: readonly Made[]): Made =>
  all.slice(0, at).some(other => other.path === one.path) ? { ...one, path: `${one.path}#${at}` } : one

const titleIn = (pages: FormPage[]): string => Object.values(pages[0]?.title ?? {})[0] ?? 'Formulär'

const speechOf = (source: Cursor, beside: Cursor | undefined, notes: Pick<Form, 'refused'>): Speech => {
  const language = languageOf(source.text('language')) || (guessLanguage(wordsIn(source.peek)) ?? 'en')
  const speech = new Speech(language, notes.refused)
  if (beside) speech.learn(beside)
  return speech
}

const wordsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (['title', 'hint', 'content', 'text'].includes(key) ? [inner] : []) : wordsIn(inner),
  )
}

/** Lists of choices, by name and by id; and of each item its value, by the item's id. */
const listsIn = (
  source: Cursor,
  speech: Speech,
  { unshown }: Pick<Form, 'unshown'>,
): { lists: Reader['lists']; items: Map<string, string> } => {
  const lists: Reader['lists'] = new Map()
  const items = new Map<string, string>()
  for (const list of source.list('lists')) {
    const choices = list.list('items').map(item => {
      const named = speech.at(item.at('text')) ?? speech.at(item.at('label'))
      const label = Object.values(named ?? {})[0] ?? ''
      const raw = item.at('value').take()
      const value = String(raw ?? label)
      if (item.has('id')) items.set(item.text('id'), value)
      const description = item.text('description') || item.at('hint').text('text') || item.text('hint')
      const shown = named ?? speech.line(value, item.path)
      const said: Said =
        description === ''
          ? shown
          : Object.fromEntries(
              Object.entries(shown).map(([l, t]) => [
                l,
                `${t} – ${speech.line(description, item.path)[l] ?? description}`,
              ]),
            )
      return { value, label: said, path: item.path }
    })
    for (const key of ['name', 'id']) if (list.has(key)) lists.set(list.text(key), choices)
    list.text('type')
    const title = speech.at(list.at('title'))
    for (const name of Object.values(title ?? {})) unshown.add(name)
  }
  return { lists, items }
}

/** Lists and sections that nothing refers to. */
const unusedIn = (source: Cursor, { notes, used, lists }: Reader): void => {
  const isUsed = (c: Cursor): boolean => ['name', 'id'].some(key => c.has(key) && used.has(String(c.at(key).peek)))
  for (const list of source.list('lists').filter(one => !isUsed(one))) {
    const choices = lists.get(String(list.at('name').peek ?? list.at('id').peek ?? '')) ?? []
    const what = choices.map(choice => Object.values(choice.label)[0]).join(' | ')
    notes.refused.push({ path: list.path, what, why: 'a list of choices that no question uses' })
  }
  for (const section of source.list('sections').filter(one => !isUsed(one)))
    notes.refused.push({ path: section.path, what: excerpt(section.peek), why: 'a section that no page is in' })
}

const sectionsIn = (source: Cursor, speech: Speech): Map<string, Said> => {
  const sections = new Map<string, Said>()
  for (const section of source.list('sections')) {
    const title = speech.at(section.at('title'))
    for (const key of ['name', 'id'])
      if (section.has(key)) sections.set(section.text(key), title ?? speech.line(section.text(key), section.path))
  }
  return sections
}

const use = (conditions: Map<string, Named>, name: string, notes: Pick<Form, 'refused'>): Expr | undefined => {
  const known = conditions.get(name)
  if (!known) {
    notes.refused.push({ path: name, what: name, why: 'a condition that is not in the form: always shown' })
    return undefined
  }
  known.used = true
  return known.expr
}

type Made = ReturnType<typeof pageIn>

/** The old model: each page says which comes next. */
const byLinks = (
  source: Cursor,
  pages: Cursor[],
  made: Made[],
  conditions: Map<string, Named>,
  notes: Pick<Form, 'approximated' | 'refused'>,
): FormPage[] => {
  const stops: Stop[] = pages.map((page, i) => ({
    path: made[i]?.path ?? '',
    links: page.list('next').map(link => {
      const name = link.text('condition')
      const when = name === '' ? undefined : use(conditions, name, notes)
      return { to: plainPath(link.text('path')), when, unread: name !== '' && when === undefined }
    }),
  }))
  const asked = plainPath(source.text('startPage'))
  const start = stops.some(stop => stop.path === asked) ? asked : (stops[0]?.path ?? '')
  const { order, holders, back, lost } = journeyOf(stops, start)
  for (const { from, to } of back)
    notes.approximated.push({
      path: from,
      what: to,
      why: 'a link back to an earlier page: nobody walks in circles here',
    })
  for (const path of lost) {
    const page = made.find(one => one.path === path)
    if (page && page.page.items.length > 0)
      notes.approximated.push({
        path: page.page.path,
        what: path,
        why: 'no link leads to the page: it is kept, and never shown',
      })
  }
  const never: Holder = { when: { is: 'literal', value: false } }
  return [...order, ...lost].flatMap(path => {
    const one = made.find(other => other.path === path)
    if (!one || one.page.items.length === 0) return []
    const holder = holders.get(path) ?? never
    one.inside.inside = holder
    return [{ ...one.page, holder }]
  })
}

const plainPath = (path: string): string => `/${path.replace(/^\//, '').replace(/[{}]/g, '')}`

/** The new model: pages in order, each perhaps with a condition; a page that ends the form hides all after it. */
const byOrder = (
  pages: Cursor[],
  made: Made[],
  conditions: Map<string, Named>,
  notes: Pick<Form, 'refused' | 'approximated'>,
): FormPage[] => {
  const ended: Expr[] = []
  return pages.flatMap((page, i) => {
    const one = made[i]
    const name = page.text('condition')
    const own = name === '' ? undefined : use(conditions, name, notes)
    const when = allOf([...ended.map(opposed), own])
    if (one?.ends) {
      ended.push(own ?? always)
      notes.approximated.push({
        path: page.path,
        what: one.path,
        why: 'a page that ends the form: nothing is asked after it, but it can still be sent',
      })
    }
    if (!one || one.page.items.length === 0) return []
    const holder: Holder = when.is === 'literal' && when.value === true ? {} : { when }
    one.inside.inside = holder
    return [{ ...one.page, holder }]
  })
}
