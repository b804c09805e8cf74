import type { Context } from '../../kernel/http/context.ts'
import { wordComplaint } from '../../kernel/texts/texts.ts'
import { fieldId } from './field.ts'

/** What has to be mended, on top, each line leading to its field. The script gives it focus. */
export const ErrorSummary = ({ c }: { c: Context }) => {
  const complaints = Object.entries(c.errors)
  if (complaints.length === 0) return null
  return (
    <torg-errors>
      <div class="ds-error-summary" role="alert" tabindex={-1} aria-labelledby="fel-rubrik" id="fel">
        <h2 class="ds-heading" id="fel-rubrik">
          {c.t('ui.error.title', { n: complaints.length })}
        </h2>
        <ul class="ds-list">
          {complaints.map(([name, complaint]) => (
            <li key={name}>
              <a class="ds-link" href={`#${fieldId(name)}`}>
                {wordComplaint(c.t, complaint)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </torg-errors>
  )
}
