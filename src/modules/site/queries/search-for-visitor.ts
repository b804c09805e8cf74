import type { Read } from '../../../kernel/hands.ts'
import { type ServiceCard, servicesForVisitor } from '../../services/index.ts'
import { siteOf, type Topic } from '../content.ts'
import { type SearchResult, searchSite } from './search-site.ts'

/** What was found; with nothing asked or nothing found, what there is to choose from instead. */
export type SearchView = SearchResult & { services: ServiceCard[]; subjects: Topic[] }

export const searchForVisitor = async (r: Read, q: string): Promise<SearchView> => {
  const result = await searchSite(r, q)
  if (result.found.length > 0) return { ...result, services: [], subjects: [] }
  return { ...result, services: (await servicesForVisitor(r)).slice(0, 6), subjects: siteOf(r.municipality).subjects }
}
