import { Checkbox } from '../../../../ui/components/checkbox.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { answerWord } from '../../answer-words.ts'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, value } from './model.ts'

/** Something that the applicant declares; it must be ticked. */
export const declaration = questionType({
  type: 'declaration',
  options,
  value,
  texts: () => ({ required: ['statement'] }),
  feel: () => ({ kind: 'boolean' }),
  toFeel: stored => stored,
  parse,
  samples: () => [true],
  show: (_value, _asked, ask) => [answerWord(ask.locale, 'declared')],
  space: ({ fact }, ask) => ({
    kind: 'choices',
    many: true,
    about: [],
    choices: [{ label: ask.words.text(`fact.${fact}.statement`), hint: '' }],
  }),
  Control: ({ c, ask, asked: { fact }, value: stored, heading }) => (
    <>
      {heading ? <Heading level={1}>{labelOf(ask, fact)}</Heading> : null}
      <Checkbox
        c={c}
        name={fact}
        label={ask.words.text(`fact.${fact}.statement`)}
        hint={hintOf(ask, fact)}
        value="ja"
        checked={stored === true}
      />
    </>
  ),
})
