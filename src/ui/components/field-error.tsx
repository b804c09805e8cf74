import type { Context } from '../../kernel/http/context.ts'
import { wordComplaint } from '../../kernel/texts/texts.ts'
import { fieldId } from './field.ts'

/** What is wrong with a field, at the field. Says "Fel:" to those who do not see its colour. */
export const FieldError = ({ c, name }: { c: Context; name: string }) => {
  const complaint = c.errors[name]
  if (!complaint) return null
  return (
    <p class="ds-validation-message" id={`${fieldId(name)}-fel`}>
      <span class="ds-sr-only">{c.t('ui.error.prefix')} </span>
      {wordComplaint(c.t, complaint)}
    </p>
  )
}
