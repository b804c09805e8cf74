import { formatFileSize } from '../../kernel/texts/format.ts'
import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLabel } from './field-label.tsx'
import { Icon } from './icon.tsx'

type Props = FieldProps & {
  label: string
  accept?: string[] | undefined
  /** How many there may be in all. */
  max: number
  /** Those that are already there. A browser can't show them in the control, so they stand beside. */
  chosen: { id: string; name: string; size: number; note?: string | undefined }[]
}

/** Several files. Those already sent are kept, and taken away by ticking `<name>-remove`; new ones come to them. */
export const FilesField = (props: Props) => {
  const { c, name, label, hint, heading, optional, max, chosen } = props
  const countId = `${wiring(props).id}-antal`
  const w = wiring(props, [countId])
  return (
    <div class={w.error ? 'torg-field torg-wrong' : 'torg-field'}>
      <FieldLabel c={c} text={label} heading={heading} optional={optional} for={w.id} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      {chosen.length > 0 ? (
        <ul class="torg-chosen-files">
          {chosen.map((file, at) => {
            const id = `${w.id}-bort-${at + 1}`
            return (
              <li class="torg-chosen-file" key={file.id}>
                <Icon name="file" />
                <p>
                  <span class="ds-sr-only">{c.t('ui.file.chosen')} </span>
                  <strong>{file.name}</strong> <span class="torg-subtle">{formatFileSize(file.size, c.locale)}</span>
                  {file.note ? <span class="torg-subtle"> · {file.note}</span> : null}
                </p>
                <div class="ds-field">
                  <input class="ds-input" type="checkbox" id={id} name={`${name}-remove`} value={file.id} />
                  <label class="ds-label" for={id}>
                    {c.t('ui.file.remove')}
                    <span class="ds-sr-only"> {file.name}</span>
                  </label>
                </div>
              </li>
            )
          })}
        </ul>
      ) : null}
      <p class="torg-hint" id={countId}>
        {c.t(chosen.length > 0 ? 'ui.file.more' : 'ui.file.many', { max })}
      </p>
      <input
        class="torg-file"
        type="file"
        id={w.id}
        name={name}
        multiple
        accept={props.accept?.join(',')}
        {...w.described}
        {...w.invalid}
      />
    </div>
  )
}
