import { always } from '../expression.ts'
import { type Form, type FormPage, type Holder, type Notes, noNotes } from '../form.ts'
import { guessLanguage } from '../guess-language.ts'
import { type Cursor, isRecord } from '../ledger.ts'
import { newPlace } from '../places.ts'
import { isSaid, languageOf, Speech } from '../speech.ts'
import { words } from '../words-for.ts'
import { introIn } from './intro.ts'
import { labelOf, type Reader } from './reader.ts'
import { shownWhen } from './showing.ts'
import { itemsIn } from './tree.ts'

/** Whether a source looks like a form.io definition: components with types. */
export const isFormio = (source: unknown): boolean =>
  isRecord(source) &&
  (Array.isArray(source.components) || (isRecord(source.form) && Array.isArray(source.form.components)))

/** Reads a form.io definition, with translations that lie beside it. */
export const readFormio = (source: Cursor, beside: Cursor | undefined): Form => {
  const form = Array.isArray(source.at('components').peek) ? source : source.at('form')
  const notes = noNotes()
  const speech = speechOf(form, source, beside, notes)
  const reader: Reader = { speech, notes, root: newPlace(''), later: [] }
  const named = form.text('title') || form.text('name') || 'Formulär'
  const description = form.text('description')
  const pages = [...introIn(form, reader), ...pagesIn(form, reader)]
  for (const step of reader.later) step()
  const draftDays = form.at('properties').number('mellomlagringDurationDays')
  signaturesIn(form.at('properties'), notes)
  return {
    format: 'form.io',
    key: form.text('path') || form.text('name') || named,
    language: speech.language,
    languages: speech.languages,
    title: speech.line(named, 'title'),
    ...(description === '' ? {} : { description: speech.text(description, 'description') }),
    ...(draftDays === undefined ? {} : { draftDays: Math.min(Math.max(Math.round(draftDays), 1), 365) }),
    pages,
    ...notes,
  }
}

/** Who signs on paper: here whoever sends has signed in, and nobody else signs. */
const signaturesIn = (properties: Cursor, { refused }: Notes): void => {
  for (const one of properties.list('signatures')) {
    const what = [one.text('label'), one.text('description')].filter(text => text !== '').join(': ')
    one.take()
    if (what !== '')
      refused.push({ path: one.path, what, why: 'a signature on paper: whoever sends has signed in with an e-ID' })
  }
}

const speechOf = (form: Cursor, source: Cursor, beside: Cursor | undefined, notes: Notes): Speech => {
  const tables = [
    form.at('i18n'),
    form.at('translations'),
    form.at('settings').at('i18n'),
    source.at('i18n'),
    ...(beside ? [beside] : []),
  ]
  const written = languageOf(form.text('language') || form.text('locale'))
  const published = form.at('properties').at('publishedLanguages').peek
  const norwegian = (Array.isArray(published) && published.includes('nb')) || form.has('skjemanummer')
  const language = written || (norwegian ? 'nb' : (guessLanguage(labelsIn(form.peek)) ?? 'en'))
  const speech = new Speech(language, notes.refused)
  for (const table of tables) speech.learn(table)
  return speech
}

const labelsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(labelsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? ['label', 'title', 'description', 'content', 'html', 'legend'].includes(key)
        ? [inner]
        : []
      : labelsIn(inner),
  )
}

/** A wizard's panels are pages; so are the panels of a form on one page, with what stands between them. */
const pagesIn = (form: Cursor, reader: Reader): FormPage[] => {
  const pages: FormPage[] = []
  let loose: Cursor[] = []
  const gather = (): void => {
    if (loose.length > 0) pages.push(loosePage(loose, reader, pages.length))
    loose = []
  }
  for (const c of form.list('components')) {
    const type = c.at('type').peek
    if (type !== 'panel' && type !== 'fieldset') {
      loose.push(c)
      continue
    }
    gather()
    pages.push(panelPage(c, reader))
  }
  gather()
  return pages
}

const panelPage = (c: Cursor, reader: Reader): FormPage => {
  const holder: Holder = {}
  c.text('type')
  reader.later.push(() => {
    const when = shownWhen(c, reader.root, reader)
    if (when && when !== always) holder.when = when
  })
  if (c.flag('hidden'))
    reader.notes.approximated.push({
      path: c.path,
      what: c.text('title'),
      why: 'a page that is hidden in the source: here it is shown',
    })
  const title = c.text('title') || c.text('legend') ? titleOf(c, reader) : labelOf(c, reader)
  const description = typeof c.at('description').peek === 'string' ? c.text('description') : ''
  const tooltip = typeof c.at('tooltip').peek === 'string' ? c.text('tooltip') : ''
  const lead = [description, tooltip].filter(text => text !== '').join('\n\n')
  const called = typeof c.at('label').peek === 'string' ? c.text('label') : ''
  if (called !== '') reader.notes.unshown.add(called)
  return {
    path: c.path,
    key: c.text('key'),
    title,
    ...(lead === '' ? {} : { lead: reader.speech.text(lead, c.path) }),
    holder,
    items: itemsIn(c.list('components'), { place: reader.root, inside: { inside: holder }, prefix: '' }, reader),
  }
}

const titleOf = (c: Cursor, reader: Reader): FormPage['title'] => {
  const said = reader.speech.line(c.text('title') || c.text('legend'), c.path)
  return isSaid(said) ? said : labelOf(c, reader)
}

const loosePage = (components: Cursor[], reader: Reader, at: number): FormPage => ({
  path: components[0]?.path ?? '',
  key: `sida${at + 1}`,
  title: words.questions,
  most: 10,
  items: itemsIn(components, { place: reader.root, inside: {}, prefix: '' }, reader),
})
