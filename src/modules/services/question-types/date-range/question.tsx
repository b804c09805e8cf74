import { formatDate } from '../../../../kernel/texts/format.ts'
import { DateInput } from '../../../../ui/components/date-input.tsx'
import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { daySquares } from '../../paper/answer-space.ts'
import { questionType } from '../../question.ts'
import { hintOf, optionalLabelOf } from '../wording.ts'
import { check, controls, ends, options, parse, rangeOf, samples, value } from './model.ts'

/** A first and a last day. Conditions see the two days as a list. */
export const dateRange = questionType({
  type: 'date-range',
  options,
  value,
  controls,
  head: fact => ends(fact).from,
  feel: () => ({ kind: 'list', of: { kind: 'date' } }),
  toFeel: stored => [Temporal.PlainDate.from(stored.from), Temporal.PlainDate.from(stored.to)],
  fromFeel: list => rangeOf(list),
  parse,
  check,
  samples,
  show: (stored, _, ask) => {
    const [from, to] = [stored.from, stored.to].map(day => formatDate(Temporal.PlainDate.from(day), ask.locale))
    return [from === to ? `${from}` : `${from} – ${to}`]
  },
  space: (_asked, _ask, t) =>
    daySquares(t, [t('services.question.date-range.from-label'), t('services.question.date-range.to-label')]),
  Control: ({ c, ask, asked, value: stored, heading }) => {
    const names = ends(asked.fact)
    return (
      <Fieldset legend={optionalLabelOf(c, ask, asked)} hint={hintOf(ask, asked.fact)} heading={heading}>
        <DateInput
          c={c}
          name={names.from}
          legend={c.t('services.question.date-range.from-label')}
          value={stored?.from}
        />
        <DateInput c={c} name={names.to} legend={c.t('services.question.date-range.to-label')} value={stored?.to} />
      </Fieldset>
    )
  },
})
