import { csv } from '../../kernel/csv.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, type Input } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { type Period, statistics } from '../services/index.ts'
import { StatisticsListPage } from './pages/statistics-list-page.tsx'
import { StatisticsPage } from './pages/statistics-page.tsx'
import { feedbackRows, statisticsRows } from './statistics-rows.ts'
import { feedbackFileUrl, serviceStatisticsUrl, statisticsUrl } from './urls.ts'

const { periods, serviceStatistics, servicesWithStatistics, statisticsRights } = statistics

const who = officer(...statisticsRights)

/** The service, how many days back and whose numbers, from the address. */
const at = ({ params, query }: Input): [slug: string, period: Period, wanted: 'pilot' | undefined] => [
  params.slug ?? '',
  periods.find(days => String(days) === query.get('dagar')) ?? periods[0],
  query.get('prov') === 'ja' ? 'pilot' : undefined,
]

const list = get(statisticsUrl, {
  who,
  room: 'desk',
  seen: 'no personal data',
  load: servicesWithStatistics,
  page: StatisticsListPage,
})

const one = get(serviceStatisticsUrl(':slug'), {
  who,
  room: 'desk',
  seen: 'no personal data',
  load: (r, input) => serviceStatistics(r, ...at(input)),
  page: StatisticsPage,
})

const file = download(serviceStatisticsUrl(':slug', '.csv'), {
  who,
  seen: 'no personal data',
  load: async (r, input) => {
    const view = await serviceStatistics(r, ...at(input))
    return { rows: statisticsRows(view, r), filename: `${r.t('desk.statistics.file')} ${view.slug}.csv` }
  },
  send: ({ rows, filename }) => ({ body: csv(rows), type: 'text/csv; charset=utf-8', filename }),
})

const words = download(feedbackFileUrl(':slug'), {
  who,
  seen: 'no personal data',
  load: async (r, input) => {
    const view = await serviceStatistics(r, ...at(input))
    return { rows: feedbackRows(view, r), filename: `${r.t('desk.statistics.words-file')} ${view.slug}.csv` }
  },
  send: ({ rows, filename }) => ({ body: csv(rows), type: 'text/csv; charset=utf-8', filename }),
})

export const statisticsRoutes: Route[] = [list, file, words, one]
