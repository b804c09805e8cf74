import { digitSquares } from '../../paper/answer-space.ts'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { Line } from '../line.tsx'
import { check, options, parse, show, value } from './model.ts'

/** The number of a company, an association or an authority. */
export const organisationNumber = questionType({
  type: 'organisation-number',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: () => ['5560360793'],
  show: stored => [show(stored)],
  space: () => digitSquares(6, 4),
  Control: props => (
    <Line {...props} text={props.value === undefined ? undefined : show(props.value)} inputmode="numeric" />
  ),
})
