import { formatDate } from '../../../../kernel/texts/format.ts'
import { DateInput } from '../../../../ui/components/date-input.tsx'
import { daySquares } from '../../paper/answer-space.ts'
import { questionType } from '../../question.ts'
import { daysWithin } from '../day-limits.ts'
import { asDay } from '../from-feel.ts'
import { dayControls } from '../three-fields.ts'
import { hintOf, labelOf } from '../wording.ts'
import { check, options, parse, value } from './model.ts'

/** A day in three fields. */
export const date = questionType({
  type: 'date',
  options,
  value,
  controls: dayControls,
  feel: () => ({ kind: 'date' }),
  toFeel: stored => Temporal.PlainDate.from(stored),
  fromFeel: asDay,
  parse,
  check,
  samples: ({ options: o }, ask) => daysWithin(o, ask).map(String),
  show: (stored, _, ask) => [formatDate(Temporal.PlainDate.from(stored), ask.locale)],
  space: (_asked, _ask, t) => daySquares(t),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <DateInput
      c={c}
      name={asked.fact}
      legend={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      value={stored}
    />
  ),
})
