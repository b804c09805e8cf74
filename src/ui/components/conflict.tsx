import type { Context } from '../../kernel/http/context.ts'
import { wordComplaint } from '../../kernel/texts/texts.ts'
import { fieldId } from './field.ts'

/** Why a form came back though nothing in it was wrong: what others did meanwhile. What was typed is below. The script gives it focus. */
export const Conflict = ({ c }: { c: Context }) => {
  if (!c.conflict) return null
  const { status, changes, reason, at, file, words } = c.conflict
  return (
    <torg-errors>
      <div
        class="ds-alert torg-notice"
        data-color="warning"
        role="alert"
        tabindex={-1}
        aria-labelledby="hann-fore"
        id="andrat"
      >
        <h2 class="ds-heading" data-size="2xs" id="hann-fore">
          {c.t(status === 409 ? 'ui.conflict.title' : 'ui.conflict.refused')}
        </h2>
        {reason ? <p>{wordComplaint(c.t, reason)}</p> : null}
        {changes.length > 0 ? (
          <>
            <p>{c.t('ui.conflict.changes')}</p>
            <ul>
              {changes.map(change => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </>
        ) : null}
        <p>
          {c.t(words ?? 'ui.conflict.kept')} {file ? c.t('ui.conflict.file') : null}
        </p>
        {at === undefined ? null : (
          <p>
            <a class="ds-link" href={`#${fieldId(at)}`}>
              {c.t('ui.conflict.to-text')}
            </a>
          </p>
        )}
      </div>
    </torg-errors>
  )
}
