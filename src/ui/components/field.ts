import type { Context } from '../../kernel/http/context.ts'
import { wordComplaint } from '../../kernel/texts/texts.ts'

/** The id of a field's control, or of the first of its controls: the error summary links to it. */
export const fieldId = (name: string): string => `falt-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`

export type FieldProps = {
  c: Context
  name: string
  hint?: string | undefined
  /** The label or legend is the page's h1. */
  heading?: boolean | undefined
  /** Marked "(valfritt)". */
  optional?: boolean | undefined
}

/** The ids and words that join a control with its hint and its error. */
export const wiring = ({ c, name, hint }: FieldProps, more: string[] = []) => {
  const id = fieldId(name)
  const complaint = c.errors[name]
  const hintId = hint ? `${id}-hjalp` : undefined
  const errorId = complaint ? `${id}-fel` : undefined
  const describedBy = [hintId, ...more, errorId].filter(part => part !== undefined).join(' ')
  return {
    id,
    hintId,
    errorId,
    error: complaint ? wordComplaint(c.t, complaint) : undefined,
    described: describedBy === '' ? {} : { 'aria-describedby': describedBy },
    invalid: complaint ? { 'aria-invalid': 'true' as const } : {},
  }
}
