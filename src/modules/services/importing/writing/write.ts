import type { Form, Said } from '../form.ts'
import { camel, hyphened, Names } from '../names.ts'
import { ownOf } from '../speech.ts'
import { arranged } from './arrange.ts'
import { namesOf } from './naming.ts'
import { scopeOf, type Writer, type WrittenScope } from './scopes.ts'
import { Texts } from './texts.ts'

/** A definition with its texts, as they are written to a folder. */
export type Written = {
  slug: string
  definition: Record<string, unknown> & WrittenScope
  texts: Record<string, Record<string, string>>
  /** By the name of a condition: where it stood in the source. */
  origins: Map<string, string[]>
  /** What the source calls each fact. */
  keys: Record<string, string>
}

/** Names that may be given once in a folder of definitions. */
export type Folder = { slugs: Names; prefixes: Names }

/** Writes a form that has been read as a definition in format 2. What the source does not know is filled in and told. */
export const written = (form: Form, folder: Folder): Written => {
  if (form.pages.every(page => page.items.length === 0)) tellOfNothing(form)
  const { pages, rows } = arranged(form)
  const texts = new Texts(form)
  const taken = new Names(['row', 'row2', 'row3', 'row4', 'input', 'okand'])
  const names = namesOf(
    form.pages.flatMap(page => page.items),
    taken,
  )
  const w: Writer = { names, taken, rows, texts, language: form.language, origins: new Map() }
  const scope = scopeOf(pages, '', w)
  const sections = sectionsOf(
    form,
    pages.map(page => page.from),
    w,
  )
  for (const [i, page] of scope.pages.entries()) page.section = sections[i] ?? 'fragor'
  const slug = folder.slugs.give(hyphened(ownOf(form.title, form.language), 'tjanst'), '-')
  serviceTexts(form, texts)
  const { tables, languages } = tablesOf(form, texts)
  form.approximated.push({
    path: '',
    what: 'unit, caseType, numberPrefix, subjects, legalBasis, retention, appealRegime, handlingTimeDays, service.needed, service.after, service.purpose',
    why: 'the source knows nothing of these: fill them in before the service is published',
  })
  return {
    slug,
    definition: {
      ...frame(form, slug, freePrefix(slug, folder.prefixes)),
      languages,
      ...scope,
      next: ['handlaggs'],
    },
    texts: tables,
    origins: w.origins,
    keys: Object.fromEntries([...names].map(([fact, name]) => [name, fact.key])),
  }
}

/** A form that asks nothing still has a page: what it is called. */
const tellOfNothing = (form: Form): void => {
  form.approximated.push({
    path: '',
    what: ownOf(form.title, form.language),
    why: 'the source asks nothing: a page with its name stands for it',
  })
  form.pages = [
    { path: '', key: 'sida', title: form.title, items: [{ kind: 'info', path: '', text: form.title, tone: 'info' }] },
  ]
}

const frame = (form: Form, slug: string, numberPrefix: string): Record<string, unknown> => ({
  format: 2,
  slug,
  act: 'application',
  numberPrefix,
  unit: 'att-fylla-i',
  caseType: slug,
  subjects: ['att-fylla-i'],
  lifeSituations: [],
  applicant: { kinds: ['person'] },
  legalBasis: ['Fyll i vad som ger kommunen rätt att fråga'],
  retention: { years: 10, decision: 'Fyll i beslutet om gallring' },
  appealRegime: 'none',
  handlingTimeDays: 30,
  draftDays: form.draftDays ?? 60,
})

/** Case numbers begin alike in no two services: where three letters are taken, two more follow. */
const freePrefix = (slug: string, taken: Names): string => {
  const wanted = prefixOf(slug)
  const letter = (n: number): string => String.fromCharCode(65 + (n % 26))
  let prefix = wanted
  for (let n = 0; !taken.isFree(prefix); n += 1) prefix = `${wanted}${letter(Math.floor(n / 26))}${letter(n)}`
  return taken.give(prefix)
}

const prefixOf = (slug: string): string => {
  const parts = slug
    .replaceAll(/[0-9]/g, '')
    .split('-')
    .filter(part => part !== '')
  const initials = parts
    .map(part => part.slice(0, 1))
    .join('')
    .toUpperCase()
  return (initials.length >= 3 ? initials : `${initials}${(parts[0] ?? 'tja').slice(1).toUpperCase()}XX`).slice(0, 3)
}

/** Pages of one section stand together; without sections each page of the source is one. */
const sectionsOf = (form: Form, from: Form['pages'], { texts, taken, language }: Writer): string[] => {
  const byTitle = new Map<string, string>()
  return from.map(page => {
    const title: Said = page.section ?? page.title
    const own = ownOf(title, language)
    const known = byTitle.get(own)
    if (known) return known
    const name = taken.give(camel(own, form.key === '' ? 'fragor' : 'del'))
    byTitle.set(own, name)
    texts.put(`section.${name}`, title)
    return name
  })
}

const serviceTexts = (form: Form, texts: Texts): void => {
  const { title, description } = form
  texts.put('service.name', title)
  texts.put('service.summary', description ?? title)
  texts.put(
    'service.who',
    description ?? { sv: 'Fyll i vem tjänsten är till för.', en: 'Fill in who the service is for.' },
  )
  texts.put('service.needed', {
    sv: 'Fyll i vad man behöver ha till hands.',
    en: 'Fill in what one needs to have at hand.',
  })
  texts.put('service.after', { sv: 'Fyll i vad som händer sedan.', en: 'Fill in what happens afterwards.' })
  texts.put('service.purpose', { sv: 'Fyll i varför uppgifterna behövs.', en: 'Fill in why the answers are needed.' })
  texts.put('next.handlaggs.title', { sv: 'Vi handlägger ditt ärende', en: 'We handle your case' })
}

/** The tables of texts. A definition is in Swedish: until somebody translates, the source's own words stand there. */
const tablesOf = (
  form: Form,
  texts: Texts,
): { tables: Record<string, Record<string, string>>; languages: string[] } => {
  const own = texts.languages
  const languages = own.includes('en') ? ['sv', 'en'] : ['sv']
  const tables: Record<string, Record<string, string>> = {}
  for (const language of new Set([...languages, ...own])) {
    const { texts: table, missing } = texts.table(language)
    tables[language] = table
    if (language !== form.language && language !== 'sv' && missing.length > 0)
      form.approximated.push({
        path: `texts/${language}.json`,
        what: missing.join(', '),
        why: `${missing.length} texts are not translated in the source: its own language stands there`,
      })
  }
  if (form.language !== 'sv')
    form.approximated.push({
      path: 'texts/sv.json',
      what: form.language,
      why: 'the texts are in the source’s language: translate them into Swedish before the service is published',
    })
  return { tables, languages }
}
