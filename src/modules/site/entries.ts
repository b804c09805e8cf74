import type { Locale } from '../../kernel/texts/texts.ts'
import type { Site } from './content.ts'

export type EntryKind = 'service' | 'subject' | 'life-situation' | 'page'

/** A thing that can be found, in one language. */
export type Entry = {
  locale: Locale
  kind: EntryKind
  slug: string
  href: string
  title: string
  summary: string
  /** Other words that people look for it with. */
  words: string
  body: string
}

/** What the site needs of a service to list it: as services are loaded from their folders. */
export type ListedService = {
  service: {
    slug: string
    definition: { subjects: string[]; lifeSituations: string[]; languages: string[] }
    words: (locale: Locale) => { text: (key: string) => string; maybe: (key: string) => string | undefined }
  }
}

export const hrefs: Record<EntryKind, (slug: string) => string> = {
  service: slug => `/e-tjanster/${slug}`,
  subject: slug => `/amnen/${slug}`,
  'life-situation': slug => `/livssituationer/${slug}`,
  page: slug => `/sidor/${slug}`,
}

/** Everything that a visitor of a municipality can find, in one language. */
export const entriesOf = (site: Site, services: readonly ListedService[], locale: Locale): Entry[] => {
  const entry = (kind: EntryKind, slug: string, rest: Omit<Entry, 'locale' | 'kind' | 'slug' | 'href'>): Entry => ({
    locale,
    kind,
    slug,
    href: hrefs[kind](slug),
    ...rest,
  })
  const topics = (kind: 'subject' | 'life-situation', all: Site['subjects']): Entry[] =>
    all.map(({ slug, name, text, words }) =>
      entry(kind, slug, { title: name[locale], summary: text[locale], words: words?.[locale] ?? '', body: '' }),
    )
  return [
    ...services.map(({ service }) => {
      const words = service.words(locale)
      const about = ['service.who', 'service.needed', 'service.after'].map(key => words.text(key)).join('\n')
      return entry('service', service.slug, {
        title: words.text('service.name'),
        summary: words.text('service.summary'),
        words: words.maybe('service.words') ?? '',
        body: about,
      })
    }),
    ...topics('subject', site.subjects),
    ...topics('life-situation', site.lifeSituations),
    ...site.pages.map(({ slug, title, lead, words, sections }) =>
      entry('page', slug, {
        title: title[locale],
        summary: lead[locale],
        words: words?.[locale] ?? '',
        body: sections.map(section => `${section.heading[locale]}\n${section.text[locale]}`).join('\n'),
      }),
    ),
  ]
}

/** What a service names that the site does not have, each with what to write instead. */
export const strayServices = (site: Site, services: readonly ListedService[], municipality: string): string[] => {
  const stray = (slug: string, place: string, named: string[], among: string[]) =>
    named
      .filter(one => !among.includes(one))
      .map(
        one =>
          `municipalities/${municipality}/services/${slug}/service.json: ${place}: there is no "${one}" in content/site.json; write one of ${among.join(', ')}`,
      )
  const subjects = site.subjects.map(one => one.slug)
  const situations = site.lifeSituations.map(one => one.slug)
  return services.flatMap(({ service: { slug, definition } }) => [
    ...stray(slug, 'subjects', definition.subjects, subjects),
    ...stray(slug, 'lifeSituations', definition.lifeSituations, situations),
  ])
}
