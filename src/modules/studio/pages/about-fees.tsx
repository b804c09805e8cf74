import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { Definition } from '../../services/index.ts'
import { costs, feeKinds, feePeriods, levels } from '../fee-form.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { Room } from '../queries/room.ts'
import { Worded } from './worded.tsx'

type Fee = NonNullable<Definition['fees']>[number]

/** From when the promised days are counted. */
export const LevelFields = ({ c, room }: { c: Context; room: Room }) => {
  const { serviceLevel } = room.sketch.body
  return (
    <>
      <Radios
        c={c}
        name="raknas-fran"
        legend={c.t('studio.level.legend')}
        value={serviceLevel?.countsFrom}
        options={levels.map(value => ({ value, label: c.t(`studio.level.${value}`) }))}
        optional
      />
      <TextField
        c={c}
        name="tidens-lag"
        label={c.t('studio.level.law')}
        hint={c.t('studio.level.law-hint')}
        value={serviceLevel?.legalBasis}
        width="full"
        optional
      />
    </>
  )
}

/** What it costs, fee by fee; and room for one more. */
export const FeeFields = ({ c, room }: { c: Context; room: Room }) => {
  const { fees } = room.sketch.body
  const cost = fees === undefined ? 'unsaid' : fees.length === 0 ? 'free' : 'fees'
  return (
    <>
      <Radios
        c={c}
        name="kostar"
        legend={c.t('studio.fee.legend')}
        value={cost}
        options={costs.map(value => ({ value, label: c.t(`studio.fee.${value}`) }))}
      />
      {[...(fees ?? []), undefined].map((fee, at) => (
        <FeeRow key={fee?.id ?? ''} c={c} room={room} fee={fee} n={at + 1} />
      ))}
    </>
  )
}

const FeeRow = ({ c, room, fee, n }: { c: Context; room: Room; fee: Fee | undefined; n: number }) => {
  const id = fee?.id ?? ''
  const words = (what: string) => (fee ? wordsOf(room, `fee.${id}.${what}`) : {})
  return (
    <Fieldset legend={c.t(fee ? 'studio.fee.one' : 'studio.fee.new', { n })}>
      <Worded
        c={c}
        name={`avgift.${id}`}
        label={c.t('studio.fee.name', { n })}
        values={words('label')}
        needed={fee !== undefined}
        optional={!fee}
      />
      <Select
        c={c}
        name={`slags-avgift.${id}`}
        label={c.t('studio.fee.kind', { n })}
        value={fee?.kind ?? 'fixed'}
        options={feeKinds.map(value => ({ value, label: c.t(`studio.fee.kind-${value}`) }))}
      />
      <TextField
        c={c}
        name={`lagst.${id}`}
        label={c.t('studio.fee.from', { n })}
        hint={c.t('studio.fee.from-hint')}
        value={fee?.kind === 'range' ? inKronor(fee.from) : ''}
        width="sm"
        inputmode="decimal"
        optional
      />
      <TextField
        c={c}
        name={`belopp.${id}`}
        label={c.t('studio.fee.amount', { n })}
        hint={c.t('studio.fee.amount-hint')}
        value={fee?.kind === 'fixed' ? inKronor(fee.amount) : fee?.kind === 'range' ? inKronor(fee.to) : ''}
        width="sm"
        inputmode="decimal"
        optional
      />
      <Select
        c={c}
        name={`per.${id}`}
        label={c.t('studio.fee.per', { n })}
        value={fee?.per ?? 'once'}
        options={feePeriods.map(value => ({ value, label: c.t(`studio.fee.per-${value}`) }))}
      />
      <Worded
        c={c}
        name={`betalas.${id}`}
        label={c.t('studio.fee.paid', { n })}
        values={words('paid')}
        rows={2}
        needed={fee !== undefined}
        optional={!fee}
      />
      <Worded
        c={c}
        name={`om-avgiften.${id}`}
        label={c.t('studio.fee.text', { n })}
        values={words('text')}
        rows={2}
        optional
      />
      <TextArea
        c={c}
        name={`avgiftens-grund.${id}`}
        label={c.t('studio.fee.law', { n })}
        hint={c.t('studio.fee.law-hint')}
        value={fee?.legalBasis.join('\n') ?? ''}
        rows={2}
        optional={!fee}
      />
      {fee ? <Checkbox c={c} name={`bort.avgift.${id}`} label={c.t('studio.fee.remove', { n })} /> : null}
    </Fieldset>
  )
}

const inKronor = (ore: number): string =>
  ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',')
