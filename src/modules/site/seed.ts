import { sql } from 'kysely'
import type { Write } from '../../kernel/hands.ts'
import { readSite } from './content.ts'
import { type Entry, entriesOf, type ListedService, strayServices } from './entries.ts'
import { plainOf } from './plain-words.ts'
import './table.ts'

/** Makes everything on the site findable. Throws with file, place and what to write instead. */
export const seedSite = async (w: Write, services: readonly ListedService[]): Promise<void> => {
  const site = readSite(w.municipality.folder)
  const faults = strayServices(site, services, w.municipality.slug)
  if (faults.length > 0)
    throw new Error(`The services can't be listed:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
  await w.tx.deleteFrom('site.entry').execute()
  for (const locale of w.municipality.locales) {
    for (const entry of entriesOf(site, services, locale)) await keep(w, entry)
  }
}

const keep = async (w: Write, { locale, kind, slug, href, title, summary, words, body }: Entry): Promise<void> => {
  const language = sql<string>`${locale === 'sv' ? 'swedish' : 'english'}::regconfig`
  await w.tx
    .insertInto('site.entry')
    .values({
      locale,
      kind,
      slug,
      href,
      title,
      summary,
      words: `${title} ${words}`.trim(),
      plain: plainOf(`${title} ${words}`),
      document: sql`setweight(to_tsvector(${language}, ${title}), 'A') || setweight(to_tsvector(${language}, ${words}), 'A')
        || setweight(to_tsvector(${language}, ${summary}), 'B') || setweight(to_tsvector(${language}, ${body}), 'D')`,
    })
    .execute()
}
