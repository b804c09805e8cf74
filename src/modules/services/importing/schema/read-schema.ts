import { type Form, type FormPage, type Holder, type Item, noNotes } from '../form.ts'
import { guessLanguage } from '../guess-language.ts'
import { type Cursor, isRecord } from '../ledger.ts'
import { newPlace } from '../places.ts'
import { languageOf, Speech } from '../speech.ts'
import { words } from '../words-for.ts'
import { itemsIn, pageMark } from './properties.ts'
import { resolved } from './references.ts'
import type { Reader } from './required.ts'

/** Whether a source looks like a JSON Schema of an object. */
export const isSchema = (source: unknown): boolean =>
  isRecord(source) &&
  (isRecord(source.properties) ||
    (typeof source.$schema === 'string' && /json-schema/.test(source.$schema)) ||
    typeof source.$ref === 'string' ||
    (Array.isArray(source.allOf) && source.type === 'object'))

/** Reads a JSON Schema: each object at the top is a page, all else at the top stands on the first. */
export const readSchema = (source: Cursor, beside: Cursor | undefined): Form => {
  const notes = noNotes()
  const language =
    languageOf(source.text('language') || source.text('$lang')) || (guessLanguage(wordsIn(source.peek)) ?? 'en')
  const speech = new Speech(language, notes.refused)
  if (beside) speech.learn(beside)
  const reader: Reader = { speech, notes, root: source, later: [], trail: [] }
  const place = newPlace('')
  const root = resolved(source, reader)
  const holder: Holder = {}
  const pages: FormPage[] = []
  const items = itemsIn(root, place, holder, '', reader)
  for (const step of reader.later) step()
  const title = root.text('title') || root.text('$id') || 'Formulär'
  const description = root.text('description')
  gather(items, pages, { key: 'fragor', title: speech.line(title, 'title') })
  return {
    format: 'JSON Schema',
    key: title,
    language,
    languages: speech.languages,
    title: speech.line(title, 'title'),
    ...(description === '' ? {} : { description: speech.text(description, 'description') }),
    pages: pages.length > 0 ? pages : [{ path: '', key: 'fragor', title: words.questions, items: [] }],
    ...notes,
  }
}

const wordsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (['title', 'description'].includes(key) ? [inner] : []) : wordsIn(inner),
  )
}

/** What stands under one heading is a page; what stands at the top between them is a page too. */
const gather = (items: Item[], pages: FormPage[], first: Pick<FormPage, 'key' | 'title'>): void => {
  let page: FormPage | undefined
  let headed = false
  for (const item of items) {
    const heading = item.kind === 'info' && item.path.endsWith(pageMark)
    const atTop = item.kind !== 'info' && !item.key.includes('.')
    if (heading || !page || (headed && atTop)) {
      const path = item.path.replace(pageMark, '')
      page = heading
        ? { path, key: path.split('.').at(-1) ?? 'sida', title: item.text, items: [] }
        : { path: '', ...first, most: 10, items: [] }
      pages.push(page)
      headed = heading
    }
    if (!heading) page.items.push(item)
  }
  pages.splice(0, pages.length, ...pages.filter(one => one.items.length > 0))
}
