import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { Line } from '../line.tsx'
import { check, options, parse, show, value } from './model.ts'

/** A bank account in any country that has such numbers. */
export const iban = questionType({
  type: 'iban',
  options,
  value,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: () => ['SE4550000000058398257466'],
  show: stored => [show(stored)],
  Control: props => <Line {...props} text={props.value === undefined ? undefined : show(props.value)} />,
})
