import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { Line } from '../line.tsx'
import { options, parse, value } from './model.ts'

/** A property by its name in the land register (fastighetsbeteckning). */
export const property = questionType({
  type: 'property',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  samples: () => ['ALMVIK HAMNEN 3:12'],
  show: stored => [stored],
  Control: props => <Line {...props} text={props.value} />,
})
