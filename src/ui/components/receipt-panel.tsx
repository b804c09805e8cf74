import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

type Props = {
  title: string
  /** What the number is: "Ditt ärendenummer". */
  label?: string | undefined
  number?: string | undefined
  children?: ComponentChildren
}

/** It is done. Holds the page's h1. */
export const ReceiptPanel = ({ title, label, number, children }: Props) => (
  <div class="torg-receipt">
    <Icon name="done" />
    <h1 class="ds-heading" data-size="lg">
      {title}
    </h1>
    {number ? (
      <p class="torg-receipt-number">
        {label ? <span>{label}</span> : null} <strong>{number}</strong>
      </p>
    ) : null}
    {children}
  </div>
)
