import type { Context } from '../../../kernel/http/context.ts'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'

export type Units = { value: string; label: string }[]

/** What a map is called, which of the two it is, and whose. */
export const AboutMapFields = ({ c, units }: { c: Context; units: Units }) => (
  <>
    <TextField c={c} name="namn" label={c.t('studio.maps.name')} hint={c.t('studio.maps.name-hint')} />
    <Radios
      c={c}
      name="slag"
      legend={c.t('studio.maps.kind')}
      value="as-is"
      options={(['as-is', 'to-be'] as const).map(kind => ({
        value: kind,
        label: c.t(`studio.maps.kind-${kind}`),
        hint: c.t(`studio.maps.kind-${kind}-hint`),
      }))}
    />
    <Select c={c} name="enhet" label={c.t('studio.list.unit')} options={units} />
  </>
)
