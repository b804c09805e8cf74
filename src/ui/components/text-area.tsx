import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLabel } from './field-label.tsx'

type Props = FieldProps & {
  label: string
  rows?: number | undefined
  /** In characters. Only words about it: the field takes more, and the server answers kindly. */
  maxlength?: number | undefined
  /** The same in words. Only one of the two is shown. */
  maxwords?: number | undefined
  value?: string | undefined
}

/** Several lines of text. The script counts down while one writes; without it the limit stands in words. */
export const TextArea = (props: Props) => {
  const { c, name, label, hint, heading, optional, maxwords } = props
  const limit = maxwords ?? props.maxlength
  const countId = limit ? `${wiring(props).id}-plats` : undefined
  const w = wiring(props, countId ? [countId] : [])
  const text = c.typed(name) ?? props.value ?? ''
  const area = (
    <textarea class="ds-input" id={w.id} name={name} rows={props.rows ?? 6} {...w.described} {...w.invalid}>
      {text}
    </textarea>
  )
  return (
    <div class={w.error ? 'ds-field torg-wrong' : 'ds-field'}>
      <FieldLabel c={c} text={label} heading={heading} optional={optional} for={w.id} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      {limit ? (
        <torg-count
          max={limit}
          in={maxwords ? 'words' : 'characters'}
          left-one={c.t(maxwords ? 'ui.count.words-left-one' : 'ui.count.left-one')}
          left={c.t(maxwords ? 'ui.count.words-left' : 'ui.count.left')}
          over-one={c.t(maxwords ? 'ui.count.words-over-one' : 'ui.count.over-one')}
          over={c.t(maxwords ? 'ui.count.words-over' : 'ui.count.over')}
        >
          {area}
          <p class="torg-hint torg-count" id={countId}>
            {c.t(maxwords ? 'ui.count.words-max' : 'ui.count.max', { n: limit })}
          </p>
        </torg-count>
      ) : (
        area
      )}
    </div>
  )
}
