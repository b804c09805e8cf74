import { sql } from 'kysely'
import type { Write } from '../../kernel/hands.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readSite } from './content.ts'
import { type Entry, entriesOf, type ListedService, strayServices } from './entries.ts'
import { plainOf } from './plain-words.ts'
import './table.ts'

/**
 * Makes everything on the site findable. `services` are those of the folder, `offered` all that is on offer: the studio's too.
 * Throws with file, place and what to write instead.
 */
export const seedSite = async (
  w: Write,
  services: readonly ListedService[],
  offered: readonly ListedService[] = services,
): Promise<void> => {
  const site = readSite(w.municipality.folder)
  const faults = strayServices(site, services, w.municipality.slug)
  if (faults.length > 0)
    throw new Error(`The services can't be listed:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
  await w.tx.deleteFrom('site.entry').execute()
  for (const locale of w.municipality.locales) {
    for (const entry of entriesOf(site, offered, locale)) await keep(w, entry)
  }
}

/** Makes one service findable as it is offered now; or no longer, where it is not. */
export const listService = async (w: Write, slug: string, offered: ListedService | undefined): Promise<void> => {
  await w.tx.deleteFrom('site.entry').where('kind', '=', 'service').where('slug', '=', slug).execute()
  if (!offered) return
  for (const locale of w.municipality.locales)
    for (const entry of entriesOf(
      { ...readSite(w.municipality.folder), subjects: [], lifeSituations: [], pages: [] },
      [offered],
      locale,
    ))
      await keep(w, entry)
}

/** What services can be listed under, by name. */
export const siteTopics = ({ folder }: Pick<Municipality, 'folder'>) => {
  const { subjects, lifeSituations } = readSite(folder)
  return { subjects, lifeSituations }
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
