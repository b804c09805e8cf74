import type { WorkListFilter } from '../cases/index.ts'

export const desk = '/handlaggning'

/** Ends the address of the choice of an outcome that was left without one. */
export const nothingChosen = '?saknas=utfall'

export const caseUrl = (number: string, part?: string): string =>
  `${desk}/arenden/${encodeURIComponent(number)}${part ? `/${part}` : ''}`

/** The numbers of the services, and of one of them. */
export const statisticsUrl = `${desk}/tjanster`

export const serviceStatisticsUrl = (slug: string, ending = ''): string => `${statisticsUrl}/${slug}/statistik${ending}`

/** The same of some days, and of everybody or of those who try the service. */
export const statisticsOfUrl = (
  { slug, period, pilot }: { slug: string; period: number; pilot: boolean },
  ending = '',
): string => `${serviceStatisticsUrl(slug, ending)}?dagar=${period}${pilot ? '&prov=ja' : ''}`

/** What people wrote of how it went, as a file. */
export const feedbackFileUrl = (slug: string): string => `${statisticsUrl}/${slug}/hur-gick-det.csv`

/** The address of a work list: a filter is an address, so that it can be saved and shared. */
export const listUrl = ({ state, service, mine, unassigned, search, after }: WorkListFilter): string => {
  const query = new URLSearchParams({
    ...(state && state !== 'open' ? { status: state } : {}),
    ...(service ? { tjanst: service } : {}),
    ...(mine ? { mina: 'ja' } : {}),
    ...(unassigned ? { otagna: 'ja' } : {}),
    ...(search ? { q: search } : {}),
    ...(after ? { efter: after } : {}),
  }).toString()
  return query ? `${desk}?${query}` : desk
}
