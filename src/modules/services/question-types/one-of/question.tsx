import { Radios } from '../../../../ui/components/radios.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { choicesOf, choiceTexts, hintOf, labelOf } from '../wording.ts'
import { check, options, parse, value } from './model.ts'

/** One of several. */
export const oneOf = questionType({
  type: 'one-of',
  options,
  value,
  texts: o => choiceTexts(o.choices),
  feel: o => ({ kind: 'text', oneOf: o.choices }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: ({ options: { choices } }) => choices,
  show: (stored, { fact }, ask) => [ask.words.text(`fact.${fact}.choice.${stored}`)],
  space: ({ fact, options: o }, ask) => ({
    kind: 'choices',
    many: false,
    about: [],
    choices: choicesOf(ask, fact, o.choices).map(({ label, hint = '' }) => ({ label, hint })),
  }),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <Radios
      c={c}
      name={asked.fact}
      legend={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      options={choicesOf(ask, asked.fact, asked.options.choices)}
      value={stored}
    />
  ),
})
