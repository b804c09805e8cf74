import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'

type Props = Omit<FieldProps, 'heading' | 'optional'> & {
  label: string
  value?: string | undefined
  checked?: boolean | undefined
}

/** A single box to tick: a consent, a "same as above". */
export const Checkbox = (props: Props) => {
  const { c, name, label, hint } = props
  const w = wiring(props)
  const value = props.value ?? 'ja'
  const typed = c.typed(name)
  const checked = typed === undefined ? (props.checked ?? false) : typed === value
  return (
    <div class={w.error ? 'torg-wrong' : undefined}>
      <FieldError c={c} name={name} />
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id={w.id}
          name={name}
          value={value}
          checked={checked}
          {...w.described}
          {...w.invalid}
        />
        <label class="ds-label" for={w.id}>
          {label}
        </label>
        {hint ? (
          <p class="torg-hint" id={w.hintId}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
