import { Radios } from '../../../../ui/components/radios.tsx'
import { answerWord } from '../../answer-words.ts'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, show, value } from './model.ts'

/** Yes or no. */
export const yesNo = questionType({
  type: 'yes-no',
  options,
  value,
  feel: () => ({ kind: 'boolean' }),
  toFeel: stored => stored,
  parse,
  samples: () => [true, false],
  show: (stored, _, ask) => [show(stored, ask)],
  space: (_, ask) => ({
    kind: 'choices',
    many: false,
    about: [],
    choices: [
      { label: answerWord(ask.locale, 'yes'), hint: '' },
      { label: answerWord(ask.locale, 'no'), hint: '' },
    ],
  }),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <Radios
      c={c}
      name={asked.fact}
      legend={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      options={[
        { value: 'ja', label: show(true, ask) },
        { value: 'nej', label: show(false, ask) },
      ]}
      value={stored === undefined ? undefined : stored ? 'ja' : 'nej'}
      inline
    />
  ),
})
