import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import { Radios } from '../../../../ui/components/radios.tsx'
import { answerWord } from '../../answer-words.ts'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { options, parse, value } from './model.ts'

/** Something that the applicant may agree to or not, with what it means and how it is taken back. Nothing is chosen beforehand. */
export const consent = questionType({
  type: 'consent',
  options,
  value,
  texts: () => ({ required: ['statement', 'withdraw'] }),
  feel: () => ({ kind: 'boolean' }),
  toFeel: stored => stored,
  parse,
  samples: () => [true, false],
  show: (stored, _, ask) => [answerWord(ask.locale, stored ? 'consented' : 'not-consented')],
  space: ({ fact }, ask) => ({
    kind: 'choices',
    many: false,
    about: [ask.words.text(`fact.${fact}.statement`), ask.words.text(`fact.${fact}.withdraw`)],
    choices: [
      { label: answerWord(ask.locale, 'consented'), hint: '' },
      { label: answerWord(ask.locale, 'not-consented'), hint: '' },
    ],
  }),
  Control: ({ c, ask, asked: { fact, optional }, value: stored, heading }) => (
    <Radios
      c={c}
      name={fact}
      legend={labelOf(ask, fact)}
      hint={hintOf(ask, fact)}
      heading={heading}
      optional={optional}
      options={[
        { value: 'ja', label: answerWord(ask.locale, 'consented') },
        { value: 'nej', label: answerWord(ask.locale, 'not-consented') },
      ]}
      value={stored === undefined ? undefined : stored ? 'ja' : 'nej'}
      about={
        <>
          <Paragraphs text={ask.words.text(`fact.${fact}.statement`)} />
          <Paragraphs text={ask.words.text(`fact.${fact}.withdraw`)} />
        </>
      }
    />
  ),
})
