import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { BarChart } from '../../../ui/components/bar-chart.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { type ServiceStatistics, statistics } from '../../services/index.ts'
import { countWords, partWords, percentWords, spanWords } from '../statistics-words.ts'
import { statisticsOfUrl, statisticsUrl } from '../urls.ts'
import { FeedbackNumbers } from './feedback-numbers.tsx'
import { QuestionNumbers } from './question-numbers.tsx'

/** How a service is used: how far people come, where they stop, and what is hard to answer. */
export const StatisticsPage = (view: ServiceStatistics, c: Context) => {
  const title = c.t('desk.statistics.of', { service: view.name })
  return (
    <Page c={c} title={title} back={statisticsUrl} wide>
      <Heading level={1}>{title}</Heading>
      <SubNav
        label={c.t('desk.statistics.period')}
        fold={c.t('desk.statistics.days', { days: view.period })}
        items={statistics.periods.map(days => ({
          href: statisticsOfUrl({ ...view, period: days }),
          text: c.t('desk.statistics.days', { days }),
          current: days === view.period,
        }))}
      />
      {view.pilot ? (
        <Notice tone="info">
          <p>{c.t('desk.statistics.pilot')}</p>
        </Notice>
      ) : null}
      {view.both ? (
        <p>
          <a class="ds-link" href={statisticsOfUrl({ ...view, pilot: !view.pilot })}>
            {c.t(view.pilot ? 'desk.statistics.of-all' : 'desk.statistics.of-pilot')}
          </a>
        </p>
      ) : null}
      {view.pages.every(({ reached, answered }) => reached === 0 && answered === 0) && view.started === 0 ? (
        <EmptyState title={c.t('desk.statistics.nothing')} picture="table">
          <p>{c.t('desk.statistics.nothing-text')}</p>
        </EmptyState>
      ) : (
        <Numbers view={view} c={c} />
      )}
      <Details summary={c.t('desk.statistics.how')}>
        <Paragraphs text={c.t('desk.statistics.how-text')} />
      </Details>
    </Page>
  )
}

type Props = { view: ServiceStatistics; c: Context }

const Numbers = ({ view, c }: Props) => (
  <>
    <Facts
      rows={[
        {
          term: c.t('desk.statistics.period'),
          value: c.t('desk.statistics.from-to', {
            from: formatDate(view.from, c.locale),
            to: formatDate(view.to, c.locale),
          }),
        },
        { term: c.t('desk.statistics.started'), value: countWords(c, view.started) },
        { term: c.t('desk.statistics.sent'), value: countWords(c, view.sent) },
        { term: c.t('desk.statistics.left'), value: countWords(c, view.left) },
        { term: c.t('desk.statistics.share'), value: percentWords(c, view.sentShare) },
      ]}
    />
    <LinkButton href={statisticsOfUrl(view, '.csv')} variant="secondary" download>
      {c.t('desk.statistics.csv')}
    </LinkButton>
    <Heading level={2}>{c.t('desk.statistics.way')}</Heading>
    <Way view={view} c={c} />
    <Heading level={2}>{c.t('desk.statistics.questions')}</Heading>
    <QuestionNumbers questions={view.questions} c={c} />
    <Heading level={2}>{c.t('desk.statistics.feedback')}</Heading>
    <FeedbackNumbers {...view} c={c} />
    {view.splits
      .filter(({ rows }) => rows.length > 0)
      .map(({ by, rows }) => (
        <section key={by}>
          <Heading level={2}>{c.t(`desk.statistics.by-${by}`)}</Heading>
          <DataTable
            c={c}
            caption={c.t(`desk.statistics.by-${by}`)}
            rows={rows}
            columns={[
              { head: c.t(`desk.statistics.${by}`), main: true, cell: ({ name }) => partWords(c, by, name) },
              { head: c.t('desk.statistics.started'), number: true, cell: ({ started }) => countWords(c, started) },
              { head: c.t('desk.statistics.sent'), number: true, cell: ({ sent }) => countWords(c, sent) },
            ]}
            empty={null}
          />
        </section>
      ))}
  </>
)

const Way = ({ view: { pages }, c }: Props) => {
  const most = pages
    .filter(({ left }) => typeof left === 'number' && left > 0)
    .sort((a, b) => Number(b.left) - Number(a.left))[0]
  return (
    <>
      <BarChart
        c={c}
        title={c.t('desk.statistics.way-chart')}
        finding={most ? c.t('desk.statistics.way-finding', { page: most.title }) : c.t('desk.statistics.way-even')}
        columns={[c.t('desk.statistics.page'), c.t('desk.statistics.reached')]}
        bars={pages
          .filter(({ inRow }) => !inRow)
          .map(({ title, reached }) => ({
            label: title,
            value: typeof reached === 'number' ? reached : 0,
            words: typeof reached === 'number' ? undefined : countWords(c, reached),
          }))}
      />
      <DataTable
        c={c}
        caption={c.t('desk.statistics.way')}
        rows={pages}
        columns={[
          {
            head: c.t('desk.statistics.page'),
            main: true,
            cell: ({ title, inRow }) => (inRow ? c.t('desk.statistics.in-row', { page: title }) : title),
          },
          {
            head: c.t('desk.statistics.reached'),
            number: true,
            cell: ({ reached, inRow }) => (inRow ? '–' : countWords(c, reached)),
          },
          { head: c.t('desk.statistics.answered'), number: true, cell: ({ answered }) => countWords(c, answered) },
          { head: c.t('desk.statistics.left-here'), number: true, cell: ({ left }) => countWords(c, left) },
          { head: c.t('desk.statistics.time'), cell: ({ time }) => spanWords(c, time) },
        ]}
        empty={null}
      />
      <p class="torg-hint">{c.t('desk.statistics.left-how')}</p>
    </>
  )
}
