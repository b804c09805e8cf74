import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { CountedService } from '../../services/index.ts'
import { countWords } from '../statistics-words.ts'
import { serviceStatisticsUrl, statisticsOfUrl } from '../urls.ts'

/** The services of the officer's units, with how many began and sent. */
export const StatisticsListPage = (services: CountedService[], c: Context) => (
  <Page c={c} title={c.t('desk.statistics.title')} wide>
    <Heading level={1}>{c.t('desk.statistics.title')}</Heading>
    <Lead>{c.t('desk.statistics.lead')}</Lead>
    <DataTable
      c={c}
      caption={c.t('desk.statistics.list-caption')}
      showCaption
      rows={services}
      columns={[
        {
          head: c.t('desk.statistics.service'),
          main: true,
          cell: ({ slug, name, pilot }) => (
            <a class="ds-link" href={pilot ? statisticsOfUrl({ slug, period: 30, pilot }) : serviceStatisticsUrl(slug)}>
              {pilot ? c.t('desk.statistics.pilot-name', { service: name }) : name}
            </a>
          ),
        },
        { head: c.t('desk.statistics.started'), number: true, cell: ({ started }) => countWords(c, started) },
        { head: c.t('desk.statistics.sent'), number: true, cell: ({ sent }) => countWords(c, sent) },
      ]}
      empty={
        <EmptyState title={c.t('desk.statistics.none')} picture="table">
          <p>{c.t('desk.statistics.none-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)
