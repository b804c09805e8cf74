import type { Context } from '../../../kernel/http/context.ts'
import { BarChart } from '../../../ui/components/bar-chart.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { ServiceStatistics } from '../../services/index.ts'
import { countWords, partWords } from '../statistics-words.ts'
import { feedbackFileUrl } from '../urls.ts'

type Props = Pick<ServiceStatistics, 'slug' | 'period' | 'pilot' | 'feedback'> & { c: Context }

/** How people found it to use the service, and what they wrote. */
export const FeedbackNumbers = ({ slug, period, pilot, feedback: { faces, written }, c }: Props) => {
  if (faces.every(({ n }) => n === 0)) return <p>{c.t('desk.statistics.feedback-none')}</p>
  return (
    <>
      <BarChart
        c={c}
        title={c.t('desk.statistics.feedback-chart')}
        finding={c.t('desk.statistics.feedback-finding')}
        columns={[c.t('desk.statistics.answer'), c.t('desk.statistics.times')]}
        bars={faces.map(({ face, n }) => ({
          label: c.t(`services.feedback.${face}`),
          value: typeof n === 'number' ? n : 0,
          words: typeof n === 'number' ? undefined : countWords(c, n),
        }))}
      />
      {written.length > 0 ? (
        <>
          <Heading level={3}>{c.t('desk.statistics.written')}</Heading>
          <p class="torg-hint">{c.t('desk.statistics.written-text')}</p>
          <DataTable
            c={c}
            caption={c.t('desk.statistics.written')}
            rows={written}
            columns={[
              { head: c.t('desk.statistics.month'), main: true, cell: ({ month }) => partWords(c, 'month', month) },
              {
                head: c.t('desk.statistics.words'),
                anyLength: true,
                cell: ({ words }) => <Paragraphs text={words} />,
              },
            ]}
            empty={null}
          />
          <p>
            <a class="ds-link" href={`${feedbackFileUrl(slug)}?dagar=${period}${pilot ? '&prov=ja' : ''}`} download>
              {c.t('desk.statistics.words-csv')}
            </a>
          </p>
        </>
      ) : null}
    </>
  )
}
