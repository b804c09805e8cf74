import type { ComponentChildren } from 'preact'
import type { Choice } from './choice.ts'
import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLegend } from './field-label.tsx'

type Props = FieldProps & {
  legend: string
  options: Choice[]
  value?: string | undefined
  /** Side by side on a wide screen: for two short choices. */
  inline?: boolean | undefined
  /** What there is to read before one chooses: more than a hint holds. */
  about?: ComponentChildren
}

/** One of several. */
export const Radios = (props: Props) => {
  const { c, name, legend, hint, heading, optional } = props
  const w = wiring(props)
  const chosen = c.typed(name) ?? props.value
  return (
    <fieldset class={w.error ? 'ds-fieldset torg-wrong' : 'ds-fieldset'} {...w.described}>
      <FieldLegend c={c} text={legend} heading={heading} optional={optional} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      {props.about ? <div>{props.about}</div> : null}
      <FieldError c={c} name={name} />
      <div class={props.inline ? 'torg-choices torg-choices-inline' : 'torg-choices'}>
        {props.options.map((option, at) => {
          const id = at === 0 ? w.id : `${w.id}-${at + 1}`
          const about = option.hint ? { 'aria-describedby': `${id}-om` } : {}
          return (
            <div class="ds-field" data-variant="outline" key={option.value}>
              <input
                class="ds-input"
                type="radio"
                id={id}
                name={name}
                value={option.value}
                checked={chosen === option.value}
                {...about}
                {...w.invalid}
              />
              <label class="ds-label" for={id}>
                {option.label}
              </label>
              {option.hint ? (
                <p class="torg-hint" id={`${id}-om`}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
