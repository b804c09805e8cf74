import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'

type Words = { c: Context; text: string; heading?: boolean | undefined; optional?: boolean | undefined }

/** The label of one control; as the page's h1 when the page asks only this. */
export const FieldLabel = ({ c, text, heading, optional, for: id }: Words & { for: string }) => {
  const label = (
    <label class="ds-label" for={id}>
      <Asked c={c} text={text} optional={optional} />
    </label>
  )
  return heading ? <h1 class="ds-heading torg-question">{label}</h1> : label
}

/** The legend of a group of controls; holds the page's h1 when the page asks only this. */
export const FieldLegend = ({ c, text, heading, optional }: Words) => (
  <legend class={heading ? 'torg-legend-heading' : 'ds-label'}>
    {heading ? (
      <h1 class="ds-heading torg-question">
        <Asked c={c} text={text} optional={optional} />
      </h1>
    ) : (
      <Asked c={c} text={text} optional={optional} />
    )}
  </legend>
)

export const FieldHint = ({ id, children }: { id: string | undefined; children: ComponentChildren }) =>
  id ? (
    <p class="torg-hint" id={id}>
      {children}
    </p>
  ) : null

const Asked = ({ c, text, optional }: { c: Context; text: string; optional?: boolean | undefined }) => (
  <>
    {text}
    {optional ? <span class="torg-optional"> {c.t('ui.optional')}</span> : null}
  </>
)
