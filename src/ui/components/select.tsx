import type { Choice } from './choice.ts'
import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLabel } from './field-label.tsx'

type Props = FieldProps & {
  label: string
  options: Choice[]
  value?: string | undefined
  /** The words of the choice that is none: "Alla", "Välj". */
  empty?: string | undefined
  /** As HTML names it: `country`. */
  autocomplete?: string | undefined
}

/** One of many. Radios are kinder when they are few. */
export const Select = (props: Props) => {
  const { c, name, label, hint, heading, optional, empty } = props
  const w = wiring(props)
  const chosen = c.typed(name) ?? props.value ?? ''
  return (
    <div class={w.error ? 'ds-field torg-wrong' : 'ds-field'}>
      <FieldLabel c={c} text={label} heading={heading} optional={optional} for={w.id} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      <select
        class="ds-input torg-width-md"
        id={w.id}
        name={name}
        autocomplete={props.autocomplete}
        {...w.described}
        {...w.invalid}
      >
        {empty === undefined ? null : (
          <option value="" selected={chosen === ''}>
            {empty}
          </option>
        )}
        {props.options.map(option => (
          <option value={option.value} selected={option.value === chosen} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
