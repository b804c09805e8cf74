import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { type Change, type Difference, type Measure, measures } from '../../processes/index.ts'
import { bothInWords, changeWords, yearWords } from './in-words.ts'

type Counted = Extract<Difference, { changes: object }>

/** Every measure of a case before and after, the difference, and what a year of cases comes to. */
export const FigureTable = ({ c, difference }: { c: Context; difference: Counted }) => {
  const { changes, perYear } = difference
  return (
    <DataTable
      c={c}
      caption={c.t('studio.compare.figures')}
      rows={measures.filter(measure => changes[measure].before.mean !== 0 || changes[measure].after.mean !== 0)}
      columns={[
        { head: c.t('studio.compare.measure'), main: true, cell: measure => c.t(`studio.compare.measure.${measure}`) },
        { head: c.t('studio.compare.as-is'), cell: measure => beside(c, measure, changes[measure])[0] },
        { head: c.t('studio.compare.to-be'), cell: measure => beside(c, measure, changes[measure])[1] },
        { head: c.t('studio.compare.a-case'), cell: measure => changeWords(c, measure, changes[measure].perCase) },
        {
          head: c.t('studio.compare.a-year', { cases: perYear }),
          cell: measure => (isOfTheClock(measure) ? '–' : yearWords(c, measure, changes[measure])),
        },
      ]}
      empty={null}
    />
  )
}

/** Days that many people wait at once add up to nothing that anybody waits. */
const isOfTheClock = (measure: Measure): boolean => measure === 'waiting' || measure === 'elapsed'

const beside = (c: Context, measure: Measure, { before, after }: Change): [string, string] =>
  bothInWords(c, measure, before.mean, after.mean)
