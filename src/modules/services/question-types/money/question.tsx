import { questionType } from '../../question.ts'
import { formatMoney, plainMoney } from '../amounts.ts'
import { Line } from '../line.tsx'
import { check, options, parse, value } from './model.ts'

/** A sum in kronor, kept as whole öre. Conditions see kronor. */
export const money = questionType({
  type: 'money',
  options,
  value,
  feel: () => ({ kind: 'number' }),
  toFeel: ore => ore / 100,
  fromFeel: kronor => (typeof kronor === 'number' ? Math.round(kronor * 100) : undefined),
  parse,
  check,
  samples: ({ options: { min, max } }) => [100, 1, min, max].map(kronor => Math.round(kronor * 100)),
  show: (ore, asked, ask) => [formatMoney(ore, ask.locale, asked.options.whole)],
  space: () => ({ kind: 'lines', n: 1, after: 'kr' }),
  Control: props => (
    <Line
      {...props}
      text={
        props.value === undefined ? undefined : plainMoney(props.value, props.ask.locale, props.asked.options.whole)
      }
      inputmode={props.asked.options.whole ? 'numeric' : 'decimal'}
      width="sm"
      suffix="kr"
    />
  ),
})
