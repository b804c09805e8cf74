import { digitSquares } from '../../paper/answer-space.ts'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { Line } from '../line.tsx'
import { show } from '../personal-number/model.ts'
import { options, parse, value } from './model.ts'

/** The number of somebody who is not in the population register. */
export const coordinationNumber = questionType({
  type: 'coordination-number',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  samples: () => ['198709889838'],
  show: stored => [show(stored)],
  space: () => digitSquares(8, 4),
  Control: props => (
    <Line {...props} text={props.value === undefined ? undefined : show(props.value)} inputmode="numeric" />
  ),
})
