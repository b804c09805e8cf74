import type { ComponentChildren } from 'preact'

type Props = {
  legend: string
  hint?: string | undefined
  heading?: boolean | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** Fields that belong together: an address, a guardian. */
export const Fieldset = ({ legend, hint, heading, id, children }: Props) => (
  <fieldset class="ds-fieldset torg-group" id={id}>
    <legend class={heading ? 'torg-legend-heading' : 'torg-legend'}>
      {heading ? <h1 class="ds-heading torg-question">{legend}</h1> : legend}
    </legend>
    {hint ? <p class="torg-hint">{hint}</p> : null}
    {children}
  </fieldset>
)
