import { formatFileSize } from '../../kernel/texts/format.ts'
import type { FieldProps } from './field.ts'
import { wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLabel } from './field-label.tsx'
import { Icon } from './icon.tsx'

type Props = FieldProps & {
  label: string
  /** Types and endings: 'application/pdf', '.docx'. */
  accept?: string[] | undefined
  /** The file that is already there. A browser can't show it in the control, so it stands beside. */
  chosen?: { name: string; size: number; href?: string | undefined; note?: string | undefined } | undefined
}

/** One file. With one already sent: shown, replaceable, and removable by ticking `<name>-remove`. */
export const FileField = (props: Props) => {
  const { c, name, label, hint, heading, optional, chosen } = props
  const w = wiring(props)
  return (
    <div class={w.error ? 'torg-field torg-wrong' : 'torg-field'}>
      <FieldLabel c={c} text={label} heading={heading} optional={optional} for={w.id} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      {chosen ? (
        <div class="torg-chosen-file">
          <Icon name="file" />
          <p>
            <span class="ds-sr-only">{c.t('ui.file.chosen')} </span>
            {chosen.href ? (
              <a class="ds-link" href={chosen.href}>
                {chosen.name}
              </a>
            ) : (
              <strong>{chosen.name}</strong>
            )}{' '}
            <span class="torg-subtle">{formatFileSize(chosen.size, c.locale)}</span>
            {chosen.note ? <span class="torg-subtle"> · {chosen.note}</span> : null}
          </p>
          <div class="ds-field">
            <input
              class="ds-input"
              type="checkbox"
              id={`${w.id}-bort`}
              name={`${name}-remove`}
              value="ja"
              checked={c.typed(`${name}-remove`) === 'ja'}
            />
            <label class="ds-label" for={`${w.id}-bort`}>
              {c.t('ui.file.remove')}
              <span class="ds-sr-only"> {chosen.name}</span>
            </label>
          </div>
          <p class="torg-hint">{c.t('ui.file.replace')}</p>
        </div>
      ) : null}
      <input
        class="torg-file"
        type="file"
        id={w.id}
        name={name}
        accept={props.accept?.join(',')}
        {...w.described}
        {...w.invalid}
      />
    </div>
  )
}
