import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, value } from './model.ts'

/** An e-mail address. */
export const email = questionType({
  type: 'email',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  samples: () => ['namn@example.com'],
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
      type="email"
      spellcheck={false}
      autocomplete={asked.options.own ? 'email' : 'off'}
    />
  ),
})
