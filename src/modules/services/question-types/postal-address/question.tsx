import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { controls, options, parse, spaced, value } from './model.ts'

/** Street, postal code and town. */
export const postalAddress = questionType({
  type: 'postal-address',
  options,
  value,
  controls,
  head: fact => `${fact}-street`,
  parse,
  samples: () => [{ street: 'Storgatan 1', postalCode: '11122', city: 'Almvik' }],
  show: stored => [stored.street, `${spaced(stored.postalCode)} ${stored.city}`],
  space: (_asked, _ask, t) => ({
    kind: 'parts',
    labels: [
      t('services.question.postal-address.street-label'),
      t('services.question.postal-address.postal-code-label'),
      t('services.question.postal-address.city-label'),
    ],
  }),
  Control: ({ c, ask, asked: { fact, options: o }, value: stored, heading }) => {
    const [street = '', code = '', city = ''] = controls(fact)
    return (
      <Fieldset legend={labelOf(ask, fact)} hint={hintOf(ask, fact)} heading={heading}>
        <TextField
          c={c}
          name={street}
          label={c.t('services.question.postal-address.street-label')}
          value={stored?.street}
          autocomplete={o.own ? 'address-line1' : 'off'}
        />
        <TextField
          c={c}
          name={code}
          label={c.t('services.question.postal-address.postal-code-label')}
          value={stored && spaced(stored.postalCode)}
          autocomplete={o.own ? 'postal-code' : 'off'}
          inputmode="numeric"
          width="code"
        />
        <TextField
          c={c}
          name={city}
          label={c.t('services.question.postal-address.city-label')}
          value={stored?.city}
          autocomplete={o.own ? 'address-level2' : 'off'}
          width="md"
        />
      </Fieldset>
    )
  },
})
