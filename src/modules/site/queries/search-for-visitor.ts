import type { Read } from '../../../kernel/hands.ts'
import { type ServiceCard, servicesForVisitor } from '../../services/index.ts'
import { siteOf, type Topic } from '../content.ts'
import { hrefs } from '../entries.ts'
import { plainWords } from '../plain-words.ts'
import { type SearchResult, searchSite } from './search-site.ts'

/** What was found; with nothing asked or nothing found, what there is to choose from instead. */
export type SearchView = SearchResult & { services: ServiceCard[]; subjects: Topic[] }

export const searchForVisitor = async (r: Read, q: string): Promise<SearchView> => {
  const result = await withPilots(r, await searchSite(r, q))
  if (result.found.length > 0) return { ...result, services: [], subjects: [] }
  return { ...result, services: (await servicesForVisitor(r)).slice(0, 6), subjects: siteOf(r.municipality).subjects }
}

/** What one tries before others stands in no index: it is looked for by its name and what it says of itself. */
const withPilots = async (r: Read, result: SearchResult): Promise<SearchResult> => {
  if (r.actor.kind !== 'resident') return result
  const asked = plainWords(result.q)
  const own = (await servicesForVisitor(r)).flatMap(({ pilot, slug, name, summary }) => {
    const words = plainWords(`${name} ${summary}`)
    const fits = asked.length > 0 && asked.every(one => words.some(word => word.startsWith(one)))
    return pilot && fits ? [{ kind: 'service' as const, href: hrefs.service(slug), title: name, summary }] : []
  })
  const there = new Set(own.map(({ href }) => href))
  return { ...result, found: [...own, ...result.found.filter(({ href }) => !there.has(href))] }
}
