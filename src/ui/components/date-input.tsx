import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLegend } from './field-label.tsx'

type Props = FieldProps & {
  legend: string
  /** '2009-03-14'. */
  value?: string | undefined
  /** The person's own birthday: the browser may fill it in. */
  birthday?: boolean | undefined
}

/** A day that one knows by heart: three fields, posted as `<name>-day`, `<name>-month`, `<name>-year`. */
export const DateInput = (props: Props) => {
  const { c, name, legend, hint, heading, optional } = props
  const w = wiring(props)
  const [year = '', month = '', day = ''] = (props.value ?? '').split('-')
  const parts = [
    { part: 'day', id: w.id, label: c.t('ui.date.day'), saved: unpadded(day), width: 'xs', size: 2 },
    { part: 'month', id: `${w.id}-month`, label: c.t('ui.date.month'), saved: unpadded(month), width: 'xs', size: 2 },
    { part: 'year', id: `${w.id}-year`, label: c.t('ui.date.year'), saved: year, width: 'sm', size: 4 },
  ]
  return (
    <fieldset class={w.error ? 'ds-fieldset torg-wrong' : 'ds-fieldset'} {...w.described}>
      <FieldLegend c={c} text={legend} heading={heading} optional={optional} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      <div class="torg-date">
        {parts.map(({ part, id, label, saved, width, size }) => (
          <div class="ds-field" key={part}>
            <label class="ds-label" for={id}>
              {label}
            </label>
            <input
              class={`ds-input torg-width-${width}`}
              id={id}
              name={`${name}-${part}`}
              type="text"
              inputmode="numeric"
              autocomplete={props.birthday ? `bday-${part}` : 'off'}
              maxlength={size}
              value={c.typed(`${name}-${part}`) ?? saved}
              {...w.invalid}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const unpadded = (digits: string): string => digits.replace(/^0/, '')
