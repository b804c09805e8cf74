import type { Choice } from './choice.ts'
import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLegend } from './field-label.tsx'

type Props = FieldProps & { legend: string; options: Choice[]; value?: string[] | undefined }

/** Any number of several. */
export const Checkboxes = (props: Props) => {
  const { c, name, legend, hint, heading, optional } = props
  const w = wiring(props)
  // A form that was sent with nothing ticked has no value for the name: then '' was typed, and nothing is chosen.
  const chosen = c.typed(name) === undefined ? (props.value ?? []) : c.typedAll(name)
  return (
    <fieldset class={w.error ? 'ds-fieldset torg-wrong' : 'ds-fieldset'} {...w.described}>
      <FieldLegend c={c} text={legend} heading={heading} optional={optional} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      <div class="torg-choices">
        {props.options.map((option, at) => {
          const id = at === 0 ? w.id : `${w.id}-${at + 1}`
          const about = option.hint ? { 'aria-describedby': `${id}-om` } : {}
          return (
            <div class="ds-field" data-variant="outline" key={option.value}>
              <input
                class="ds-input"
                type="checkbox"
                id={id}
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
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
