import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { hintOf, optionalLabelOf } from '../wording.ts'
import { bankOf, check, controls, names, options, parse, showClearing, value } from './model.ts'

/** An account in a Swedish bank: its clearing number and its number. */
export const bankAccount = questionType({
  type: 'bank-account',
  options,
  value,
  controls,
  head: fact => names(fact).clearing,
  parse,
  check,
  samples: () => [{ clearing: '6000', account: '806967498' }],
  show: stored => [`${bankOf(stored.clearing) ?? ''} ${showClearing(stored.clearing)}, ${stored.account}`.trim()],
  space: (_asked, _ask, t) => ({
    kind: 'parts',
    labels: [t('services.question.bank-account.clearing-label'), t('services.question.bank-account.account-label')],
  }),
  Control: ({ c, ask, asked, value: stored, heading }) => {
    const name = names(asked.fact)
    const digits = { c, autocomplete: 'off', inputmode: 'numeric', spellcheck: false } as const
    return (
      <Fieldset legend={optionalLabelOf(c, ask, asked)} hint={hintOf(ask, asked.fact)} heading={heading}>
        <TextField
          {...digits}
          name={name.clearing}
          label={c.t('services.question.bank-account.clearing-label')}
          hint={c.t('services.question.bank-account.clearing-hint')}
          value={stored && showClearing(stored.clearing)}
          width="sm"
        />
        <TextField
          {...digits}
          name={name.account}
          label={c.t('services.question.bank-account.account-label')}
          value={stored?.account}
          width="md"
        />
      </Fieldset>
    )
  },
})
