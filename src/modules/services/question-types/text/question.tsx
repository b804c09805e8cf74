import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { check, options, parse, samplesOf, value } from './model.ts'

/** A line of text. */
export const text = questionType({
  type: 'text',
  options,
  value,
  texts: o => (o.pattern === undefined ? {} : { required: ['pattern'] }),
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: ({ options: o }) => samplesOf(o),
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
      // A field of one line holds the first line of an address.
      autocomplete={asked.options.autocomplete === 'street-address' ? 'address-line1' : asked.options.autocomplete}
    />
  ),
})
