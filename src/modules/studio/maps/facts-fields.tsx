import type { Context } from '../../../kernel/http/context.ts'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { StepFacts, Time } from '../../processes/index.ts'
import { isAsked, worths } from './facts-form.ts'

/** What is known of a step. All of it may be left empty. */
export const FactsFields = ({ c, facts }: { c: Context; facts: StepFacts }) => (
  <>
    <TextField c={c} name="system" label={c.t('studio.maps.system')} value={facts.system} optional />
    <TimeFields c={c} name="arbetad" legend={c.t('studio.maps.worked')} time={facts.worked} />
    <TimeFields c={c} name="vantad" legend={c.t('studio.maps.waited')} time={facts.waited} />
    <TextField
      c={c}
      name="kostnad"
      label={c.t('studio.maps.cost')}
      hint={c.t('studio.maps.cost-hint')}
      suffix={c.t('studio.maps.kronor')}
      inputmode="decimal"
      width="xs"
      value={kronor(facts.costOre)}
      optional
    />
    <TextField
      c={c}
      name="per-ar"
      label={c.t('studio.maps.per-year')}
      inputmode="numeric"
      width="xs"
      value={facts.perYear === undefined ? undefined : String(facts.perYear)}
      optional
    />
    <Radios
      c={c}
      name="varde"
      legend={c.t('studio.maps.worth')}
      value={facts.value ?? ''}
      options={[
        ...worths.map(worth => ({ value: worth, label: c.t(`studio.maps.worth-${worth}`) })),
        { value: '', label: c.t('studio.maps.worth-unknown') },
      ]}
    />
    <TextField
      c={c}
      name="lagrum"
      label={c.t('studio.maps.law')}
      hint={c.t('studio.maps.law-hint')}
      value={facts.legalBasis}
      optional
    />
    <TextArea
      c={c}
      name="citat"
      label={c.t('studio.maps.quotes')}
      hint={c.t('studio.maps.quotes-hint')}
      value={facts.quotes?.join('\n')}
      optional
    />
  </>
)

const kronor = (ore: number | undefined): string | undefined =>
  ore === undefined
    ? undefined
    : `${Math.trunc(ore / 100)}${ore % 100 === 0 ? '' : `,${String(ore % 100).padStart(2, '0')}`}`

type TimeProps = { c: Context; name: string; legend: string; time: Time | undefined }

const TimeFields = ({ c, name, legend, time }: TimeProps) => {
  const [min, mode, max] = partsOf(time)
  const minutes = c.t('studio.maps.minutes')
  return (
    <Fieldset legend={legend} hint={c.t(isAsked(time) ? 'studio.maps.time-hint' : 'studio.maps.time-spread')}>
      <TextField
        c={c}
        name={name}
        label={c.t('studio.maps.usual')}
        value={mode}
        suffix={minutes}
        inputmode="decimal"
        width="xs"
        optional
      />
      <TextField
        c={c}
        name={`${name}-minst`}
        label={c.t('studio.maps.least')}
        value={min}
        suffix={minutes}
        inputmode="decimal"
        width="xs"
        optional
      />
      <TextField
        c={c}
        name={`${name}-mest`}
        label={c.t('studio.maps.most')}
        value={max}
        suffix={minutes}
        inputmode="decimal"
        width="xs"
        optional
      />
    </Fieldset>
  )
}

const partsOf = (time: Time | undefined): (string | undefined)[] => {
  if (time?.is === 'constant') return [undefined, written(time.minutes), undefined]
  if (time?.is === 'triangular') return [time.min, time.mode, time.max].map(written)
  return []
}

const written = (value: number): string => String(value).replace('.', ',')
