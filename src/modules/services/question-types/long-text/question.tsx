import { TextArea } from '../../../../ui/components/text-area.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { check, options, parse, value } from './model.ts'

/** Free text of several lines, with a limit in words or letters. */
export const longText = questionType({
  type: 'long-text',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: () => ['Ett svar', 'A'],
  show: stored => stored.split('\n'),
  space: ({ options: { rows } }) => ({ kind: 'lines', n: Math.max(4, rows) }),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <TextArea
      c={c}
      name={asked.fact}
      label={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      value={stored}
      rows={asked.options.rows}
      maxlength={asked.options.maxWords === undefined ? asked.options.maxLength : undefined}
      maxwords={asked.options.maxWords}
    />
  ),
})
