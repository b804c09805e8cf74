import type { Cell } from '../../kernel/csv.ts'
import type { ServiceStatistics, ShownCount } from '../services/index.ts'
import { countWords, partWords, spanWords, timeWords, type Wording } from './statistics-words.ts'

/** The same numbers as rows of a file: which part, of what, what is counted, and how many. */
export const statisticsRows = (view: ServiceStatistics, w: Wording): Cell[][] => {
  const { t } = w
  const number = (n: ShownCount): Cell => (typeof n === 'number' ? n : countWords(w, n))
  const row = (part: string, name: string, measure: string, n: Cell): Cell[] => [part, name, measure, n]
  const [started, sent] = [t('desk.statistics.started'), t('desk.statistics.sent')]
  const whole = t('desk.statistics.service')
  return [
    row(t('desk.statistics.part'), t('desk.statistics.measure'), '', t('desk.statistics.times')),
    row(t('desk.statistics.period'), t('desk.statistics.from-to', daysOf(view)), '', ''),
    row(whole, view.name, started, number(view.started)),
    row(whole, view.name, sent, number(view.sent)),
    row(whole, view.name, t('desk.statistics.left'), number(view.left)),
    ...view.pages.flatMap(page => [
      ...(page.inRow
        ? []
        : [row(t('desk.statistics.page'), page.title, t('desk.statistics.reached'), number(page.reached))]),
      row(t('desk.statistics.page'), page.title, t('desk.statistics.answered'), number(page.answered)),
      row(t('desk.statistics.page'), page.title, t('desk.statistics.left-here'), number(page.left)),
      row(t('desk.statistics.page'), page.title, t('desk.statistics.time'), spanWords(w, page.time)),
    ]),
    ...view.questions.flatMap(({ label, asked, wrong, complaints, time }) => [
      row(t('desk.statistics.question'), label, t('desk.statistics.asked'), number(asked)),
      row(t('desk.statistics.question'), label, t('desk.statistics.wrong'), number(wrong)),
      row(t('desk.statistics.question'), label, t('desk.statistics.time'), timeWords(w, time)),
      ...complaints.map(({ words, n }) => row(t('desk.statistics.question'), label, words, number(n))),
    ]),
    ...view.splits.flatMap(({ by, rows }) =>
      rows.flatMap(part => [
        row(t(`desk.statistics.${by}`), partWords(w, by, part.name), started, number(part.started)),
        row(t(`desk.statistics.${by}`), partWords(w, by, part.name), sent, number(part.sent)),
      ]),
    ),
    ...view.feedback.faces.map(({ face, n }) =>
      row(t('desk.statistics.feedback'), view.name, t(`services.feedback.${face}`), number(n)),
    ),
  ]
}

/** What people wrote of how it went. */
export const feedbackRows = ({ feedback }: ServiceStatistics, { t }: Wording): Cell[][] => [
  [t('desk.statistics.month'), t('desk.statistics.words')],
  ...feedback.written.map(({ month, words }) => [month, words]),
]

const daysOf = ({ from, to }: ServiceStatistics) => ({ from: from.toString(), to: to.toString() })
