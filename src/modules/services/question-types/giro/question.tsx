import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { Radios } from '../../../../ui/components/radios.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { Line } from '../line.tsx'
import { hintOf, optionalLabelOf } from '../wording.ts'
import { check, empty, kindControl, names, options, parse, show, value } from './model.ts'

/** Where a company or an association is paid. The kind is asked for where both are taken: a number may be either. */
export const giro = questionType({
  type: 'giro',
  options,
  value,
  empty,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored.number,
  parse,
  check,
  samples: ({ options: { accepts } }) =>
    accepts.map(kind => ({ kind, number: kind === 'bankgiro' ? '9912346' : '1234566' })),
  show: stored => [`${names[stored.kind]} ${show(stored)}`],
  Control: props => {
    const { c, ask, asked, value: stored, heading } = props
    const text = stored && show(stored)
    if (asked.options.accepts.length === 1) return <Line {...props} text={text} width="sm" />
    return (
      <Fieldset legend={optionalLabelOf(c, ask, asked)} hint={hintOf(ask, asked.fact)} heading={heading}>
        <Radios
          c={c}
          name={kindControl(asked.fact)}
          legend={c.t('services.question.giro.kind-label')}
          options={asked.options.accepts.map(kind => ({ value: kind, label: names[kind] }))}
          value={stored?.kind}
          inline
        />
        <TextField
          c={c}
          name={asked.fact}
          label={c.t('services.question.giro.number-label')}
          value={text}
          autocomplete="off"
          spellcheck={false}
          width="sm"
        />
      </Fieldset>
    )
  },
})
