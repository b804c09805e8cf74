import { questionType } from '../../question.ts'
import { Line } from '../line.tsx'
import { check, options, parse, value } from './model.ts'

/** A time of day, on the minute. One field: a wheel of hours and minutes is harder for most. */
export const time = questionType({
  type: 'time',
  options,
  value,
  feel: () => ({ kind: 'time' }),
  toFeel: stored => Temporal.PlainTime.from(stored),
  fromFeel: time => (time instanceof Temporal.PlainTime ? time.toString({ smallestUnit: 'minute' }) : undefined),
  parse,
  check,
  samples: ({ options: { notBefore = '12:00', notAfter = '12:00' } }) => ['12:00', notBefore, notAfter],
  show: stored => [stored],
  Control: props => <Line {...props} text={props.value} width="sm" />,
})
