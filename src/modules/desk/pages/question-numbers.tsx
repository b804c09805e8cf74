import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import type { ServiceStatistics } from '../../services/index.ts'
import { countWords, timeWords } from '../statistics-words.ts'

type Props = { questions: ServiceStatistics['questions']; c: Context }

/** How often each question was asked and answered wrongly, and what those who did were told. */
export const QuestionNumbers = ({ questions, c }: Props) => {
  const wrong = questions.flatMap(({ label, complaints }) =>
    complaints.map(({ name, words, n }) => ({ label, name, words, n })),
  )
  return (
    <>
      <DataTable
        c={c}
        caption={c.t('desk.statistics.questions')}
        rows={questions}
        columns={[
          { head: c.t('desk.statistics.question'), main: true, cell: ({ label }) => label },
          { head: c.t('desk.statistics.asked'), number: true, cell: ({ asked }) => countWords(c, asked) },
          { head: c.t('desk.statistics.wrong'), number: true, cell: one => countWords(c, one.wrong) },
          {
            head: c.t('desk.statistics.per-100'),
            number: true,
            cell: ({ per100 }) => (per100 === undefined ? '–' : formatNumber(per100, c.locale)),
          },
          { head: c.t('desk.statistics.time'), cell: ({ time }) => timeWords(c, time) },
        ]}
        empty={null}
      />
      {wrong.length > 0 ? (
        <>
          <Heading level={3}>{c.t('desk.statistics.complaints')}</Heading>
          <DataTable
            c={c}
            caption={c.t('desk.statistics.complaints')}
            rows={wrong}
            columns={[
              { head: c.t('desk.statistics.complaint'), main: true, cell: ({ words }) => words },
              { head: c.t('desk.statistics.question'), cell: ({ label }) => label },
              { head: c.t('desk.statistics.times'), number: true, cell: ({ n }) => countWords(c, n) },
            ]}
            empty={null}
          />
        </>
      ) : null}
    </>
  )
}
