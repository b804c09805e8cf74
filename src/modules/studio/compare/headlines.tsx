import type { Context } from '../../../kernel/http/context.ts'
import type { Change, Difference } from '../../processes/index.ts'
import { bothInWords, yearWords } from './in-words.ts'

const told = ['waiting', 'resident', 'staff', 'cost'] as const

type Told = (typeof told)[number]

/** "Invånaren väntar 34 dagar i stället för 61." */
export const sentenceOf = (c: Pick<Context, 't' | 'locale'>, measure: Told, { before, after }: Change): string => {
  const [was, is] = bothInWords(c, measure, before.mean, after.mean)
  return was === is
    ? c.t(`studio.compare.${measure}-same`, { is })
    : c.t(`studio.compare.${measure}-sentence`, { is, was })
}

/** What changes most for people, each in a sentence, with how it varies and what a year comes to. */
export const Headlines = ({ c, difference }: { c: Context; difference: Extract<Difference, { changes: object }> }) => (
  <ul class="torg-cards torg-compare-headlines">
    {told.map(measure => {
      const change = difference.changes[measure]
      const [low, high] = bothInWords(c, measure, change.after.low, change.after.high)
      return (
        <li class="torg-card" key={measure}>
          <p class="torg-compare-sentence">{sentenceOf(c, measure, change)}</p>
          <p>{low === high ? c.t('studio.compare.always') : c.t('studio.compare.eight-of-ten', { low, high })}</p>
          {/* Days that many wait at once add up to nothing that anybody waits. */}
          {measure === 'waiting' ? null : (
            <p class="torg-meta">
              {c.t('studio.compare.year', { cases: difference.perYear, words: yearWords(c, measure, change) })}
            </p>
          )}
        </li>
      )
    })}
  </ul>
)
