import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  children: ComponentChildren
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  /** For what can't be undone. */
  danger?: boolean | undefined
  name?: string | undefined
  value?: string | undefined
  icon?: IconName | undefined
}

/** Sends the form it stands in. Its words say what happens. One primary a page. */
export const Button = ({ children, variant = 'primary', danger, name, value, icon }: Props) => (
  <button
    class="ds-button"
    type="submit"
    data-variant={variant}
    data-color={danger ? 'danger' : undefined}
    name={name}
    value={value}
  >
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
)
