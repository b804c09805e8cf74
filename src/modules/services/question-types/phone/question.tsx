import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, value } from './model.ts'

/** A telephone number, kept as it was written. */
export const phone = questionType({
  type: 'phone',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  samples: () => ['070-123 45 67'],
  show: stored => [stored],
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <TextField
      c={c}
      name={asked.fact}
      label={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      value={stored}
      type="tel"
      autocomplete={asked.options.own ? 'tel' : 'off'}
      width="md"
    />
  ),
})
