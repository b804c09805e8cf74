import { TextField } from '../../../../ui/components/text-field.tsx'
import { digitSquares } from '../../paper/answer-space.ts'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, show, value } from './model.ts'

/** Somebody else's personal identity number: the applicant's own is known from the sign-in and never asked for. */
export const personalNumber = questionType({
  type: 'personal-number',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  samples: () => ['200903149802'],
  show: stored => [show(stored)],
  space: () => digitSquares(8, 4),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <TextField
      c={c}
      name={asked.fact}
      label={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      value={stored === undefined ? undefined : show(stored)}
      inputmode="numeric"
      spellcheck={false}
      width="md"
    />
  ),
})
