import { formatNumber } from '../../../../kernel/texts/format.ts'
import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { asNumber } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import { check, options, parse, value } from './model.ts'

/** A number, written as people write numbers. */
export const number = questionType({
  type: 'number',
  options,
  value,
  texts: o => (o.unit ? { required: ['unit'] } : {}),
  feel: () => ({ kind: 'number' }),
  toFeel: stored => stored,
  fromFeel: asNumber,
  parse,
  check,
  samples: ({ options: { min = 0, max = 0 } }) => [1, 0, 100, min, max],
  show: (stored, asked, ask) => {
    const written = formatNumber(stored, ask.locale)
    return [asked.options.unit ? `${written} ${ask.words.text(`fact.${asked.fact}.unit`)}` : written]
  },
  space: ({ fact, options: { unit } }, ask) => ({
    kind: 'lines',
    n: 1,
    ...(unit ? { after: ask.words.text(`fact.${fact}.unit`) } : {}),
  }),
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <TextField
      c={c}
      name={asked.fact}
      label={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      value={stored === undefined ? undefined : String(stored).replace('.', ask.locale === 'sv' ? ',' : '.')}
      inputmode={asked.options.decimals === 0 ? 'numeric' : 'decimal'}
      width="xs"
      suffix={asked.options.unit ? ask.words.text(`fact.${asked.fact}.unit`) : undefined}
    />
  ),
})
