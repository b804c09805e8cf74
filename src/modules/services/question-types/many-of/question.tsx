import { Checkboxes } from '../../../../ui/components/checkboxes.tsx'
import { questionType } from '../../question.ts'
import { choicesOf, choiceTexts, hintOf, labelOf } from '../wording.ts'
import { check, options, parse, value } from './model.ts'

/** Some of several, at most so many. */
export const manyOf = questionType({
  type: 'many-of',
  options,
  value,
  texts: o => choiceTexts(o.choices),
  feel: o => ({ kind: 'list', of: { kind: 'text', oneOf: o.choices } }),
  toFeel: stored => stored,
  parse,
  check,
  samples: ({ options: { choices, min } }) => [choices.slice(0, min), choices.slice(0, min + 1)],
  show: (stored, { fact }, ask) => stored.map(one => ask.words.text(`fact.${fact}.choice.${one}`)),
  space: ({ fact, options: o }, ask) => ({
    kind: 'choices',
    many: true,
    about: [],
    choices: choicesOf(ask, fact, o.choices).map(({ label, hint = '' }) => ({ label, hint })),
  }),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <Checkboxes
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
