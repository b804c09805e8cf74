import { Checkbox } from '../../../../ui/components/checkbox.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import { answerWord } from '../../answer-words.ts'
import { questionType } from '../../question.ts'
import { labelOf } from '../wording.ts'
import { options, parse, value } from './model.ts'

/** A text that the applicant signs by e-ID when all is sent; here they read it and say that they will. */
export const signature = questionType({
  type: 'signature',
  options,
  value,
  samples: () => [true],
  texts: () => ({ required: ['statement'] }),
  feel: () => ({ kind: 'boolean' }),
  toFeel: stored => stored,
  parse,
  signs: (_stored, { fact }, ask) => ask.words.text(`fact.${fact}.statement`),
  show: (_value, _asked, ask) => [answerWord(ask.locale, 'signed')],
  space: ({ fact }, ask, t) => ({
    kind: 'parts',
    labels: [ask.words.text(`fact.${fact}.statement`), t('services.question.signature.on-paper')],
  }),
  Control: ({ c, ask, asked: { fact }, value: stored, heading }) => (
    <>
      {heading ? <Heading level={1}>{labelOf(ask, fact)}</Heading> : <Heading level={2}>{labelOf(ask, fact)}</Heading>}
      <div class="torg-card">
        <Paragraphs text={ask.words.text(`fact.${fact}.statement`)} />
      </div>
      <Checkbox
        c={c}
        name={fact}
        label={c.t('services.question.signature.will')}
        hint={ask.words.maybe(`fact.${fact}.hint`) ?? c.t('services.question.signature.hint')}
        value="ja"
        checked={stored === true}
      />
    </>
  ),
})
