import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLabel } from './field-label.tsx'

type Props = FieldProps & {
  label: string
  type?: 'text' | 'email' | 'tel' | 'url' | undefined
  /** As HTML names it: `email`, `given-name`, `address-line1`, `postal-code`. */
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal' | undefined
  /** As wide as the answer is long. */
  width?: 'xs' | 'code' | 'sm' | 'md' | 'full' | undefined
  value?: string | undefined
  maxlength?: number | undefined
  spellcheck?: boolean | undefined
  /** A unit after the field: "kr", "timmar". */
  suffix?: string | undefined
}

/** One line of text. */
export const TextField = (props: Props) => {
  const { c, name, label, hint, heading, optional, width = 'md' } = props
  const suffixId = props.suffix ? `${wiring(props).id}-enhet` : undefined
  const w = wiring(props, suffixId ? [suffixId] : [])
  const input = (
    <input
      class={`ds-input torg-width-${width}`}
      id={w.id}
      name={name}
      {...kinds[props.type ?? 'text']}
      value={c.typed(name) ?? props.value ?? ''}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      spellcheck={props.spellcheck}
      {...w.described}
      {...w.invalid}
    />
  )
  return (
    <div class={w.error ? 'ds-field torg-wrong' : 'ds-field'}>
      <FieldLabel c={c} text={label} heading={heading} optional={optional} for={w.id} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      {props.suffix ? (
        <div class="ds-field-affixes torg-affixes">
          {input}
          <span class="ds-field-affix" id={suffixId}>
            {props.suffix}
          </span>
        </div>
      ) : (
        input
      )}
    </div>
  )
}

// Spelled out, since an input's other attributes depend on its type.
const kinds = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  url: { type: 'url' },
} as const
